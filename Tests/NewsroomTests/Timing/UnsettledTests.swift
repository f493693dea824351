import Database
import Foundation
import TestSupport
import Testing

@testable import Newsroom

/// What the timer was refused and nobody has dealt with.
@Suite struct UnsettledTests {
    let now = Date.wednesday

    @Test(arguments: Engine.available)
    func `a refusal stays until the article is scheduled again or is where it was to be`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let moment = try ScheduledMoment(try #require(WallTime("2026-11-18 09:00")), in: "Asia/Jakarta")
                func refuse(_ kind: ScheduledAction.Kind, _ id: Article.ID) throws {
                    try ScheduledAction.schedule(
                        kind, of: id, at: moment, by: .command("test"), now: now.addingTimeInterval(-86_400), in: db)
                    try db.execute(
                        """
                        UPDATE scheduled_actions SET state = 'failed', done_at = due_at, failure = 'stale'
                        WHERE article_id = \(id)
                        """)
                }
                func unsettled() throws -> [Int64] {
                    try ScheduledAction.unsettled(since: now.addingTimeInterval(-86_400), limit: 10, in: db)
                        .map(\.article.number).sorted()
                }
                let ada = Actor.command("test")
                let draft = try WorkingCopy.create(.sample(), by: ada, now: now, in: db).article
                let live = try Article.publishSample(in: db).id
                let changing = try Article.publishSample(in: db).id
                _ = try WorkingCopy.open(changing, by: ada, now: now, in: db)
                try refuse(.publish, draft)
                try refuse(.withdraw, live)
                try refuse(.swap, changing)
                #expect(try unsettled() == [draft, live, changing].map(\.number))
                #expect(
                    try ScheduledAction.unsettled(since: now, limit: 10, in: db).isEmpty)

                try Publication.withdraw(live, by: ada, now: now, in: db)
                try WorkingCopy.discard(changing, by: ada, now: now, in: db)
                #expect(try unsettled() == [draft.number])
                let later = try ScheduledMoment(try #require(WallTime("2026-11-18 10:00")), in: "Asia/Jakarta")
                try ScheduledAction.schedule(.publish, of: draft, at: later, by: ada, now: now, in: db)
                #expect(try unsettled().isEmpty)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `they are read along the index of refusals`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let article = try WorkingCopy.create(.sample(), by: .command("test"), now: now, in: db).article
                try db.execute(
                    """
                    WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 3000)
                    INSERT INTO scheduled_actions (article_id, kind, wall_time, zone, follows_paper, due_at, actor,
                        actor_name, made_at, state, fence, claimed_until, done_at, detail)
                    SELECT \(article), 'publish', '2026-11-18 09:00', 'UTC', 0, n, 'timer', 'timer', n,
                        CASE n % 100 WHEN 0 THEN 'failed' ELSE 'done' END, 1, 0, n, '{}' FROM number
                    """)
                try db.execute("ANALYZE scheduled_actions")
            }
            let text = try await database.read { db in
                try db.plan(of: ScheduledAction.unsettledSQL(since: now, limit: 100))
            }
            #expect(text.contains("scheduled_actions_failed"), "\(text)")
        }
    }
}
