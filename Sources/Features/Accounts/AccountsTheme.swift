import Shell

/// The templates of this feature, checked when it is made.
struct AccountsTheme: Sendable {
    let signIn: DeskTemplate<SignInPhrase, SignInPage>
    let secondStep: DeskTemplate<SignInPhrase, SecondStepPage>
    let welcome: DeskTemplate<SignInPhrase, WelcomePage>
    let deadLink: DeskTemplate<SignInPhrase, DeadLinkPage>
    let confirmation: DeskTemplate<SignInPhrase, ConfirmationPage>
    let account: DeskTemplate<AccountPhrase, AccountPage>
    let oneTime: DeskTemplate<AccountPhrase, OneTimePage>
    let recoveryCodes: DeskTemplate<AccountPhrase, RecoveryCodesPage>
    let users: DeskTemplate<UserPhrase, UserListPage>
    let newUser: DeskTemplate<UserPhrase, UserFormPage>
    let userLink: DeskTemplate<UserPhrase, UserLinkPage>
    let user: DeskTemplate<UserPhrase, UserPage>
    let roles: DeskTemplate<UserPhrase, RoleListPage>
    let role: DeskTemplate<UserPhrase, RolePage>

    /// - Throws: `TemplateError`, `DeskThemeError`.
    init(_ theme: DeskTheme) throws {
        let passkey = ["passkey.js"]
        signIn = try theme.template("sign-in", SignInPage.self, words: SignInPhrase.self, scripts: passkey)
        secondStep = try theme.template("second-step", SecondStepPage.self, words: SignInPhrase.self, scripts: passkey)
        welcome = try theme.template("welcome", WelcomePage.self, words: SignInPhrase.self, scripts: passkey)
        deadLink = try theme.template("welcome-dead", DeadLinkPage.self, words: SignInPhrase.self)
        confirmation = try theme.template(
            "confirmation", ConfirmationPage.self, words: SignInPhrase.self, scripts: passkey)
        account = try theme.template("account", AccountPage.self, words: AccountPhrase.self, scripts: passkey)
        oneTime = try theme.template("one-time", OneTimePage.self, words: AccountPhrase.self)
        recoveryCodes = try theme.template("recovery-codes", RecoveryCodesPage.self, words: AccountPhrase.self)
        users = try theme.template("users", UserListPage.self, words: UserPhrase.self)
        newUser = try theme.template("user-new", UserFormPage.self, words: UserPhrase.self)
        userLink = try theme.template("user-link", UserLinkPage.self, words: UserPhrase.self)
        user = try theme.template("user", UserPage.self, words: UserPhrase.self)
        roles = try theme.template("roles", RoleListPage.self, words: UserPhrase.self)
        role = try theme.template("role", RolePage.self, words: UserPhrase.self)
    }
}
