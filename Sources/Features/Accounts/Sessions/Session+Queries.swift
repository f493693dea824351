import Credentials
import Database
import Foundation
import Newsroom

extension Session {
    /// Signs somebody in: always a new session with a new token (V24).
    static func open(
        for user: User.ID, client: Client, now: Date, limits: SessionLimits, in db: Connection
    ) throws -> SecretToken<SessionPurpose> {
        let token = SecretToken<SessionPurpose>()
        // Whatever has ended by itself goes, so that the table stays as small as the newsroom.
        let idle = now.addingTimeInterval(-limits.idle)
        let oldest = now.addingTimeInterval(-limits.absolute)
        try db.execute("DELETE FROM sessions WHERE user_id = \(user) AND seen_at <= \(idle)")
        try db.execute("DELETE FROM sessions WHERE created_at <= \(oldest)")
        try db.execute(
            """
            INSERT INTO sessions (user_id, digest, created_at, seen_at, confirmed_at, address, agent)
            VALUES (\(user), \(token.digest.bytes), \(now), \(now), \(now), \(client.address), \(client.agent))
            """
        )
        return token
    }

    static func find(_ digest: TokenDigest<SessionPurpose>, in db: Connection) throws -> Session? {
        try db.first("SELECT \(columns) FROM sessions WHERE digest = \(digest.bytes)")
    }

    static func find(_ id: ID, in db: Connection) throws -> Session? {
        try db.first("SELECT \(columns) FROM sessions WHERE id = \(id)")
    }

    typealias ID = Identifier<Session>

    /// A user's, most recently used first, at most 100.
    static func all(of user: User.ID, in db: Connection) throws -> [Session] {
        try db.all("SELECT \(columns) FROM sessions WHERE user_id = \(user) ORDER BY seen_at DESC, id LIMIT 100")
    }

    /// Gives the session a new token and notes that its user has just proved who they are. The old token is dead (V24).
    ///
    /// - Returns: `nil` when the session has ended meanwhile.
    static func confirm(_ id: ID, now: Date, in db: Connection) throws -> SecretToken<SessionPurpose>? {
        let token = SecretToken<SessionPurpose>()
        let count = try db.execute(
            """
            UPDATE sessions SET digest = \(token.digest.bytes), confirmed_at = \(now), seen_at = \(now),
                challenge = NULL, challenge_expires_at = NULL
            WHERE id = \(id)
            """
        )
        guard count == 1 else { return nil }
        try SessionStore.announce(session: id, in: db)
        return token
    }

    /// Ends one session of a user; one that is another's or none is left alone.
    static func end(_ id: ID, of user: User.ID, in db: Connection) throws {
        try db.execute("DELETE FROM sessions WHERE id = \(id) AND user_id = \(user)")
        try SessionStore.announce(session: id, in: db)
    }

    /// Ends all of a user's sessions but one, with everything that was half done (V20).
    static func endAll(of user: User.ID, but kept: ID? = nil, in db: Connection) throws {
        try db.execute("DELETE FROM sessions WHERE user_id = \(user) AND id <> \(kept ?? 0)")
        try db.execute("DELETE FROM half_sign_ins WHERE user_id = \(user)")
        try SessionStore.announce(user: user, in: db)
    }

    static func touch(_ id: ID, now: Date, in db: Connection) throws {
        try db.execute("UPDATE sessions SET seen_at = \(now) WHERE id = \(id) AND seen_at < \(now)")
    }
}

// The challenge of a passkey that is asked for within a session.
extension Session {
    static func challenge(_ id: ID, now: Date, in db: Connection) throws -> [UInt8] {
        let challenge = RandomBytes.make(32)
        try db.execute(
            """
            UPDATE sessions SET challenge = \(challenge), challenge_expires_at = \(now.addingTimeInterval(300))
            WHERE id = \(id)
            """
        )
        return challenge
    }

    /// Each works once: it is gone after this.
    static func takeChallenge(_ id: ID, now: Date, in db: Connection) throws -> [UInt8]? {
        let challenge: [UInt8]? = try db.value(
            "SELECT challenge FROM sessions WHERE id = \(id) AND challenge_expires_at > \(now)")
        try db.execute("UPDATE sessions SET challenge = NULL, challenge_expires_at = NULL WHERE id = \(id)")
        return challenge
    }
}
