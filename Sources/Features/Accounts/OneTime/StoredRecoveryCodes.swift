import Credentials
import Database
import Foundation
import Newsroom

/// A user's recovery codes, as digests.
enum StoredRecoveryCodes {
    /// Ten new ones; those before are dead.
    static func replace(of user: User.ID, in db: Connection) throws -> [RecoveryCode] {
        try db.execute("DELETE FROM recovery_codes WHERE user_id = \(user)")
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode() }
        for code in codes {
            try db.execute("INSERT INTO recovery_codes (user_id, digest) VALUES (\(user), \(code.digest))")
        }
        return codes
    }

    /// Whether a code is right and was not used before; now it was.
    static func use(_ code: RecoveryCode, of user: User.ID, now: Date, in db: Connection) throws -> Bool {
        let count = try db.execute(
            """
            UPDATE recovery_codes SET used_at = \(now)
            WHERE user_id = \(user) AND digest = \(code.digest) AND used_at IS NULL
            """
        )
        return count == 1
    }

    /// How many are left.
    static func count(of user: User.ID, in db: Connection) throws -> Int {
        try db.value("SELECT count(*) FROM recovery_codes WHERE user_id = \(user) AND used_at IS NULL") ?? 0
    }

    static func remove(of user: User.ID, in db: Connection) throws {
        try db.execute("DELETE FROM recovery_codes WHERE user_id = \(user)")
    }
}
