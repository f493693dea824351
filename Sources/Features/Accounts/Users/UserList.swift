import Database
import Foundation
import Newsroom

/// The users of one page of the list, with their roles.
struct UserList: Sendable {
    let rows: [Row]
    /// Whether there are more after the last.
    let hasMore: Bool

    struct Row: Sendable {
        let user: User
        /// Role and section; no section is everywhere.
        let grants: [(role: String, section: String?)]
        let seen: Date?
    }

    static let pageSize = 50

    /// Users in the order of their logins.
    ///
    /// Without `text` one range scan of `users_login_unique`; with it every user is looked at, some thousands at most.
    ///
    /// - Parameters:
    ///   - text: part of a name or login, in any case; empty for all.
    ///   - login: the last of the page before; empty for the first page.
    static func read(matching text: String, after login: String, in db: Connection) throws -> UserList {
        let wanted = text.lowercased()
        let users: [User]
        if wanted.isEmpty {
            users = try User.all(after: login, limit: pageSize + 1, in: db)
        } else {
            users = try matching(wanted, after: login, in: db)
        }
        let shown = Array(users.prefix(pageSize))
        let ids = shown.map(\.id)
        let grants: [GrantRow] = try db.all(
            """
            SELECT grants.user_id, roles.name AS role, sections.name AS section FROM grants
            JOIN roles ON roles.id = grants.role_id LEFT JOIN sections ON sections.id = grants.section_id
            WHERE grants.user_id IN \(list: ids) ORDER BY grants.user_id, roles.id, sections.id LIMIT 2000
            """
        )
        let seen: [SeenRow] = try db.all(
            """
            SELECT user_id, max(seen_at) AS seen FROM sessions WHERE user_id IN \(list: ids) GROUP BY user_id
            ORDER BY user_id
            """
        )
        let byUser = Dictionary(grouping: grants, by: \.user)
        let times = Dictionary(uniqueKeysWithValues: seen.map { ($0.user, $0.seen) })
        let rows = shown.map { user in
            Row(
                user: user, grants: (byUser[user.id] ?? []).map { ($0.role, $0.section) }, seen: times[user.id])
        }
        return UserList(rows: rows, hasMore: users.count > pageSize)
    }

    private static func matching(_ wanted: String, after login: String, in db: Connection) throws -> [User] {
        var found: [User] = []
        var last = login
        while found.count <= pageSize {
            let some = try User.all(after: last, limit: 1_000, in: db)
            found += some.filter { $0.login.contains(wanted) || $0.name.lowercased().contains(wanted) }
            guard let end = some.last, some.count == 1_000 else { break }
            last = end.login
        }
        return found
    }
}

private struct GrantRow: Record {
    let user: User.ID
    let role: String
    let section: String?

    init(row: Row) throws {
        user = try row["user_id"]
        role = try row["role"]
        section = try row["section"]
    }
}

private struct SeenRow: Record {
    let user: User.ID
    let seen: Date

    init(row: Row) throws {
        user = try row["user_id"]
        seen = try row["seen"]
    }
}
