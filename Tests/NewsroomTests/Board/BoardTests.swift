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
                #expect(try numbers(Board(.assigned).items(in: db)) == [5, 3, 1])
                #expect(try numbers(Board(.idea).items(in: db)) == [4, 2])
                #expect(try numbers(Board(.assigned, section: paper.sport.id).items(in: db)) == [5])
                #expect(try numbers(Board(.idea, section: paper.food.id).items(in: db)) == [2])
                #expect(try numbers(Board(.assigned, assignee: ada.id).items(in: db)) == [5, 3, 1])
                #expect(try numbers(Board(.idea, assignee: ada.id).items(in: db)).isEmpty)
                #expect(try Board(.assigned).count(upTo: 100, in: db) == 3)
                #expect(try Board(.assigned).count(upTo: 2, in: db) == 2)

                let board = Board(.assigned)
                let first = try board.items(limit: 2, in: db)
                let place = try #require(first.last.map { BoardPlace(board.place(of: $0).description) } ?? nil)
                #expect(try numbers(board.items(after: place, limit: 2, in: db)) == [1])

                let due = Board(.assigned, order: .due(before: now.addingTimeInterval(-2 * 3_600)))
                let soonest = try due.items(limit: 1, in: db)
                #expect(numbers(soonest) == [5])
                #expect(try numbers(due.items(after: soonest.last.map(due.place), in: db)) == [3])
                #expect(try due.count(upTo: 100, in: db) == 2)
            }
        }
    }

    /// V12: sections outside one's rights, and articles without a section, are seen by those who work on them only.
    @Test(arguments: Engine.available)
    func `everybody sees what lies in their sections and their own work, each once`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let paper = try Paper(in: db)
                let ada = try User.createSample("ada", in: db)
                let bea = try User.createSample("bea", in: db)
                let places: [(Section.ID?, owner: User, assignee: User?)] = [
                    (paper.sport.id, bea, nil), (paper.food.id, bea, nil), (paper.food.id, ada, nil),
                    (paper.food.id, bea, ada), (nil, bea, nil), (nil, ada, ada), (paper.sport.id, ada, ada),
                ]
                for (number, place) in places.enumerated() {
                    var content = paper.content("Judul")
                    content.section = place.0
                    let moment = now.addingTimeInterval(Double(number))
                    var copy = try WorkingCopy.create(
                        content, by: place.owner.actor, Workflow([]), now: moment, in: db)
                    copy.assign(to: place.assignee?.id, Workflow([]), now: now)
                    copy.due = now
                    try copy.saveStanding(in: db)
                }

                func seen(
                    _ reach: Set<Section.ID>?, section: Section.ID? = nil, assignee: User.ID? = nil,
                    limit: Int = 50
                ) throws -> [Int64] {
                    let reader = Board.Reader(ada.id, reach: reach)
                    var board = Board(.writing, section: section, assignee: assignee, reader: reader)
                    let items = try board.items(limit: limit, in: db).map(\.article.number)
                    if limit == 50 { #expect(try board.count(upTo: 50, in: db) == items.count) }
                    board.order = .due(before: now.addingTimeInterval(1))
                    #expect(try Set(board.items(in: db).map(\.article.number)).isSuperset(of: items))
                    return items
                }
                #expect(try seen(nil) == [7, 6, 5, 4, 3, 2, 1])
                #expect(try seen([paper.sport.id]) == [7, 6, 4, 3, 1])
                #expect(try seen([paper.sport.id], limit: 2) == [7, 6])
                #expect(try seen([]) == [7, 6, 4, 3])
                #expect(try seen([paper.sport.id], section: paper.sport.id) == [7, 1])
                #expect(try seen([paper.sport.id], section: paper.food.id) == [4, 3])
                #expect(try seen([paper.sport.id], assignee: ada.id) == [7, 6, 4])
                #expect(try seen([], assignee: bea.id).isEmpty)
                let many = Set((100...160).map { Section.ID($0) }).union([paper.sport.id])
                #expect(try seen(many) == [7, 6, 4, 3, 1])
            }
        }
    }

    static let due = Board.Order.due(before: .wednesday.addingTimeInterval(86_400))
    static let plans: [(Board, indexes: [String])] = [
        (Board(.review), ["step_changed"]),
        (Board(.review, section: 1), ["section_changed"]),
        (Board(.review, assignee: 1), ["assignee_changed"]),
        (
            Board(.review, reader: Board.Reader(1, reach: [1, 2])),
            ["section_changed", "assignee_changed", "owner_changed"]
        ),
        (
            Board(.review, section: 2, reader: Board.Reader(1, reach: [1])),
            ["section_changed", "assignee_changed", "owner_changed"]
        ),
        (Board(.review, order: due), ["step_due"]),
        (Board(.review, section: 1, order: due), ["section_due"]),
        (Board(.review, assignee: 1, order: due), ["assignee_due"]),
        (
            Board(.review, reader: Board.Reader(1, reach: [1, 2]), order: due),
            ["section_due", "assignee_due", "owner_due"]
        ),
    ]

    /// Put together from several stretches a page is sorted at the end: as many rows as it has, a few times over.
    @Test(arguments: Engine.available, plans.indices)
    func `a list of the board is read from stretches of its indexes`(engine: Engine, number: Int) async throws {
        let (board, indexes) = Self.plans[number]
        try await TestDatabase.withNewsroom(engine) { database in
            try await Self.fill(database)
            let plans = try await database.read { db in
                let place = BoardPlace(moment: now, article: 7)
                // PostgreSQL counts a small table fastest by reading it; SQLite's plan does not look at sizes.
                let counting = engine == .sqlite ? [board.countSQL(1_000)] : []
                return try
                    ([board.itemsSQL(after: nil, limit: 50), board.itemsSQL(after: place, limit: 50)] + counting)
                    .map { try db.plan(of: $0) }
            }
            for text in plans {
                let used = ["step", "section", "assignee", "owner"].flatMap { ["\($0)_changed", "\($0)_due"] }
                    .filter { text.contains("working_copies_\($0)") }
                #expect(!used.isEmpty && Set(used).isSubset(of: indexes), "\(text)")
                #expect(
                    !text.contains("SCAN working_copies\n") && !text.contains("Seq Scan on working_copies"), "\(text)")
                if indexes.count == 1 { #expect(!text.contains("TEMP B-TREE") && !text.contains("Sort"), "\(text)") }
            }
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
                INSERT INTO working_copies (article_id, version, base, standing, step, step_at, owner_id, assignee_id, due_at,
                    changed_at, changed_by, headline, section_id, word_count, content)
                SELECT id, 1, 1, 1, CASE id % 6 WHEN 0 THEN 'writing' ELSE 'review' END, 0,
                    CASE id % 3 WHEN 0 THEN 1 ELSE NULL END,
                    CASE id % 3 WHEN 1 THEN 1 ELSE NULL END, \(now: 0) + id * 1000, id * 1000, 'a', 'a',
                    CASE id % 2 WHEN 0 THEN 1 ELSE NULL END, 0, '{}'
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
