import Credentials
import Crypto
import Database
import Foundation
import Newsroom

/// A user's passkey.
struct Passkey: Record, Sendable {
    typealias ID = Identifier<Passkey>

    let id: ID
    let user: User.ID
    let credential: [UInt8]
    let publicKey: [UInt8]
    let counter: Int64
    let isSynced: Bool
    /// The user's own word for it.
    let name: String
    let created: Date
    let used: Date?

    init(row: Row) throws {
        id = try row["id"]
        user = try row["user_id"]
        credential = try row["credential"]
        publicKey = try row["public_key"]
        counter = try row["counter"]
        isSynced = try row["is_synced"]
        name = try row["name"]
        created = try row["created_at"]
        used = try row["used_at"]
    }

    static let columns: SQL =
        "id, user_id, credential, public_key, counter, is_synced, name, created_at, used_at"

    /// As many as one user may have.
    static let limit = 20

    static func all(of user: User.ID, in db: Connection) throws -> [Passkey] {
        try db.all("SELECT \(columns) FROM passkeys WHERE user_id = \(user) ORDER BY id LIMIT 20")
    }

    static func find(_ credential: [UInt8], in db: Connection) throws -> Passkey? {
        try db.first("SELECT \(columns) FROM passkeys WHERE credential = \(credential)")
    }

    static func add(
        _ registration: PasskeyRegistration, named name: String, to user: User.ID, now: Date, in db: Connection
    ) throws {
        try db.execute(
            """
            INSERT INTO passkeys (user_id, credential, public_key, counter, is_synced, name, created_at)
            VALUES (\(user), \(registration.id), \(registration.key), \(Int64(registration.counter)),
                \(registration.isSynced), \(name), \(now))
            """
        )
    }

    /// Notes a use.
    ///
    /// - Returns: `false` when the counter was used meanwhile by another: the same answer sent twice at once.
    func use(counter: UInt32, now: Date, in db: Connection) throws -> Bool {
        try db.execute(
            """
            UPDATE passkeys SET counter = \(Int64(counter)), used_at = \(now)
            WHERE id = \(id) AND counter = \(self.counter)
            """
        ) == 1
    }

    static func remove(_ id: ID, of user: User.ID, in db: Connection) throws -> Bool {
        try db.execute("DELETE FROM passkeys WHERE id = \(id) AND user_id = \(user)") == 1
    }

    /// What an authenticator keeps as the account's name: the same for all of a user's passkeys, and no word about them
    /// (WebAuthn §14.6.1).
    static func handle(of user: User.ID) -> [UInt8] {
        Array(SHA256.hash(data: Array("redaksi user \(user)".utf8)).prefix(16))
    }
}
