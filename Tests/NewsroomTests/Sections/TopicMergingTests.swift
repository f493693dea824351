import Database
import Facts
import Foundation
import TestSupport
import Testing

@testable import Newsroom

/// Topics that become one, and their addresses.
@Suite struct TopicMergingTests {
    let now = Date.wednesday

    @Test(arguments: Engine.available)
    func `articles, lists and addresses of a merged topic are the other's`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let paper = try Paper(in: db)
                let first = try Article.publishSample(paper.content(), in: db)
                var both = paper.content("Dua")
                both.topics = [paper.league.id, paper.rice.id]
                let second = try Article.publishSample(both, in: db)
                let cursor = try ChangeLog.newest(in: db)

                try paper.rice.merge(into: paper.league.id, by: .command("test"), now: now, in: db)

                #expect(
                    try ChangeLog.after(cursor, limit: 99, in: db).map(\.fact.text) == [
                        "days:topic:1", "days:topic:2", "list:topic:1", "list:topic:2", "path:/topik/beras", "topic:1",
                        "topic:1/page",
                    ])
                #expect(try Article.find(first.id, in: db).content.topics == [paper.league.id])
                #expect(try Article.find(second.id, in: db).content.topics == [paper.league.id])
                let reader = try SiteReader(db)
                #expect(try reader.newest(9, of: .topic(paper.league.id)).map(\.id) == [second.id, first.id])
                #expect(try reader.newest(9, of: .topic(paper.rice.id)).isEmpty)
                #expect(try reader.topic(slug: "beras") == nil)
                #expect(try reader.topicPath(formerly: "beras") == "/topik/liga")
                #expect(try Topic.findOrCreate(slug: "beras", name: "Beras", now: now, in: db).id == paper.league.id)
                #expect(throws: SiteError.unknownTopic(paper.rice.id)) {
                    try paper.rice.merge(into: paper.league.id, by: .timer, now: now, in: db)
                }
                #expect(throws: SiteError.loop) {
                    try paper.league.merge(into: paper.league.id, by: .timer, now: now, in: db)
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a working copy that names a merged topic means the other`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let paper = try Paper(in: db)
                let copy = try WorkingCopy.create(paper.content(), by: .command("test"), now: now, in: db)
                try paper.rice.merge(into: paper.league.id, by: .command("test"), now: now, in: db)

                let article = try Publication.publish(copy.article, by: .command("test"), now: now, in: db)

                #expect(article.content.topics == [paper.league.id])
                #expect(try Article.find(article.id, in: db) == article)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a chain of renamings and mergings leads to the last`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let paper = try Paper(in: db)
                var rice = paper.rice
                rice.slug = "padi"
                try rice.save(now: now, in: db)
                #expect(try SiteReader(db).topicPath(formerly: "beras") == "/topik/padi")
                let food = try Topic.findOrCreate(slug: "pangan", name: "Pangan", now: now, in: db)
                try rice.merge(into: paper.league.id, by: .command("test"), now: now, in: db)
                try paper.league.merge(into: food.id, by: .command("test"), now: now, in: db)
                for slug in ["beras", "padi", "liga"] {
                    #expect(try SiteReader(db).topicPath(formerly: slug) == "/topik/pangan")
                }
                #expect(try Topic.successors(of: [paper.rice.id, food.id, paper.league.id], in: db) == [food.id])
                var back = food
                back.slug = "beras"
                try back.save(now: now, in: db)
                #expect(try SiteReader(db).topicPath(formerly: "beras") == nil)
                #expect(try SiteReader(db).topicPath(formerly: "pangan") == "/topik/beras")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a topic is found by the beginning of its name, along an index`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let plan = try await database.write { db in
                for (number, name) in ["Beras", "Béton", "Bola"].enumerated() {
                    _ = try Topic.findOrCreate(slug: "t\(number)", name: name, now: now, in: db)
                }
                #expect(try Topic.matching("BE", in: db).map(\.name) == ["Beras", "Béton"])
                #expect(try Topic.matching("", in: db).count == 3)
                try db.execute(
                    """
                    WITH RECURSIVE number(n) AS (SELECT 10 UNION ALL SELECT n + 1 FROM number WHERE n < 5000)
                    INSERT INTO topics (slug, name, summary, search)
                    SELECT 's' || CAST(n AS TEXT), 'n', '', 's' || CAST(n AS TEXT) FROM number
                    """)
                try db.analyze()
                return try db.plan(of: Topic.matchingSQL("be", limit: 20))
            }
            #expect(plan.contains("topics_search"), "\(plan)")
            #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
        }
    }
}
