import Database
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/roles`: sets of privileges.
struct RoleRoutes: Sendable {
    let database: Database
    let limits: SessionLimits
    let theme: AccountsTheme

    func add(to routes: DeskRoutes) {
        routes.get(
            "/desk/roles", .holding(.manageUsers),
            use: handling("/desk/roles") { _, context, _ in
                try await list(context)
            })
        routes.get(
            "/desk/roles/new", .holding(.manageUsers),
            use: handling("/desk/roles/new") { _, context, _ in
                page(context, nil, holders: 0)
            })
        routes.post(
            "/desk/roles", .holding(.manageUsers),
            use: handling("/desk/roles/new") { request, context, _ in
                try await save(request, context, nil)
            })
        routes.get(
            "/desk/roles/:number", .holding(.manageUsers),
            use: handling("/desk/roles") { _, context, parameters in
                let (role, holders) = try await find(parameters)
                return page(context, role, holders: holders)
            })
        routes.post(
            "/desk/roles/:number", .holding(.manageUsers),
            use: handling("/desk/roles") { request, context, parameters in
                try await save(request, context, try await find(parameters).0)
            })
        routes.post(
            "/desk/roles/:number/removal", .holding(.manageUsers),
            use: handling("/desk/roles") { _, context, parameters in
                try await remove(context, try await find(parameters).0)
            })
        routes.navigate(NavigationEntry(.people, 90, UserPhrase.roles.wording, path: "/desk/roles", for: .manageUsers))
    }

    private func handling(_ page: String, _ work: @escaping DeskRoutes.Handler) -> DeskRoutes.Handler {
        { request, context, parameters in
            try context.require(.manageUsers, in: nil)
            let freshness = Freshness(database: database, limits: limits)
            if let asking = try await freshness.ask(context, backTo: page) { return asking }
            return try await work(request, context, parameters)
        }
    }

    private func find(_ parameters: DeskParameters) async throws -> (Role, holders: Int) {
        let id: Role.ID = try parameters.require("number")
        return try await database.read { db in
            guard let role = try Role.find(id, in: db) else { throw DeskRefusal.notFound }
            return (role, try db.value("SELECT count(*) FROM grants WHERE role_id = \(id)") ?? 0)
        }
    }

    private func list(_ context: DeskContext) async throws -> Response {
        let rows = try await database.read { db in
            let counts: [HolderCount] = try db.all(
                "SELECT role_id, count(*) AS holders FROM grants GROUP BY role_id ORDER BY role_id")
            let byRole = Dictionary(uniqueKeysWithValues: counts.map { ($0.role, $0.holders) })
            return try Role.all(in: db).map { RoleRowView($0, holders: byRole[$0.id] ?? 0, context.language) }
        }
        return context.page(theme.roles, RoleListPage(rows: rows), title: UserPhrase.roles.text(context.language))
    }

    private func page(_ context: DeskContext, _ role: Role?, holders: Int, entered: Form? = nil) -> Response {
        let language = context.language
        let shown = role?.shownName(language) ?? ""
        var name = FieldView(.line, "name", UserPhrase.roleName.text(language), shown).required().limit(100)
        if let role, role.name != shown { name = name.hint("\(UserPhrase.roleStored.text(language)) “\(role.name)”.") }
        let ticks = Privilege.allCases.map { privilege in
            FieldView(
                .tick, privilege.rawValue, privilege.wording.text(language),
                role?.privileges.contains(privilege) == true ? "on" : "")
        }
        let form = FormView(
            to: role.map { "/desk/roles/\($0.id)" } ?? "/desk/roles", [name] + ticks,
            submit: (role == nil ? DeskWord.create : .save).text(language), entered: entered, cancelPath: "/desk/roles",
            language: language)
        let page = RolePage(
            title: role?.shownName(language) ?? UserPhrase.newRole.text(language), form: form,
            removal: role.flatMap { holders == 0 ? "/desk/roles/\($0.id)/removal" : nil })
        return context.page(
            theme.role, page, title: page.title, status: entered == nil ? .ok : .unprocessableContent)
    }

    /// Nobody makes a role stronger than they are themselves, nor touches one that is.
    private func save(_ request: Request, _ context: DeskContext, _ role: Role?) async throws -> Response {
        var form = try await request.form()
        let name = Role.stored(form.line("name", 1...100), context.language)
        var chosen: Set<Privilege> = []
        for privilege in Privilege.allCases where form.tick(privilege.rawValue) { chosen.insert(privilege) }
        try form.end()
        guard form.faults.isEmpty else { return page(context, role, holders: 1, entered: form) }
        let privileges = chosen
        try OwnRights(context).require(privileges.union(role?.privileges ?? []))
        do {
            try await database.write { db in
                try ChangeLog.turn(in: db)
                let saved: Role
                if let role {
                    saved = Role(id: role.id, name: name, privileges: privileges)
                    try saved.save(in: db)
                } else {
                    saved = try Role.create(name, privileges, in: db)
                }
                try SessionStore.announce(role: saved.id, in: db)
                try LogEntry.append(
                    role == nil ? .roleMade : .roleChanged, about: "role:\(saved.id)", by: context.actor,
                    detail: ["name": name, "privileges": privileges.map(\.rawValue).sorted().joined(separator: ", ")],
                    now: context.now, in: db)
            }
        } catch DatabaseError.constraint(.unique, name: "roles_name_unique") {
            form.fault("name", .taken)
            return page(context, role, holders: 1, entered: form)
        }
        return try context.redirect(to: "/desk/roles", saying: role == nil ? UserPhrase.roleMade : .roleSaved)
    }

    private func remove(_ context: DeskContext, _ role: Role) async throws -> Response {
        try await database.write { db in
            try ChangeLog.turn(in: db)
            try role.delete(in: db)
            try LogEntry.append(
                .roleRemoved, about: "role:\(role.id)", by: context.actor, detail: ["name": role.name],
                now: context.now,
                in: db)
        }
        return try context.redirect(to: "/desk/roles", saying: UserPhrase.roleRemoved)
    }
}

private struct HolderCount: Record {
    let role: Role.ID
    let holders: Int

    init(row: Row) throws {
        role = try row["role_id"]
        holders = try row["holders"]
    }
}
