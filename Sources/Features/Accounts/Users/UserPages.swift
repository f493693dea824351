import Newsroom
import Shell
import Templates

/// `users.mustache`.
struct UserListPage: TemplateContext {
    let search: String
    let rows: [UserRowView]
    /// Where the next page is; `nil` on the last.
    let more: String?

    static let keys: TemplateKeys<UserListPage> = [
        .text("search") { $0.search }, .list("rows") { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .text("morePath") { $0.more },
    ]
}

/// A user in the list.
struct UserRowView: TemplateContext {
    let id: String
    let login: String
    let name: String
    let isActive: Bool
    /// “Editor · Economy, Reporter”.
    let roles: String
    let seen: String?

    init(_ row: UserList.Row, _ dates: DateWording) {
        id = "\(row.user.id)"
        login = row.user.login
        name = row.user.name
        isActive = row.user.isActive
        roles = row.grants.map { grant in
            let role = Role.shown(grant.role, dates.language)
            return grant.section.map { "\(role) (\($0))" } ?? role
        }.joined(separator: ", ")
        seen = row.seen.map(dates.short)
    }

    static let keys: TemplateKeys<UserRowView> = [
        .text("id") { $0.id }, .text("login") { $0.login }, .text("name") { $0.name },
        .flag("isActive") { $0.isActive },
        .text("roles") { $0.roles }, .text("seen") { $0.seen },
    ]
}

/// `user-new.mustache` and `role.mustache` for a new role: a heading and a form.
struct UserFormPage: TemplateContext {
    let form: FormView

    static let keys: TemplateKeys<UserFormPage> = [.object("form") { $0.form }]
}

/// `user-link.mustache`: the link, shown once.
struct UserLinkPage: TemplateContext {
    let name: String
    let link: String
    let id: String

    static let keys: TemplateKeys<UserLinkPage> = [
        .text("name") { $0.name }, .text("link") { $0.link }, .text("id") { $0.id },
    ]
}

/// `user.mustache`: one user, as an administrator sees them.
struct UserPage: TemplateContext {
    let id: String
    let name: String
    let login: String
    let isActive: Bool
    let profile: FormView
    let grants: [GrantView]
    let give: FormView
    /// Ways to sign in, already worded.
    let ways: String
    let sessionCount: Int

    static let keys: TemplateKeys<UserPage> = [
        .text("id") { $0.id }, .text("name") { $0.name }, .text("login") { $0.login },
        .flag("isActive") { $0.isActive },
        .object("profile") { $0.profile }, .list("grants") { $0.grants }, .flag("hasGrants") { !$0.grants.isEmpty },
        .object("give") { $0.give }, .text("ways") { $0.ways }, .number("sessionCount") { $0.sessionCount },
    ]
}

/// A role somebody has.
struct GrantView: TemplateContext {
    let role: String
    let roleID: String
    let section: String
    /// Empty for everywhere.
    let sectionID: String

    static let keys: TemplateKeys<GrantView> = [
        .text("role") { $0.role }, .text("roleID") { $0.roleID }, .text("section") { $0.section },
        .text("sectionID") { $0.sectionID },
    ]
}
