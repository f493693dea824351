import Foundation
import Newsroom
import Shell
import Templates

/// `account.mustache`: everything about one's own account.
struct AccountPage: TemplateContext {
    let login: String
    let profile: FormView
    let password: FormView
    /// When it was set; `nil` when there is none.
    let passwordChanged: String?
    let passkeys: [PasskeyView]
    /// Whether browsers offer passkeys at this address.
    let canAddPasskey: Bool
    /// Since when the app's codes are asked for; `nil` when they are not.
    let appSince: String?
    let codeCount: Int
    let sessions: [SessionView]

    static let keys: TemplateKeys<AccountPage> = [
        .text("login") { $0.login }, .object("profile") { $0.profile }, .object("password") { $0.password },
        .text("passwordChanged") { $0.passwordChanged }, .list("passkeys") { $0.passkeys },
        .flag("hasPasskeys") { !$0.passkeys.isEmpty }, .flag("canAddPasskey") { $0.canAddPasskey },
        .text("appSince") { $0.appSince }, .number("codeCount") { $0.codeCount },
        .flag("hasSecond") { $0.appSince != nil || !$0.passkeys.isEmpty }, .list("sessions") { $0.sessions },
        .flag("hasOthers") { $0.sessions.count > 1 },
    ]
}

/// A passkey in the list.
struct PasskeyView: TemplateContext {
    let id: String
    let name: String
    let isSynced: Bool
    let added: String
    /// `nil` for never.
    let used: String?

    init(_ passkey: Passkey, _ dates: DateWording) {
        id = "\(passkey.id)"
        name = passkey.name
        isSynced = passkey.isSynced
        added = dates.day(passkey.created)
        used = passkey.used.map(dates.short)
    }

    static let keys: TemplateKeys<PasskeyView> = [
        .text("id") { $0.id }, .text("name") { $0.name }, .flag("isSynced") { $0.isSynced },
        .text("added") { $0.added },
        .text("used") { $0.used },
    ]
}

/// A session in the list.
struct SessionView: TemplateContext {
    let id: String
    let browser: String
    let address: String
    let seen: String
    let isCurrent: Bool

    init(_ session: Session, current: Session.ID?, _ dates: DateWording) {
        id = "\(session.id)"
        browser = BrowserName.of(session.agent)
        address = session.address
        seen = dates.short(session.seen)
        isCurrent = session.id == current
    }

    static let keys: TemplateKeys<SessionView> = [
        .text("id") { $0.id }, .text("browser") { $0.browser }, .text("address") { $0.address },
        .text("seen") { $0.seen }, .flag("isCurrent") { $0.isCurrent },
    ]
}

/// A browser as people call it, from what it says of itself.
enum BrowserName {
    static func of(_ agent: String) -> String {
        let browsers = [
            ("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"),
            ("Chrome/", "Chrome"), ("Safari/", "Safari"),
        ]
        let browser = browsers.first { agent.contains($0.0) }?.1
        let device = PasskeyName.suggested(by: agent)
        guard let browser else { return agent.isEmpty ? "?" : String(agent.prefix(40)) }
        return device == "Passkey" ? browser : "\(browser), \(device)"
    }
}
