import Credentials
import Database
import Foundation
import Newsroom

/// A browser somebody has signed in with before. It opens nothing; its tries are counted by themselves.
enum KnownDevice {
    /// How long the browser keeps the cookie.
    static let life = Duration.seconds(180 * 86_400)

    static func isKnown(_ digest: TokenDigest<DevicePurpose>, to user: User.ID, in db: Connection) throws -> Bool {
        let found: Int64? = try db.value(
            "SELECT user_id FROM known_devices WHERE digest = \(digest.bytes) AND user_id = \(user)")
        return found != nil
    }

    /// Notes the browser; a user's ten latest are remembered.
    static func note(_ digest: TokenDigest<DevicePurpose>, of user: User.ID, now: Date, in db: Connection) throws {
        try db.execute(
            """
            INSERT INTO known_devices (digest, user_id, seen_at) VALUES (\(digest.bytes), \(user), \(now))
            ON CONFLICT (digest) DO UPDATE SET user_id = \(user), seen_at = \(now)
            """
        )
        try db.execute(
            """
            DELETE FROM known_devices WHERE user_id = \(user) AND digest NOT IN (
                SELECT digest FROM known_devices WHERE user_id = \(user) ORDER BY seen_at DESC, digest LIMIT 10)
            """
        )
    }

    static func all(of user: User.ID, in db: Connection) throws -> [TokenDigest<DevicePurpose>] {
        let digests: [[UInt8]] = try db.values(
            "SELECT digest FROM known_devices WHERE user_id = \(user) ORDER BY digest LIMIT 10")
        return digests.map { TokenDigest(bytes: $0) }
    }
}
