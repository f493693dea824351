package import Database
package import Foundation

/// Which entries of the log are asked for; what is `nil` does not matter.
package struct LogFilter: Equatable, Sendable {
    package var user: User.ID?
    package var kind: LogEntry.Kind?
    package var subject: String?
    /// From this moment.
    package var since: Date?
    /// Before this moment.
    package var until: Date?

    package init(
        user: User.ID? = nil, kind: LogEntry.Kind? = nil, subject: String? = nil, since: Date? = nil, until: Date? = nil
    ) {
        self.user = user
        self.kind = kind
        self.subject = subject
        self.since = since
        self.until = until
    }
}

extension LogEntry {
    /// Entries newest first; those older than `entry` for the next page.
    package static func matching(
        _ filter: LogFilter = LogFilter(), olderThan entry: LogEntry? = nil, limit: Int, in db: Connection
    ) throws -> [LogEntry] {
        try db.all(matchingSQL(filter, olderThan: entry, limit: limit))
    }

    static func matchingSQL(_ filter: LogFilter, olderThan entry: LogEntry?, limit: Int) -> SQL {
        var sql: SQL = "SELECT \(columns) FROM log WHERE at < \(filter.until ?? .distantFuture)"
        if let since = filter.since { sql += " AND at >= \(since)" }
        if let user = filter.user { sql += " AND user_id = \(user)" }
        if let kind = filter.kind { sql += " AND kind = \(kind)" }
        if let subject = filter.subject { sql += " AND subject = \(subject)" }
        if let entry { sql += " AND (at, sequence) < (\(entry.at), \(entry.sequence))" }
        return sql + " ORDER BY at DESC, sequence DESC LIMIT \(limit)"
    }
}
