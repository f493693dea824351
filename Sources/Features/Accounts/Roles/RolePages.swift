import Newsroom
import Shell
import Templates

/// `roles.mustache`.
struct RoleListPage: TemplateContext {
    let rows: [RoleRowView]

    static let keys: TemplateKeys<RoleListPage> = [.list("rows") { $0.rows }]
}

/// A role in the list.
struct RoleRowView: TemplateContext {
    let id: String
    let name: String
    let privileges: String
    let holderCount: Int

    init(_ role: Role, holders: Int, _ language: Language) {
        id = "\(role.id)"
        name = role.shownName(language)
        privileges =
            role.privileges.isSuperset(of: Privilege.allCases)
            ? UserPhrase.allPrivileges.text(language)
            : Privilege.allCases.filter(role.privileges.contains).map { $0.wording.text(language) }
                .joined(separator: ", ")
        holderCount = holders
    }

    static let keys: TemplateKeys<RoleRowView> = [
        .text("id") { $0.id }, .text("name") { $0.name }, .text("privileges") { $0.privileges },
        .number("holderCount") { $0.holderCount },
    ]
}

/// `role.mustache`.
struct RolePage: TemplateContext {
    let title: String
    let form: FormView
    /// Where its removal is posted to; `nil` for a new one and one that somebody has.
    let removal: String?

    static let keys: TemplateKeys<RolePage> = [
        .text("title") { $0.title }, .object("form") { $0.form }, .text("removalPath") { $0.removal },
    ]
}
