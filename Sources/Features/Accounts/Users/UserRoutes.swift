import Credentials
import Database
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/users`: who can sign in, and inviting them.
struct UserRoutes: Sendable {
    let database: Database
    let limits: SessionLimits
    let theme: AccountsTheme

    private var freshness: Freshness { Freshness(database: database, limits: limits) }

    func add(to routes: DeskRoutes) {
        routes.get("/desk/users", .holding(.manageUsers)) { _, context, parameters in
            try context.require(.manageUsers, in: nil)
            return try await list(
                context, search: parameters.query("search") ?? "", after: parameters.query("after") ?? "")
        }
        routes.get("/desk/users/new", .holding(.manageUsers)) { _, context, _ in
            try context.require(.manageUsers, in: nil)
            if let asking = try await freshness.ask(context, backTo: "/desk/users/new") { return asking }
            return try await newPage(context)
        }
        routes.post("/desk/users", .holding(.manageUsers)) { request, context, _ in
            try context.require(.manageUsers, in: nil)
            if let asking = try await freshness.ask(context, backTo: "/desk/users/new") { return asking }
            return try await invite(request, context)
        }
        routes.navigate(
            NavigationEntry(
                .people, 80, UserPhrase.users.wording, path: "/desk/users", for: .manageUsers, shortcut: "g u"))
    }

    private func list(_ context: DeskContext, search: String, after: String) async throws -> Response {
        let list = try await database.read { db in
            try UserList.read(matching: search, after: after, in: db)
        }
        var more: String?
        if list.hasMore, let last = list.rows.last {
            // Logins are letters that an address takes as they are, but for `@`, which a query takes too.
            more = "/desk/users?search=\(QueryText.encode(search))&after=\(last.user.login)"
        }
        let page = UserListPage(
            search: search, rows: list.rows.map { UserRowView($0, context.ownDates) }, more: more)
        return context.page(theme.users, page, title: UserPhrase.users.text(context.language))
    }

    private func newPage(_ context: DeskContext, entered: Form? = nil) async throws -> Response {
        let language = context.language
        let (roles, sections) = try await database.read { db in (try Role.all(in: db), try Section.all(in: db)) }
        let form = FormView(
            to: "/desk/users",
            UserPage.profileFields(nil, language) + UserPage.grantFields(roles, sections, isOptional: true, language),
            submit: UserPhrase.inviteSubmit.text(language), entered: entered, cancelPath: "/desk/users",
            language: language)
        return context.page(
            theme.newUser, UserFormPage(form: form), title: UserPhrase.inviteTitle.text(language),
            status: entered == nil ? .ok : .unprocessableContent)
    }

    private func invite(_ request: Request, _ context: DeskContext) async throws -> Response {
        var form = try await request.form()
        let user = form.user(saying: context.language)
        let grant = form.grant()
        try form.end()
        guard form.faults.isEmpty, let user else { return try await newPage(context, entered: form) }
        let invited: (User, SecretToken<InvitationPurpose>)
        do {
            invited = try await database.write { db in
                if let grant { try OwnRights(context).require(for: grant, in: db) }
                return try UserAdministration.invite(user, grant: grant, by: context.actor, now: context.now, in: db)
            }
        } catch DatabaseError.constraint(.unique, name: "users_login_unique") {
            form.fault("login", .taken)
            return try await newPage(context, entered: form)
        }
        return link(context, invited.0, invited.1, theme)
    }
}

/// The page with a link, which is nowhere else.
func link(
    _ context: DeskContext, _ user: User, _ token: SecretToken<InvitationPurpose>, _ theme: AccountsTheme
) -> Response {
    let page = UserLinkPage(
        name: user.name, link: context.visit.siteAddress + Invitation.path(token), id: "\(user.id)")
    return context.page(theme.userLink, page, title: UserPhrase.linkTitle.text(context.language))
}
