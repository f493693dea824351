import Credentials
import Database
import Foundation
import Newsroom

/// A user's password, as its hash.
enum StoredPassword {
    /// `nil` when there is none, or one that is no hash of ours.
    static func find(of user: User.ID, in db: Connection) throws -> PasswordHash? {
        let text: String? = try db.value("SELECT hash FROM passwords WHERE user_id = \(user)")
        return text.flatMap { PasswordHash($0) }
    }

    static func set(_ hash: PasswordHash, for user: User.ID, now: Date, in db: Connection) throws {
        try db.execute(
            """
            INSERT INTO passwords (user_id, hash, changed_at) VALUES (\(user), \(hash.text), \(now))
            ON CONFLICT (user_id) DO UPDATE SET hash = \(hash.text), changed_at = \(now)
            """
        )
    }

    /// The same password, hashed with more effort; nothing when it was changed meanwhile.
    static func strengthen(_ old: PasswordHash, to new: PasswordHash, of user: User.ID, in db: Connection) throws {
        try db.execute("UPDATE passwords SET hash = \(new.text) WHERE user_id = \(user) AND hash = \(old.text)")
    }
}
