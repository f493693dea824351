import Newsroom

// What the log says about signing in and about users. Stored names, never changed.
extension LogEntry.Kind {
    static let signedIn = LogEntry.Kind("sign-in.done")
    static let signInFailed = LogEntry.Kind("sign-in.failed")
    static let signedOut = LogEntry.Kind("sign-in.ended")
    static let confirmed = LogEntry.Kind("sign-in.confirmed")
    static let sessionsEnded = LogEntry.Kind("sign-in.sessions-ended")
    static let passwordSet = LogEntry.Kind("password.set")
    static let passkeyAdded = LogEntry.Kind("passkey.added")
    static let passkeyRemoved = LogEntry.Kind("passkey.removed")
    static let oneTimeKeySet = LogEntry.Kind("one-time-key.set")
    static let oneTimeKeyRemoved = LogEntry.Kind("one-time-key.removed")
    static let recoveryCodesMade = LogEntry.Kind("recovery-codes.made")
    static let recoveryCodeUsed = LogEntry.Kind("recovery-codes.used")
    static let userInvited = LogEntry.Kind("user.invited")
    static let invitationMade = LogEntry.Kind("user.link-made")
    static let userChanged = LogEntry.Kind("user.changed")
    static let userDisabled = LogEntry.Kind("user.disabled")
    static let userEnabled = LogEntry.Kind("user.enabled")
    static let userGranted = LogEntry.Kind("user.granted")
    static let userUnlocked = LogEntry.Kind("user.unlocked")
    static let roleMade = LogEntry.Kind("role.made")
    static let roleChanged = LogEntry.Kind("role.changed")
    static let roleRemoved = LogEntry.Kind("role.removed")
}

extension User {
    /// As the log names them.
    var subject: String { "user:\(id)" }
}
