import Database
import Foundation
import TestSupport
import Testing

@testable import Newsroom

/// The lists of what is planned, done and failed: each is a stretch of its index, whatever else was ever planned.
@Suite struct ScheduleListTests {
    static let plans: [(ScheduleList, String)] = ScheduleList.Part.allCases.flatMap { part in
        let index =
            switch part {
            case .waiting: "scheduled_actions_due"
            case .failed: "scheduled_actions_failed"
            case .done: "scheduled_actions_done"
            }
        let since = Date.wednesday.addingTimeInterval(-7 * 86_400)
        return [
            (ScheduleList(part, since: since), index), (ScheduleList(part, sections: [1], since: since), index),
            (ScheduleList(part, kind: .withdraw, since: since), index),
        ]
    }

    @Test(arguments: Engine.available, plans.indices)
    func `a list is a stretch of its index, without a sort`(engine: Engine, number: Int) async throws {
        let (list, index) = Self.plans[number]
        try await TestDatabase.withNewsroom(engine) { database in
            try await Self.fill(database)
            let place = ScheduleList.Place("1794969000000-7")
            for place in [nil, place] {
                let text = try await database.read { db in try db.plan(of: list.sql(after: place, limit: 50)) }
                #expect(text.contains(index), "\(text)")
                #expect(!text.contains("TEMP B-TREE") && !text.contains("Sort"), "\(text)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `the section that counts is the working copy's`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                for slug in ["a", "b"] {
                    _ = try Section.create(Section(slug: slug, name: slug), now: .wednesday, in: db)
                }
                let live = try Article.publishSample(.sample(section: 1), in: db)
                try Timetable.schedule(.withdraw, of: live.id, after: 60, in: db)
                let ada = try User.createSample("ada", in: db)
                var copy = try WorkingCopy.open(live.id, by: ada.actor, now: .wednesday, in: db)
                let sending = WorkingCopy.Sending(client: "a", number: 1, change: "{}")
                try copy.apply(
                    .sample(headline: "Lain", section: 2), sending, by: ada.actor, now: .wednesday, in: db)
                #expect(try ScheduleList(.waiting, sections: [1]).items(limit: 9, in: db).isEmpty)
                let found = try ScheduleList(.waiting, sections: [2]).items(limit: 9, in: db)
                #expect(found.map(\.headline) == ["Lain"] && found.first?.section == "b")
                #expect(try ScheduleList(.waiting, sections: []).items(limit: 9, in: db).isEmpty)
            }
        }
    }

    /// Three thousand actions of each state: enough for PostgreSQL to prefer an index.
    private static func fill(_ database: Database) async throws {
        try await database.write { db in
            _ = try Section.create(Section(slug: "a", name: "A"), now: .wednesday, in: db)
            try db.execute(
                """
                WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 9000)
                INSERT INTO articles (id, kicker, headline, summary, language, slug, state, revision, word_count, body,
                    section_id)
                SELECT n, '', 'a', '', 'id', 'a', 'draft', 1, 0, '{}', 1 FROM number
                """)
            try db.execute(
                """
                INSERT INTO scheduled_actions (article_id, kind, wall_time, zone, follows_paper, due_at, actor, actor_name,
                    made_at, state, fence, claimed_until, done_at, detail)
                SELECT id, CASE id % 2 WHEN 0 THEN 'publish' ELSE 'withdraw' END, '2026-11-18 09:30', 'UTC', 0,
                    \(Date.wednesday) + id * 1000, 'timer', 'timer', 0,
                    CASE id % 3 WHEN 0 THEN 'waiting' WHEN 1 THEN 'done' ELSE 'failed' END, 0, 0,
                    CASE id % 3 WHEN 0 THEN NULL ELSE \(Date.wednesday) - id * 300000 END, '{}'
                FROM articles
                """)
            try db.analyze()
        }
    }
}
