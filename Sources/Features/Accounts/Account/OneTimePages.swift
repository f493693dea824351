import Shell
import Templates

/// `one-time.mustache`: the key for an authenticator app, to be scanned or typed.
struct OneTimePage: TemplateContext {
    let form: FormView
    /// The dark squares of the QR code, as an SVG path in a box of ``side`` units.
    let path: String
    let side: Int
    let typed: String

    static let keys: TemplateKeys<OneTimePage> = [
        .object("form") { $0.form }, .text("path") { $0.path }, .number("side") { $0.side },
        .text("typed") { $0.typed },
    ]
}

/// `recovery-codes.mustache`: shown once.
struct RecoveryCodesPage: TemplateContext {
    let codes: [String]

    static let keys: TemplateKeys<RecoveryCodesPage> = [.texts("codes") { $0.codes }]
}
