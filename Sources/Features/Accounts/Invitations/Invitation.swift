import Credentials
import Database
import Foundation
import Newsroom

/// A link that lets somebody choose a password or a passkey, once: for a new user, or for one who lost theirs.
struct Invitation: Record, Sendable {
    let id: Identifier<Invitation>
    let user: User.ID
    let expires: Date

    init(row: Row) throws {
        id = try row["id"]
        user = try row["user_id"]
        expires = try row["expires_at"]
    }

    /// Seconds a link works: three days, so that one sent on Friday works on Monday.
    static let life = 259_200.0

    /// The one in force; every earlier link of the user is dead.
    static func make(for user: User.ID, now: Date, in db: Connection) throws -> SecretToken<InvitationPurpose> {
        let token = SecretToken<InvitationPurpose>()
        try db.execute("DELETE FROM invitations WHERE user_id = \(user) OR expires_at <= \(now)")
        try db.execute(
            """
            INSERT INTO invitations (user_id, digest, created_at, expires_at)
            VALUES (\(user), \(token.digest.bytes), \(now), \(now.addingTimeInterval(life)))
            """
        )
        return token
    }

    static func find(
        _ digest: TokenDigest<InvitationPurpose>, now: Date, in db: Connection
    ) throws -> Invitation? {
        try db.first(
            """
            SELECT id, user_id, expires_at FROM invitations WHERE digest = \(digest.bytes) AND expires_at > \(now)
            """
        )
    }

    /// - Returns: `false` when somebody else was quicker: it works once.
    func use(in db: Connection) throws -> Bool {
        try db.execute("DELETE FROM invitations WHERE id = \(id)") == 1
    }

    static func removeAll(of user: User.ID, in db: Connection) throws {
        try db.execute("DELETE FROM invitations WHERE user_id = \(user)")
    }

    func renewChallenge(now: Date, in db: Connection) throws -> [UInt8] {
        let challenge = RandomBytes.make(32)
        try db.execute(
            """
            UPDATE invitations SET challenge = \(challenge), challenge_expires_at = \(now.addingTimeInterval(300))
            WHERE id = \(id)
            """
        )
        return challenge
    }

    func takeChallenge(now: Date, in db: Connection) throws -> [UInt8]? {
        let challenge: [UInt8]? = try db.value(
            "SELECT challenge FROM invitations WHERE id = \(id) AND challenge_expires_at > \(now)")
        try db.execute("UPDATE invitations SET challenge = NULL WHERE id = \(id)")
        return challenge
    }

    /// Where the link leads.
    static func path(_ token: SecretToken<InvitationPurpose>) -> String { "/desk/welcome?token=\(token.text)" }
}
