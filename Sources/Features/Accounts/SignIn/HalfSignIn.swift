import Credentials
import Database
import Foundation
import Newsroom

/// What is known between the first step of signing in and the second; it opens nothing (V23).
///
/// Also what a passkey alone signs in with: then nobody is known yet, and it holds the challenge only.
struct HalfSignIn: Record, Sendable {
    let id: Identifier<HalfSignIn>
    /// Whose password was right; `nil` when none was asked for.
    let user: User.ID?
    /// Where they wanted to go: a path of the desk.
    let next: String
    let challenge: [UInt8]?

    init(row: Row) throws {
        id = try row["id"]
        user = try row["user_id"]
        next = try row["next_path"]
        challenge = try row["challenge"]
    }

    /// Seconds it lasts. ASVS 6.5.5: at most ten minutes.
    static let life = 600.0

    static func begin(
        for user: User.ID?, next: String, now: Date, in db: Connection
    ) throws -> SecretToken<HalfSignInPurpose> {
        let token = SecretToken<HalfSignInPurpose>()
        try db.execute("DELETE FROM half_sign_ins WHERE expires_at <= \(now)")
        try db.execute(
            """
            INSERT INTO half_sign_ins (user_id, digest, expires_at, next_path)
            VALUES (\(user), \(token.digest.bytes), \(now.addingTimeInterval(life)), \(next))
            """
        )
        return token
    }

    static func find(
        _ digest: TokenDigest<HalfSignInPurpose>, now: Date, in db: Connection
    ) throws -> HalfSignIn? {
        try db.first(
            """
            SELECT id, user_id, next_path, challenge FROM half_sign_ins
            WHERE digest = \(digest.bytes) AND expires_at > \(now)
            """
        )
    }

    /// A new challenge for a passkey.
    func renewChallenge(in db: Connection) throws -> [UInt8] {
        let challenge = RandomBytes.make(32)
        try db.execute("UPDATE half_sign_ins SET challenge = \(challenge) WHERE id = \(id)")
        return challenge
    }

    /// It is used up, whatever comes of it: a challenge works once.
    func forgetChallenge(in db: Connection) throws {
        try db.execute("UPDATE half_sign_ins SET challenge = NULL WHERE id = \(id)")
    }

    func end(in db: Connection) throws {
        try db.execute("DELETE FROM half_sign_ins WHERE id = \(id)")
    }
}
