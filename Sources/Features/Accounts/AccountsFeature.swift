package import Credentials
package import Database
package import Shell

/// Who signs in and what they may do: the door, one's own account, users, roles.
package struct AccountsFeature: DeskFeature {
    private let signIn: SignIn
    private let theme: AccountsTheme

    /// - Parameters:
    ///   - theme: the desk's folder.
    ///   - hasher: one for the whole process, since it bounds the memory.
    /// - Throws: what is wrong with the templates.
    package init(
        database: Database, theme: DeskTheme, hasher: PasswordHasher, limits: SessionLimits = SessionLimits()
    ) throws {
        signIn = SignIn(database: database, hasher: hasher, limits: limits)
        self.theme = try AccountsTheme(theme)
    }

    package func addRoutes(to routes: DeskRoutes) {
        routes.announce(SignInPhrase.self)
        routes.announce(AccountPhrase.self)
        routes.announce(UserPhrase.self)
        SignInRoutes(signIn: signIn, theme: theme).add(to: routes)
        SecondStepRoutes(signIn: signIn, theme: theme).add(to: routes)
        WelcomeRoutes(welcome: Welcome(signIn: signIn), theme: theme).add(to: routes)
        ConfirmationRoutes(signIn: signIn, theme: theme).add(to: routes)
        AccountRoutes(signIn: signIn, theme: theme).add(to: routes)
        PasskeyRoutes(signIn: signIn).add(to: routes)
        OneTimeRoutes(signIn: signIn, theme: theme).add(to: routes)
        UserRoutes(database: signIn.database, limits: signIn.limits, theme: theme).add(to: routes)
        OneUserRoutes(database: signIn.database, limits: signIn.limits, theme: theme).add(to: routes)
        RoleRoutes(database: signIn.database, limits: signIn.limits, theme: theme).add(to: routes)
    }
}
