import Database
import Foundation
import Newsroom

/// Somebody signed in with one browser.
struct Session: Record, Sendable {
    let id: Identifier<Session>
    let user: User.ID
    let created: Date
    /// The last request, to the minute.
    let seen: Date
    /// The last time that they proved who they are.
    let confirmed: Date
    /// As far as known; may be empty.
    let address: String
    /// The browser's own name, at most 200 scalars; may be empty.
    let agent: String

    init(row: Row) throws {
        id = try row["id"]
        user = try row["user_id"]
        created = try row["created_at"]
        seen = try row["seen_at"]
        confirmed = try row["confirmed_at"]
        address = try row["address"]
        agent = try row["agent"]
    }

    static let columns: SQL = "id, user_id, created_at, seen_at, confirmed_at, address, agent"

    /// Whether it has ended by itself.
    func isOver(now: Date, limits: SessionLimits) -> Bool {
        // A clock set back an hour ends nobody's session (R19): only what lies ahead counts.
        now.timeIntervalSince(seen) >= limits.idle || now.timeIntervalSince(created) >= limits.absolute
    }
}

/// The browser at the other end, as it is shown in the list of sessions.
struct Client: Sendable {
    let address: String
    let agent: String

    init(address: String, agent: String) {
        self.address = address
        let shown = agent.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }.prefix(200)
        self.agent = String(String.UnicodeScalarView(shown))
    }
}
