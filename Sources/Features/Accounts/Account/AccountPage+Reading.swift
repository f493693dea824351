import Credentials
import Database
import Foundation
import Newsroom
import Shell
import Web

extension AccountPage {
    init(_ context: DeskContext, profile: Form?, password: Form?, in db: Connection) throws {
        let user = try User.find(context.user.id, in: db)
        let changed: Date? = try db.value("SELECT changed_at FROM passwords WHERE user_id = \(user.id)")
        let key = try StoredOneTimeKey.find(of: user.id, in: db)
        let dates = context.ownDates
        login = user.login
        self.profile = Self.profile(user, profile, context.language)
        self.password = Self.password(hasPassword: changed != nil, password, context.language)
        passwordChanged = changed.map(dates.day)
        passkeys = try Passkey.all(of: user.id, in: db).map { PasskeyView($0, dates) }
        canAddPasskey = RelyingParty(siteAddress: context.visit.siteAddress) != nil && passkeys.count < Passkey.limit
        appSince = key?.confirmed.map(dates.day)
        codeCount = try StoredRecoveryCodes.count(of: user.id, in: db)
        sessions = try Session.all(of: user.id, in: db)
            .map { SessionView($0, current: context.sessionNumber, dates) }
    }

    private static func profile(_ user: User, _ entered: Form?, _ language: Language) -> FormView {
        FormView(
            to: "/desk/account",
            [
                FieldView(.line, "name", AccountPhrase.name.text(language), user.name).required().limit(100)
                    .autocomplete("name"),
                FieldView(.select, "language", AccountPhrase.language.text(language), user.language.rawValue).required()
                    .options([
                        .init(Language.indonesian.rawValue, AccountPhrase.indonesian.text(language)),
                        .init(Language.english.rawValue, AccountPhrase.english.text(language)),
                    ]),
                FieldView(.select, "zone", AccountPhrase.zone.text(language), user.zone?.identifier ?? "")
                    .hint(AccountPhrase.zoneHint.text(language))
                    .options(ZoneChoice.options(top: AccountPhrase.browsersZone.text(language))),
            ],
            submit: DeskWord.save.text(language), entered: entered, language: language)
    }

    private static func password(hasPassword: Bool, _ entered: Form?, _ language: Language) -> FormView {
        var fields = [
            FieldView(.secret, "password", AccountPhrase.newPassword.text(language)).required()
                .hint(AccountPhrase.newPasswordHint.text(language)).autocomplete("new-password")
        ]
        if hasPassword {
            let current = FieldView(.secret, "current", AccountPhrase.currentPassword.text(language)).required()
                .autocomplete("current-password")
            fields.insert(current, at: 0)
        }
        let submit: AccountPhrase = hasPassword ? .changePassword : .setPassword
        return FormView(
            to: "/desk/account/password", fields, submit: submit.text(language), entered: entered, language: language)
    }
}
