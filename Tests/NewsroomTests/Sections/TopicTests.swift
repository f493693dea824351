import Database
import Newsroom
import TestSupport
import Testing

/// Topics searched, renamed and merged; V41 for the search, R-scale for its plan.
@Suite struct TopicTests {
    @Test(arguments: Engine.available)
    func `topics are found by how their names begin, whatever case and accents`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                for name in [
                    "Élan", "elang", "ELANG JAWA", "Zebra", "jose\u{0301}", "José Luis", "100%_", "Ekonomi  Hijau",
                ] {
                    _ = try Topic.create(slug: Slug.from(name), name: name, now: .wednesday, in: db)
                }
                for (prefix, names) in [
                    ("ela", ["Élan", "elang", "ELANG JAWA"]), ("JOSÉ", ["jose\u{0301}", "José Luis"]),
                    ("ekonomi", ["Ekonomi  Hijau"]), ("%", []), ("10", ["100%_"]),
                ] {
                    let found = try Topic.named(prefix, limit: 10, in: db).map(\.name)
                    #expect(found == names, "\(prefix)")
                }
                #expect(try Topic.named("", limit: 10, in: db).count == 8)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `every topic comes once, page after page, also of equal names`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                for number in 0..<25 {
                    _ = try Topic.create(slug: "t-\(number)", name: "Topik \(number % 3)", now: .wednesday, in: db)
                }
                var seen: [Topic.ID] = []
                while true {
                    let page = try Topic.named("topik", after: seen.last, limit: 7, in: db)
                    seen += page.map(\.id)
                    if page.count < 7 { break }
                }
                #expect(seen.count == 25)
                #expect(Set(seen).count == 25)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a new topic takes an address that another had formerly`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                var topic = try Topic.create(slug: "lama", name: "Lama", now: .wednesday, in: db)
                topic.slug = "baru"
                try topic.save(now: .wednesday, in: db)
                let former = try Topic.formerSlugs(of: topic.id, in: db)

                let other = try Topic.create(slug: "lama", name: "Lain", now: .wednesday, in: db)

                let left = try Topic.formerSlugs(of: topic.id, in: db)
                let found = try Topic.find(slug: "lama", in: db)
                #expect(former == ["lama"])
                #expect(left.isEmpty)
                #expect(found == other)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a merged topic is not found any more`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let one = try Topic.create(slug: "satu", name: "Topik satu", now: .wednesday, in: db)
                let two = try Topic.create(slug: "dua", name: "Topik dua", now: .wednesday, in: db)
                try one.merge(into: two.id, by: .timer, now: .wednesday, in: db)

                for prefix in ["", "topik"] {
                    let found = try Topic.named(prefix, limit: 10, in: db)
                    #expect(found == [two])
                }
            }
        }
    }

    @Test func `the search reads one stretch of its index (SQLite)`() async throws {
        try await TestDatabase.withNewsroom(.sqlite) { database in
            try await database.write { db in
                let topic = try Topic.create(slug: "a", name: "A", now: .wednesday, in: db)
                let plan: [PlanLine] = try db.all(
                    "EXPLAIN QUERY PLAN \(try Topic.query("pre", after: topic.id, limit: 50, in: db))")
                let text = plan.map(\.detail).joined(separator: "; ")

                #expect(text.contains("SEARCH topics USING INDEX topics_search"))
                #expect(!text.contains("TEMP B-TREE"))
            }
        }
    }

    @Test(arguments: Engine.servers)
    func `the search reads one stretch of its index (PostgreSQL)`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                try db.execute(
                    """
                    INSERT INTO topics (slug, name, summary, search)
                    SELECT 't-' || n, 'Topik ' || n, '', 'topik ' || n FROM generate_series(1, 20000) AS n
                    """)
                try db.execute("ANALYZE topics")
                let plan: [String] = try db.values(
                    "EXPLAIN \(try Topic.query("topik 1", after: nil, limit: 50, in: db))")
                let text = plan.joined(separator: "; ")

                #expect(text.contains("Index Scan using topics_search") || text.contains("Index Only Scan"))
                #expect(!text.contains("Sort"))
            }
        }
    }

    private struct PlanLine: Record {
        let detail: String
        init(row: Row) throws { detail = try row["detail"] }
    }
}
