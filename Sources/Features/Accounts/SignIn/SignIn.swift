import Credentials
import Database
import Foundation
import Newsroom
import Web

/// The ways to sign in. Each counts its try first, compares then, and says nothing of why it did not work.
struct SignIn: Sendable {
    let database: Database
    let hasher: PasswordHasher
    let limits: SessionLimits
    let challenges = ChallengeLimit()

    /// Who tries, from where.
    struct Visitor: Sendable {
        let client: Client
        let address: HostAddress?
        /// What the browser holds from a former sign-in.
        let device: SecretToken<DevicePurpose>?
        /// The session the browser names: it ends when a new one begins (V24).
        let session: SecretToken<SessionPurpose>?
        let now: Date
    }

    enum Outcome: Sendable {
        case wrong
        /// Too often: try again after so many seconds.
        case wait(seconds: Int)
        /// The password was right; a second proof is asked for.
        case secondStep(SecretToken<HalfSignInPurpose>)
        case signedIn(Entrance)
    }

    /// What a browser gets that has signed in.
    struct Entrance: Sendable {
        let session: SecretToken<SessionPurpose>
        let device: SecretToken<DevicePurpose>
        /// Where to go on.
        let next: String
    }

    /// With login and password.
    ///
    /// An unknown login, a user without a password and an inactive one take the same way and the same time as a wrong
    /// password (V25).
    ///
    /// - Throws: `PasswordError.busy`; what the database throws.
    func signIn(login typed: String, password: Secret, next: String, _ visitor: Visitor) async throws -> Outcome {
        let login = typed.lowercased()
        let began = try await database.write { db -> Beginning in try begin(login, visitor, in: db) }
        guard case .counted(let attempt, let user, let hash) = began else {
            guard case .wait(let seconds) = began else { return .wrong }
            return .wait(seconds: seconds)
        }
        let verdict = try await hasher.verify(password, against: hash)
        return try await database.write { db in
            try ChangeLog.turn(in: db)
            guard let user, let hash, verdict.isRight, try isStill(hash, user, in: db) else {
                try logFailure(of: user, "password", visitor, in: db)
                return .wrong
            }
            if case .rightButWeak(let stronger) = verdict {
                try StoredPassword.strengthen(hash, to: stronger, of: user.id, in: db)
            }
            try attempt.succeed(in: db)
            if try SecondProof.isAsked(of: user.id, in: db) {
                return .secondStep(try HalfSignIn.begin(for: user.id, next: next, now: visitor.now, in: db))
            }
            return .signedIn(try enter(user, by: "password", next: next, visitor, in: db))
        }
    }

    private enum Beginning: Sendable {
        case wait(seconds: Int)
        case counted(SignInAttempt, User?, PasswordHash?)
    }

    private func begin(_ login: String, _ visitor: Visitor, in db: Connection) throws -> Beginning {
        let user = User.isLogin(login) ? try User.find(login: login, in: db) : nil
        let device = visitor.device?.digest
        let isKnown = try device.flatMap { device in try user.map { try KnownDevice.isKnown(device, to: $0.id, in: db) }
        }
        let attempt = SignInAttempt(
            login: login, device: isKnown == true ? device : nil, address: visitor.address)
        if let seconds = try attempt.begin(now: visitor.now, in: db) { return .wait(seconds: seconds) }
        guard let user, user.isActive else { return .counted(attempt, user, nil) }
        return .counted(attempt, user, try StoredPassword.find(of: user.id, in: db))
    }

    /// Whether nobody changed the password or disabled the user while it was compared.
    private func isStill(_ hash: PasswordHash, _ user: User, in db: Connection) throws -> Bool {
        guard try User.find(user.id, in: db).isActive else { return false }
        return try StoredPassword.find(of: user.id, in: db)?.text == hash.text
    }

    /// Opens the session, whatever was proved before.
    func enter(
        _ user: User, by method: String, next: String, _ visitor: Visitor, in db: Connection
    ) throws -> Entrance {
        if let former = visitor.session, let session = try Session.find(former.digest, in: db) {
            try Session.end(session.id, of: session.user, in: db)
        }
        let session = try Session.open(for: user.id, client: visitor.client, now: visitor.now, limits: limits, in: db)
        let device = visitor.device ?? SecretToken()
        try KnownDevice.note(device.digest, of: user.id, now: visitor.now, in: db)
        try LogEntry.append(
            .signedIn, about: user.subject, by: user.actor,
            detail: ["method": method, "address": visitor.client.address], now: visitor.now, in: db)
        return Entrance(session: session, device: device, next: next)
    }

    /// Ends a session.
    func leave(_ token: SecretToken<SessionPurpose>, now: Date) async throws {
        try await database.write { db in
            try ChangeLog.turn(in: db)
            guard let session = try Session.find(token.digest, in: db) else { return }
            try Session.end(session.id, of: session.user, in: db)
            let user = try User.find(session.user, in: db)
            try LogEntry.append(.signedOut, about: user.subject, by: user.actor, now: now, in: db)
        }
    }

    /// The login as typed is not logged: it may be a password in the wrong field.
    func logFailure(of user: User?, _ method: String, _ visitor: Visitor, in db: Connection) throws {
        try LogEntry.append(
            .signInFailed, about: user?.subject ?? "sign-in", by: .command("sign-in"),
            detail: ["method": method, "address": visitor.client.address], now: visitor.now, in: db)
    }
}

extension PasswordHasher.Verdict {
    var isRight: Bool {
        switch self {
        case .wrong: false
        case .right, .rightButWeak: true
        }
    }
}
