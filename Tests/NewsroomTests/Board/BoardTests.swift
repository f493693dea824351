import Database
import Foundation
import TestSupport
import Testing

@testable import Newsroom

/// The board: what is where, and that every list walks along an index.
@Suite struct BoardTests {
    let now = Date.wednesday

    @Test(arguments: Engine.available)
    func `what is where is found by step, section, person and due moment, page by page`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let paper = try Paper(in: db)
                let ada = try User.createSample("ada", in: db)
                for number in 1...5 {
                    var content = paper.content("Judul \(number)")
                    if number > 3 { content.section = paper.sport.id }
                    let moment = now.addingTimeInterval(Double(number))
                    var copy = try WorkingCopy.create(content, by: ada.actor, now: moment, in: db)
                    if number % 2 == 1 { copy.assign(to: ada.id, Workflow(), now: now) }
                    copy.due = now.addingTimeInterval(Double(-number) * 3_600)
                    try copy.saveStanding(in: db)
                }

                func numbers(_ items: [BoardItem]) -> [Int64] { items.map(\.article.number) }
                #expect(try numbers(Board().items(in: db)) == [5, 4, 3, 2, 1])
                #expect(try numbers(Board(step: .assigned).items(in: db)) == [5, 3, 1])
                #expect(try numbers(Board(section: paper.sport.id).items(in: db)) == [5, 4])
                #expect(try numbers(Board(step: .idea, section: paper.food.id).items(in: db)) == [2])
                #expect(try numbers(Board(assignee: ada.id).items(in: db)) == [5, 3, 1])
                #expect(try numbers(Board(reach: [paper.sport.id]).items(in: db)) == [5, 4])
                #expect(try numbers(Board(reach: []).items(in: db)).isEmpty)
                let first = try Board().items(limit: 2, in: db)
                #expect(try numbers(Board().items(after: first.last, limit: 2, in: db)) == [3, 2])
                let due = try Board().due(from: now.addingTimeInterval(-4 * 3_600), before: now, limit: 2, in: db)
                #expect(numbers(due) == [4, 3])
                let rest = try Board().due(
                    from: now.addingTimeInterval(-4 * 3_600), before: now, after: due.last, in: db)
                #expect(numbers(rest) == [2, 1])
                #expect(try Board.counts(in: db) == [.idea: 2, .assigned: 3])
            }
        }
    }

    static let plans: [(Board, isDue: Bool, index: String)] = [
        (Board(), false, "working_copies_changed"),
        (Board(step: .review), false, "working_copies_step_changed"),
        (Board(section: 1), false, "working_copies_section_changed"),
        (Board(assignee: 1), false, "working_copies_assignee_changed"),
        (Board(), true, "working_copies_due"),
    ]

    @Test(arguments: Engine.available, plans.indices)
    func `a list of the board is a stretch of its index, without a sort`(engine: Engine, number: Int) async throws {
        let plan = Self.plans[number]
        try await TestDatabase.withNewsroom(engine) { database in
            try await Self.fill(database)
            let text = try await database.read { db in
                let sql =
                    plan.isDue
                    ? plan.0.dueSQL(from: now, before: now.addingTimeInterval(86_400), after: nil, limit: 50)
                    : plan.0.itemsSQL(after: nil, limit: 50)
                return try db.plan(of: sql)
            }
            #expect(text.contains(plan.index), "\(text)")
            #expect(!text.contains("TEMP B-TREE") && !text.contains("Sort"), "\(text)")
        }
    }

    /// Three thousand working copies without their text: enough for PostgreSQL to prefer an index.
    private static func fill(_ database: Database) async throws {
        try await database.write { db in
            let ada = try User.createSample("ada", in: db)
            _ = try Section.create(Section(slug: "a", name: "A"), now: .wednesday, in: db)
            let copy = try WorkingCopy.create(.sample(section: 1), by: ada.actor, now: .wednesday, in: db)
            try db.execute(
                """
                WITH RECURSIVE number(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM number WHERE n < 3000)
                INSERT INTO articles (id, kicker, headline, summary, language, slug, state, revision, word_count, body)
                SELECT n, '', 'a', '', 'id', 'a', 'draft', 1, 0, '{}' FROM number
                """)
            try db.execute(
                """
                INSERT INTO working_copies (article_id, version, base, standing, step, step_at, assignee_id, due_at,
                    changed_at, changed_by, headline, section_id, word_count, content)
                SELECT id, 1, 1, 1, CASE id % 6 WHEN 0 THEN 'review' ELSE 'writing' END, 0,
                    CASE id % 7 WHEN 0 THEN 1 ELSE NULL END, \(now: 0) + id * 1000, id * 1000, 'a', 'a',
                    CASE id % 5 WHEN 0 THEN 1 ELSE NULL END, 0, '{}'
                FROM articles WHERE id > \(copy.article)
                """)
            try db.analyze()
        }
    }
}

extension SQL.StringInterpolation {
    /// The tests' clock, `seconds` later, as it is stored.
    fileprivate mutating func appendInterpolation(now seconds: Double) {
        appendInterpolation(Date.wednesday.addingTimeInterval(seconds))
    }
}

extension Connection {
    /// How the engine goes about a statement.
    func plan(of sql: SQL) throws -> String {
        switch dialect {
        case .sqlite:
            var lines: [String] = []
            try rows("EXPLAIN QUERY PLAN \(sql)") { row in lines.append(try row["detail"]) }
            return lines.joined(separator: "\n")
        case .postgres:
            let lines: [String] = try values("EXPLAIN \(sql)")
            return lines.joined(separator: "\n")
        }
    }
}
