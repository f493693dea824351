import Database
import Newsroom
import TestSupport
import Testing

/// Topics found by the beginning of their names.
@Suite struct TopicSearchTests {
    @Test(arguments: Engine.available)
    func `case and accents do not matter, and pages follow one another`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let names = ["Jakarta", "JAKARTA Utara", "Járkata", "Jambi", "Jakarta  Timur", "Ja_", "Ja%", "Éclair"]
                for (number, name) in names.enumerated() {
                    _ = try Topic.findOrCreate(slug: "t\(number)", name: name, now: .wednesday, in: db)
                }
                let find = { (text: String) in try Topic.matching(text, in: db).map(\.name) }

                #expect(try find("jakarta") == ["Jakarta", "Jakarta  Timur", "JAKARTA Utara"])
                #expect(try find("ECL") == ["Éclair"])
                #expect(try find("ja_") == ["Ja_"])
                #expect(try find("ja%") == ["Ja%"])
                #expect(try find("zzz") == [])
                var pages: [String] = []
                var last: Topic?
                while let topic = try Topic.matching("", after: last, limit: 1, in: db).first {
                    pages.append(topic.name)
                    last = topic
                }
                #expect(
                    pages == ["Éclair", "Ja%", "Ja_", "Jakarta", "Jakarta  Timur", "JAKARTA Utara", "Jambi", "Járkata"])

                var renamed = try #require(try Topic.find(slug: "t0", in: db))
                renamed.name = "Betawi"
                try renamed.save(now: .wednesday, in: db)
                #expect(try find("bet") == ["Betawi"])
            }
        }
    }

    @Test(arguments: Engine.available)
    func `however many topics there are, a search is one range scan of its index`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let plan: [String] = try await database.write { db in
                try db.execute(
                    """
                    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 20000)
                    INSERT INTO topics (slug, name, summary, search_name)
                    SELECT 't' || n, 'T ' || n, '', 't ' || n FROM numbers
                    """)
                try db.execute("ANALYZE topics")
                let last = try Topic.find(1500, in: db)
                return try Self.plan(Topic.search("t 1", after: last, limit: 20), in: db)
            }

            #expect(plan.contains { $0.contains("topics_search") }, "\(plan)")
            #expect(
                !plan.contains { $0.contains("Sort") || $0.contains("TEMP B-TREE") || $0.contains("Seq") }, "\(plan)")
        }
    }

    private static func plan(_ statement: SQL, in db: Connection) throws -> [String] {
        guard db.dialect == .sqlite else { return try db.values("EXPLAIN \(statement)") }
        var lines: [String] = []
        try db.rows("EXPLAIN QUERY PLAN \(statement)") { row in lines.append(try row["detail"]) }
        return lines
    }
}
