import Credentials
import Database
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/users/:number`: one user, seen and changed by who manages users. All of it asks for fresh proof.
struct OneUserRoutes: Sendable {
    let database: Database
    let limits: SessionLimits
    let theme: AccountsTheme

    private typealias Work = @Sendable (Request, DeskContext, User) async throws -> Response

    func add(to routes: DeskRoutes) {
        let one = "/desk/users/:number"
        routes.get(one, .holding(.manageUsers), use: handling { _, context, user in try await page(context, user) })
        routes.post(one, .holding(.manageUsers), use: handling { try await save($0, $1, $2) })
        routes.post("\(one)/grants", .holding(.manageUsers), use: handling { try await give($0, $1, $2) })
        routes.post("\(one)/grants/removal", .holding(.manageUsers), use: handling { try await take($0, $1, $2) })
        routes.post("\(one)/link", .holding(.manageUsers), use: handling { try await makeLink($0, $1, $2) })
        routes.post("\(one)/activity", .holding(.manageUsers), use: handling { try await setActive($0, $1, $2) })
        routes.post(
            "\(one)/unlocking", .holding(.manageUsers),
            use: handling { _, context, user in
                try await database.write { db in
                    try UserAdministration.unlock(user, by: context.actor, now: context.now, in: db)
                }
                return try context.redirect(to: path(user), saying: UserPhrase.unlocked)
            })
        routes.post(
            "\(one)/sessions/removal", .holding(.manageUsers),
            use: handling { _, context, user in
                try await database.write { db in
                    try ChangeLog.turn(in: db)
                    try Session.endAll(of: user.id, in: db)
                    try LogEntry.append(
                        .sessionsEnded, about: user.subject, by: context.actor, now: context.now, in: db)
                }
                return try context.redirect(to: path(user), saying: UserPhrase.sessionsEnded)
            })
    }

    private func path(_ user: User) -> String { "/desk/users/\(user.id)" }

    /// Finds the user, after looking who asks.
    private func handling(_ work: @escaping Work) -> DeskRoutes.Handler {
        { request, context, parameters in
            try context.require(.manageUsers, in: nil)
            let id: User.ID = try parameters.require("number")
            let freshness = Freshness(database: database, limits: limits)
            if let asking = try await freshness.ask(context, backTo: "/desk/users/\(id)") { return asking }
            let user = try await database.read { db in try User.find(id, in: db) }
            return try await work(request, context, user)
        }
    }

    private func page(_ context: DeskContext, _ user: User, entered: Form? = nil) async throws -> Response {
        let page = try await database.read { db in try UserPage(user, context, entered: entered, in: db) }
        return context.page(
            theme.user, page, title: user.name, status: entered == nil ? .ok : .unprocessableContent)
    }

    private func save(_ request: Request, _ context: DeskContext, _ user: User) async throws -> Response {
        var form = try await request.form()
        let new = form.user(saying: context.language)
        try form.end()
        guard form.faults.isEmpty, let new else { return try await page(context, user, entered: form) }
        do {
            try await database.write { db in
                try ChangeLog.turn(in: db)
                var user = try User.find(user.id, in: db)
                (user.login, user.name, user.language) = (new.login, new.name, new.language)
                try user.save(in: db)
                try SessionStore.announce(user: user.id, in: db)
                try LogEntry.append(
                    .userChanged, about: user.subject, by: context.actor,
                    detail: ["login": user.login, "name": user.name, "language": user.language.rawValue],
                    now: context.now, in: db)
            }
        } catch DatabaseError.constraint(.unique, name: "users_login_unique") {
            form.fault("login", .taken)
            return try await page(context, user, entered: form)
        }
        return try context.redirect(to: path(user), saying: UserPhrase.saved)
    }

    private func give(_ request: Request, _ context: DeskContext, _ user: User) async throws -> Response {
        try await setGrants(request, context, user, saying: .given) { grants, grant, db in
            try OwnRights(context).require(for: grant, in: db)
            if let section = grant.section, try Section.find(section, in: db) == nil {
                throw DeskRefusal.notFound
            }
            grants.insert(grant)
        }
    }

    private func take(_ request: Request, _ context: DeskContext, _ user: User) async throws -> Response {
        try await setGrants(request, context, user, saying: .taken) { grants, grant, _ in grants.remove(grant) }
    }

    private func setGrants(
        _ request: Request, _ context: DeskContext, _ user: User, saying done: UserPhrase,
        _ change: @escaping @Sendable (inout Set<Grant>, Grant, Connection) throws -> Void
    ) async throws -> Response {
        var form = try await request.form()
        let grant = form.grant()
        try form.end()
        guard let grant, form.faults.isEmpty else { throw DeskRefusal.notFound }
        try await database.write { db in
            try ChangeLog.turn(in: db)
            var grants = try Set(Grant.all(of: user.id, in: db))
            try change(&grants, grant, db)
            try UserAdministration.setGrants(grants, of: user, by: context.actor, now: context.now, in: db)
        }
        return try context.redirect(to: path(user), saying: done)
    }

    /// Who may make a link for somebody may become them: only from who has all of their rights.
    private func makeLink(_ request: Request, _ context: DeskContext, _ user: User) async throws -> Response {
        var form = try await request.form()
        let afresh = form.tick("afresh")
        try form.end()
        let token = try await database.write { db in
            let rights = try Rights.of(user.id, in: db)
            try OwnRights(context).require(rights.everywhere.union(rights.sections.values.flatMap { $0 }))
            return try UserAdministration.makeLink(
                for: user, afresh: afresh, by: context.actor, now: context.now, in: db)
        }
        return link(context, user, token, theme)
    }

    private func setActive(_ request: Request, _ context: DeskContext, _ user: User) async throws -> Response {
        var form = try await request.form()
        let isActive = form.tick("active")
        try form.end()
        try await database.write { db in
            let user = try User.find(user.id, in: db)
            try UserAdministration.setActive(isActive, user, by: context.actor, now: context.now, in: db)
        }
        return try context.redirect(to: path(user), saying: isActive ? UserPhrase.enabled : .disabled)
    }
}
