package import Database
package import Foundation

extension ScheduledAction {
    /// - Throws: ``TimingError/unknown(_:)``.
    package static func find(_ id: ID, in db: Connection) throws -> ScheduledAction {
        let action: ScheduledAction? = try db.first("SELECT \(columns) FROM scheduled_actions WHERE id = \(id)")
        guard let action else { throw TimingError.unknown(id) }
        return action
    }

    /// What waits, the soonest first.
    ///
    /// - Parameter earlier: the last of the page before.
    package static func waiting(
        after earlier: ScheduledAction? = nil, limit: Int, in db: Connection
    ) throws -> [ScheduledAction] {
        let start: SQL =
            earlier.map { "AND (due_at > \($0.due) OR (due_at = \($0.due) AND id > \($0.id)))" } ?? ""
        return try db.all(
            """
            SELECT \(columns) FROM scheduled_actions
            WHERE state = 'waiting' \(start) ORDER BY due_at, id LIMIT \(limit)
            """)
    }

    /// What waits though its moment has come, the longest overdue first.
    package static func due(at now: Date, limit: Int, in db: Connection) throws -> [ScheduledAction] {
        try db.all(
            """
            SELECT \(columns) FROM scheduled_actions
            WHERE state = 'waiting' AND due_at <= \(now) ORDER BY due_at, id LIMIT \(limit)
            """)
    }

    /// What was refused, the newest first.
    package static func failed(since: Date, limit: Int, in db: Connection) throws -> [ScheduledAction] {
        try db.all(
            """
            SELECT \(columns) FROM scheduled_actions
            WHERE state = 'failed' AND done_at >= \(since) ORDER BY done_at DESC, id DESC LIMIT \(limit)
            """)
    }

    /// Everything ever scheduled for an article, the newest first.
    package static func all(of article: Article.ID, limit: Int, in db: Connection) throws -> [ScheduledAction] {
        try db.all(
            """
            SELECT \(columns) FROM scheduled_actions
            WHERE article_id = \(article) ORDER BY id DESC LIMIT \(limit)
            """)
    }
}
