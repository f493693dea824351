import Database
import Newsroom
import Shell
import Web

extension UserPage {
    init(_ user: User, _ context: DeskContext, entered: Form? = nil, in db: Connection) throws {
        let language = context.language
        let roles = try Role.all(in: db)
        let sections = try Section.all(in: db)
        id = "\(user.id)"
        name = user.name
        login = user.login
        isActive = user.isActive
        profile = FormView(
            to: "/desk/users/\(user.id)", Self.profileFields(user, language), submit: DeskWord.save.text(language),
            entered: entered, language: language)
        grants = try Grant.all(of: user.id, in: db).map { grant in
            GrantView(
                role: roles.first { $0.id == grant.role }?.shownName(language) ?? "\(grant.role)",
                roleID: "\(grant.role)",
                section: grant.section.map { section in sections.first { $0.id == section }?.name ?? "\(section)" }
                    ?? UserPhrase.everywhere.text(language),
                sectionID: grant.section.map { "\($0)" } ?? "")
        }
        give = FormView(
            to: "/desk/users/\(user.id)/grants", Self.grantFields(roles, sections, isOptional: false, language),
            submit: UserPhrase.give.text(language), language: language)
        ways = try Self.ways(of: user.id, language, in: db)
        sessionCount = try Session.all(of: user.id, in: db).count
    }

    static func profileFields(_ user: User?, _ language: Language) -> [FieldView] {
        [
            FieldView(.line, "login", UserPhrase.login.text(language), user?.login ?? "").required().limit(64)
                .hint(UserPhrase.loginHint.text(language)),
            FieldView(.line, "name", UserPhrase.name.text(language), user?.name ?? "").required().limit(100),
            FieldView(
                .select, "language", UserPhrase.language.text(language), (user?.language ?? language).rawValue
            ).required().options([
                .init(Language.indonesian.rawValue, AccountPhrase.indonesian.text(language)),
                .init(Language.english.rawValue, AccountPhrase.english.text(language)),
            ]),
        ]
    }

    static func grantFields(
        _ roles: [Role], _ sections: [Section], isOptional: Bool, _ language: Language
    ) -> [FieldView] {
        let none = [FieldView.Option("", UserPhrase.roleNone.text(language))]
        let roleOptions = roles.map { FieldView.Option("\($0.id)", $0.shownName(language)) }
        let role = FieldView(
            .select, "role", UserPhrase.role.text(language), isOptional ? "" : "\(roles.first?.id ?? 0)"
        )
        .options((isOptional ? none : []) + roleOptions)
        return [
            isOptional ? role : role.required(),
            FieldView(.select, "section", UserPhrase.section.text(language)).required().options(
                [.init("", UserPhrase.everywhere.text(language))]
                    + sections.map { FieldView.Option("\($0.id)", $0.name) }),
        ]
    }

    private static func ways(of user: User.ID, _ language: Language, in db: Connection) throws -> String {
        var ways: [UserPhrase] = []
        if try StoredPassword.find(of: user, in: db) != nil { ways.append(.hasPassword) }
        if try !Passkey.all(of: user, in: db).isEmpty { ways.append(.hasPasskeys) }
        if try StoredOneTimeKey.isAsked(of: user, in: db) { ways.append(.hasApp) }
        if ways.isEmpty { ways.append(.hasNothing) }
        return ways.map { $0.text(language) }.joined(separator: ", ")
    }
}
