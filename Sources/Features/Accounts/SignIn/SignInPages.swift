import Newsroom
import Shell
import Templates

/// `sign-in.mustache`.
struct SignInPage: TemplateContext {
    let form: FormView
    /// Where to go on to, as the value of a query.
    let next: String
    let hasPasskeys: Bool
    /// What went wrong, already worded.
    let failure: String?
    /// Whether nobody can sign in yet.
    let isNobodyThere: Bool

    static let keys: TemplateKeys<SignInPage> = [
        .flag("isNobodyThere") { $0.isNobodyThere }, .object("form") { $0.form }, .text("next") { $0.next },
        .flag("hasPasskeys") { $0.hasPasskeys },
        .text("failure") { $0.failure },
    ]
}

/// `second-step.mustache`.
struct SecondStepPage: TemplateContext {
    let form: FormView
    let hasOneTimeKey: Bool
    let hasPasskey: Bool
    let failure: String?

    static let keys: TemplateKeys<SecondStepPage> = [
        .object("form") { $0.form }, .flag("hasOneTimeKey") { $0.hasOneTimeKey }, .flag("hasPasskey") { $0.hasPasskey },
        .text("failure") { $0.failure },
    ]
}

/// `welcome.mustache`.
struct WelcomePage: TemplateContext {
    let form: FormView
    let login: String
    let token: String
    let hasPasskeys: Bool

    static let keys: TemplateKeys<WelcomePage> = [
        .object("form") { $0.form }, .text("login") { $0.login }, .text("token") { $0.token },
        .flag("hasPasskeys") { $0.hasPasskeys },
    ]
}

/// `welcome-dead.mustache`: nothing but phrases.
struct DeadLinkPage: TemplateContext {
    static let keys: TemplateKeys<DeadLinkPage> = []
}

/// `confirmation.mustache`.
struct ConfirmationPage: TemplateContext {
    let form: FormView
    let next: String
    let hasPassword: Bool
    let hasPasskey: Bool
    let failure: String?

    static let keys: TemplateKeys<ConfirmationPage> = [
        .object("form") { $0.form }, .text("next") { $0.next }, .flag("hasPassword") { $0.hasPassword },
        .flag("hasPasskey") { $0.hasPasskey }, .text("failure") { $0.failure },
    ]
}
