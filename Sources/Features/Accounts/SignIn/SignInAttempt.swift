import Credentials
import Crypto
import Database
import Foundation
import Newsroom
import Web

/// One try to sign in, counted before anything is compared: many at once are counted one by one, and an unknown login
/// is counted as a known one (V25).
struct SignInAttempt: Sendable {
    private let counts: [Count]

    private struct Count: Sendable {
        let key: String
        let limit: SignInLimit
    }

    /// - Parameters:
    ///   - login: as typed; only its digest is kept.
    ///   - device: the browser's own count, when it has signed in as this login before.
    init(login: String, device: TokenDigest<DevicePurpose>?, address: HostAddress?) {
        var counts = [Count(key: device.map(Self.key) ?? Self.key(login: login), limit: .account)]
        if let address { counts.append(Count(key: Self.key(address), limit: .address)) }
        self.counts = counts
    }

    /// A try of the second step; counted by itself, since every right password would begin the first one's count anew.
    ///
    /// - Parameter device: as above.
    init(secondStepOf user: User.ID, device: TokenDigest<DevicePurpose>?, address: HostAddress?) {
        let key = "second:\(user)" + (device.map { " " + Self.key($0) } ?? "")
        var counts = [Count(key: key, limit: .account)]
        if let address { counts.append(Count(key: Self.key(address), limit: .address)) }
        self.counts = counts
    }

    /// Counts the try as failed, until ``succeed(in:)`` says otherwise.
    ///
    /// - Returns: `nil` when it may go on; the seconds to wait when it may not, and then nothing was counted.
    func begin(now: Date, in db: Connection) throws -> Int? {
        // One after the other, also on PostgreSQL, where two could read the same count.
        try db.lock("sign-in")
        try db.execute("DELETE FROM sign_in_attempts WHERE last_at < \(now.addingTimeInterval(-86_400))")
        var stored: [Int] = []
        for count in counts {
            let row: AttemptRow? = try db.first(
                "SELECT failure_count, last_at FROM sign_in_attempts WHERE counted = \(count.key)")
            let elapsed = now.timeIntervalSince(row?.last ?? .distantPast)
            let failures = elapsed < count.limit.memory ? row?.failures ?? 0 : 0
            let wait = count.limit.wait(after: failures)
            if wait > 0, elapsed < wait { return Int((wait - max(elapsed, 0)).rounded(.up)) }
            stored.append(failures)
        }
        for (count, failures) in zip(counts, stored) {
            try db.execute(
                """
                INSERT INTO sign_in_attempts (counted, failure_count, last_at)
                VALUES (\(count.key), \(failures + 1), \(now))
                ON CONFLICT (counted) DO UPDATE SET failure_count = \(failures + 1), last_at = \(now)
                """
            )
        }
        return nil
    }

    /// The account's count is forgotten; of the address' only this try: who has one account of their own must not be
    /// able to try others' without end.
    func succeed(in db: Connection) throws {
        for (index, count) in counts.enumerated() {
            if index == 0 {
                try db.execute("DELETE FROM sign_in_attempts WHERE counted = \(count.key)")
            } else {
                try db.execute(
                    """
                    UPDATE sign_in_attempts SET failure_count = failure_count - 1
                    WHERE counted = \(count.key) AND failure_count > 0
                    """
                )
            }
        }
    }

    /// Forgets what was counted for an account: `redaksi user unlock`.
    static func forget(login: String, in db: Connection) throws {
        try db.execute("DELETE FROM sign_in_attempts WHERE counted = \(key(login: login))")
    }

    static func forget(secondStepOf user: User.ID, in db: Connection) throws {
        try db.execute("DELETE FROM sign_in_attempts WHERE counted = \("second:\(user)")")
    }

    static func forget(device: TokenDigest<DevicePurpose>, in db: Connection) throws {
        try db.execute("DELETE FROM sign_in_attempts WHERE counted = \(key(device))")
    }

    private static func key(login: String) -> String {
        "login:" + Base64URL.text(Array(SHA256.hash(data: Array(login.utf8))))
    }

    private static func key(_ device: TokenDigest<DevicePurpose>) -> String { "device:" + Base64URL.text(device.bytes) }

    /// IPv6 by its /64, which is what one household or server gets.
    private static func key(_ address: HostAddress) -> String {
        guard !address.isV4 else { return "address:\(address)" }
        return "address:" + address.description.split(separator: ":").prefix(4).joined(separator: ":")
    }
}

private struct AttemptRow: Record {
    let failures: Int
    let last: Date

    init(row: Row) throws {
        failures = try row["failure_count"]
        last = try row["last_at"]
    }
}
