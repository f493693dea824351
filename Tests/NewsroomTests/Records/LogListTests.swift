import Database
import Foundation
import TestSupport
import Testing

@testable import Newsroom

/// Lists of the log, however long it is.
@Suite struct LogListTests {
    @Test(arguments: Engine.available)
    func `an article's history is a stretch of its index, without a sort`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let plans = try await database.write { db in
                let entry = try LogEntry.append(
                    .assigned, about: "article:1", by: .command("test"), now: .wednesday, in: db)
                try db.execute(
                    """
                    WITH RECURSIVE number(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM number WHERE n < 3000)
                    INSERT INTO log (sequence, at, actor, actor_name, kind, subject, detail, previous, hash)
                    SELECT n, n, 'timer', 'timer', 'assigned', CASE n % 50 WHEN 0 THEN 'article:1' ELSE 'site' END, '{}',
                        'a', 'a' FROM number
                    """)
                try db.execute("ANALYZE log")
                let filter = LogFilter(subject: "article:1")
                return try [nil, entry].map { older in
                    try db.plan(of: LogEntry.matchingSQL(filter, olderThan: older, limit: 31))
                }
            }
            for text in plans {
                #expect(text.contains("log_subject_at"), "\(text)")
                #expect(!text.contains("TEMP B-TREE") && !text.contains("Sort"), "\(text)")
            }
        }
    }
}
