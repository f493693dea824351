import Credentials
import Database
import Foundation
import Newsroom

/// What an invited user does with their link: choose a password or a passkey, and be signed in.
struct Welcome: Sendable {
    let signIn: SignIn

    private var database: Database { signIn.database }

    /// The user a link is for, and whether they have a second factor; `nil` when it is dead, was used, or is for an
    /// inactive user.
    func guest(of token: SecretToken<InvitationPurpose>, now: Date) async throws -> (user: User, hasSecond: Bool)? {
        try await database.read { db in
            guard let (_, user) = try Self.find(token, now: now, in: db) else { return nil }
            return (user, try SecondProof.isAsked(of: user.id, in: db))
        }
    }

    private static func find(
        _ token: SecretToken<InvitationPurpose>, now: Date, in db: Connection
    ) throws -> (Invitation, User)? {
        guard let invitation = try Invitation.find(token.digest, now: now, in: db),
            case let user = try User.find(invitation.user, in: db), user.isActive
        else { return nil }
        return (invitation, user)
    }

    /// Sets the password and signs in. Whatever could sign in before cannot any more (V20), but for a second factor:
    /// a new password does not step over it (ASVS 6.4.3).
    ///
    /// - Returns: `nil` when the link is dead.
    func accept(
        _ token: SecretToken<InvitationPurpose>, password: Secret, _ visitor: SignIn.Visitor
    ) async throws -> SignIn.Outcome? {
        let hash = try await signIn.hasher.hash(password)
        return try await database.write { db in
            guard let user = try use(token, visitor, in: db) else { return nil }
            try StoredPassword.set(hash, for: user.id, now: visitor.now, in: db)
            try LogEntry.append(.passwordSet, about: user.subject, by: user.actor, now: visitor.now, in: db)
            if try SecondProof.isAsked(of: user.id, in: db) {
                return .secondStep(try HalfSignIn.begin(for: user.id, next: "/desk", now: visitor.now, in: db))
            }
            return .signedIn(try signIn.enter(user, by: "link", next: "/desk", visitor, in: db))
        }
    }

    /// - Returns: `nil` when the link is dead, or its user has a second factor, which a new passkey would step over.
    func creation(
        for token: SecretToken<InvitationPurpose>, party: RelyingParty, paper: String, now: Date
    ) async throws -> PasskeyCreation? {
        try await database.write { db in
            guard let (invitation, user) = try Self.find(token, now: now, in: db),
                try !SecondProof.isAsked(of: user.id, in: db)
            else { return nil }
            return PasskeyCreation(
                challenge: try invitation.renewChallenge(now: now, in: db), party: party, paper: paper, user: user,
                existing: try Passkey.all(of: user.id, in: db))
        }
    }

    /// Adds the passkey, which is two factors by itself, and signs in.
    ///
    /// - Returns: `nil` when the link is dead; ``SignIn/Outcome/wrong`` when the passkey is not as asked.
    func accept(
        _ token: SecretToken<InvitationPurpose>, passkey answer: NewPasskeyAnswer, named name: String,
        party: RelyingParty, _ visitor: SignIn.Visitor
    ) async throws -> SignIn.Outcome? {
        try await database.write { db in
            guard let (invitation, guest) = try Self.find(token, now: visitor.now, in: db),
                try !SecondProof.isAsked(of: guest.id, in: db)
            else { return nil }
            guard let challenge = try invitation.takeChallenge(now: visitor.now, in: db),
                let registration = answer.registration(challenge: challenge, party: party),
                try Passkey.find(registration.id, in: db) == nil
            else { return .wrong }
            guard let user = try use(token, visitor, in: db) else { return nil }
            try Passkey.add(registration, named: name, to: user.id, now: visitor.now, in: db)
            try LogEntry.append(.passkeyAdded, about: user.subject, by: user.actor, now: visitor.now, in: db)
            return .signedIn(try signIn.enter(user, by: "link and passkey", next: "/desk", visitor, in: db))
        }
    }

    /// Uses the link up, and ends all that was open of its user.
    private func use(
        _ token: SecretToken<InvitationPurpose>, _ visitor: SignIn.Visitor, in db: Connection
    ) throws -> User? {
        try ChangeLog.turn(in: db)
        guard let (invitation, user) = try Self.find(token, now: visitor.now, in: db), try invitation.use(in: db) else {
            return nil
        }
        try Session.endAll(of: user.id, in: db)
        return user
    }
}
