import Credentials
import Database
import Foundation
import Newsroom

extension SignIn {
    /// What a second step may be proved with, for the page that asks.
    struct SecondStep: Sendable {
        let hasOneTimeKey: Bool
        let hasPasskey: Bool
        /// Of whoever proved to know the password.
        let language: Language
    }

    /// - Returns: `nil` when the first step is too long ago, or was never made.
    func secondStep(_ half: SecretToken<HalfSignInPurpose>, now: Date) async throws -> SecondStep? {
        try await database.read { db in
            guard let half = try HalfSignIn.find(half.digest, now: now, in: db), let user = half.user else {
                return nil
            }
            return SecondStep(
                hasOneTimeKey: try StoredOneTimeKey.isAsked(of: user, in: db),
                hasPasskey: try !Passkey.all(of: user, in: db).isEmpty,
                language: try User.find(user, in: db).language)
        }
    }

    /// With a code of the app or a recovery code, after the password.
    func signIn(
        code typed: String, _ half: SecretToken<HalfSignInPurpose>, _ visitor: Visitor
    ) async throws -> Outcome {
        try await database.write { db in
            try ChangeLog.turn(in: db)
            guard let half = try HalfSignIn.find(half.digest, now: visitor.now, in: db), let id = half.user,
                case let user = try User.find(id, in: db), user.isActive
            else { return .wrong }
            let device = visitor.device?.digest
            let isKnown = try device.map { try KnownDevice.isKnown($0, to: id, in: db) } ?? false
            let attempt = SignInAttempt(
                secondStepOf: id, device: isKnown ? device : nil, address: visitor.address)
            if let seconds = try attempt.begin(now: visitor.now, in: db) { return .wait(seconds: seconds) }
            guard let method = try SecondProof.use(typed, of: user, now: visitor.now, in: db) else {
                try logFailure(of: user, "code", visitor, in: db)
                return .wrong
            }
            try attempt.succeed(in: db)
            try half.end(in: db)
            return .signedIn(try enter(user, by: method, next: half.next, visitor, in: db))
        }
    }
}

/// Six digits of the app, or a recovery code: whatever it reads as.
enum SecondProof {
    /// Whether a password alone does not let them in.
    static func isAsked(of user: User.ID, in db: Connection) throws -> Bool {
        try StoredOneTimeKey.isAsked(of: user, in: db) || !Passkey.all(of: user, in: db).isEmpty
    }

    /// - Returns: what it was; `nil` when it was not right. Either way a code that was right is used up.
    static func use(_ typed: String, of user: User, now: Date, in db: Connection) throws -> String? {
        if try StoredOneTimeKey.use(typed, of: user.id, isConfirmed: true, now: now, in: db) { return "one-time code" }
        guard let code = RecoveryCode(typed), try StoredRecoveryCodes.use(code, of: user.id, now: now, in: db) else {
            return nil
        }
        let left = try StoredRecoveryCodes.count(of: user.id, in: db)
        try LogEntry.append(
            .recoveryCodeUsed, about: user.subject, by: user.actor, detail: ["left": "\(left)"], now: now, in: db)
        return "recovery code"
    }
}
