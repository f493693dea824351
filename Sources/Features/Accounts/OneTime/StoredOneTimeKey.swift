import Credentials
import Database
import Foundation
import Newsroom

/// A user's key of an authenticator app.
struct StoredOneTimeKey: Record, Sendable {
    let key: OneTimeKey
    /// `nil` until the first code was right: until then it is asked for nowhere.
    let confirmed: Date?
    let lastStep: Int64?

    init(row: Row) throws {
        key = OneTimeKey(Secret(try row["secret"]))
        confirmed = try row["confirmed_at"]
        lastStep = try row["last_step"]
    }

    static func find(of user: User.ID, in db: Connection) throws -> StoredOneTimeKey? {
        try db.first("SELECT secret, confirmed_at, last_step FROM one_time_keys WHERE user_id = \(user)")
    }

    static func isAsked(of user: User.ID, in db: Connection) throws -> Bool {
        try find(of: user, in: db)?.confirmed != nil
    }

    /// A new key, not yet confirmed; one that is confirmed stays until it is removed.
    static func begin(for user: User.ID, in db: Connection) throws {
        let key = OneTimeKey()
        try db.execute(
            """
            INSERT INTO one_time_keys (user_id, secret) VALUES (\(user), \(key.secret.bytes))
            ON CONFLICT (user_id) DO UPDATE SET secret = \(key.secret.bytes), last_step = NULL
            WHERE one_time_keys.confirmed_at IS NULL
            """
        )
    }

    static func confirm(of user: User.ID, now: Date, in db: Connection) throws {
        try db.execute("UPDATE one_time_keys SET confirmed_at = \(now) WHERE user_id = \(user)")
    }

    static func remove(of user: User.ID, in db: Connection) throws {
        try db.execute("DELETE FROM one_time_keys WHERE user_id = \(user)")
    }

    /// Whether a code is right; then it is used up (V23).
    ///
    /// - Parameter isConfirmed: whether the key must be in use, or must be on its way to be.
    static func use(
        _ typed: String, of user: User.ID, isConfirmed: Bool, now: Date, in db: Connection
    ) throws -> Bool {
        guard let stored = try find(of: user, in: db), (stored.confirmed != nil) == isConfirmed,
            let step = stored.key.step(of: typed, now: now, after: stored.lastStep)
        else { return false }
        // Two with the same code at once: the one that finds the step still behind wins.
        let count = try db.execute(
            """
            UPDATE one_time_keys SET last_step = \(step)
            WHERE user_id = \(user) AND (last_step IS NULL OR last_step < \(step))
            """
        )
        return count == 1
    }
}
