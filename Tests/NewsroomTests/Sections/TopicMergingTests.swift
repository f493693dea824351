import Database
import Facts
import Foundation
import Newsroom
import TestSupport
import Testing

/// Topics made one, and addresses that were left: readers' links live on.
@Suite struct TopicMergingTests {
    let now = Date.wednesday
    let desk = Actor.command("test")

    @Test(arguments: Engine.available)
    func `articles move to the topic that stays, each once, and lists with them`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let paper = try Paper(in: db)
                var content = paper.content()
                try Article.publishSample(content, in: db)
                content.topics = [paper.rice.id, paper.league.id]
                try Article.publishSample(content, shown: now.addingTimeInterval(60), in: db)
                let draft = try Article.draft(content, by: "test", now: now, in: db)

                let change = try Topic.merge(paper.rice.id, into: paper.league.id, by: desk, now: now, in: db)

                let expected = [
                    "days:topic:1", "days:topic:2", "list:topic:1", "list:topic:2@p", "path:/topik/beras", "topic:1",
                    "topic:1/page",
                ]
                #expect(change.texts == placed(expected, 1))
                let reader = try SiteReader(db)
                #expect(try reader.page(1, of: .topic(paper.league.id)).cards.map(\.id.number) == [2, 1])
                #expect(try reader.page(1, of: .topic(paper.rice.id)).cards.isEmpty)
                #expect(try reader.names(on: 2).topics.map(\.slug) == ["liga"])
                #expect(try Article.find(draft.id, in: db).content.topics == [paper.league.id])
                #expect(try reader.topic(slug: "beras") == nil)
                #expect(try reader.topic(formerSlug: "beras")?.id == paper.league.id)
                let kinds: [String] = try db.values("SELECT kind FROM log WHERE subject = 'topic:1'")
                #expect(kinds == ["topic.merged"])
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what still names a merged topic means the one that stays`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let paper = try Paper(in: db)
                var old = try Article.publishSample(paper.content(), in: db)
                let third = try Topic.findOrCreate(slug: "pasar", name: "Pasar", now: now, in: db)
                try Topic.merge(paper.rice.id, into: paper.league.id, by: desk, now: now, in: db)
                try Topic.merge(paper.league.id, into: third.id, by: desk, now: now, in: db)

                // A restored revision, a page that is imported again, a bookmark.
                old.content.topics = [paper.league.id, paper.rice.id]
                try old.save(recording: .corrected, by: "test", now: now, in: db)
                #expect(old.content.topics == [third.id])
                #expect(try Topic.findOrCreate(slug: "beras", name: "Beras", now: now, in: db).id == third.id)
                #expect(try SiteReader(db).topic(formerSlug: "beras")?.slug == "pasar")
                #expect(throws: SiteError.unknownTopic(paper.rice.id)) {
                    try Topic.merge(third.id, into: paper.rice.id, by: desk, now: now, in: db)
                }
                #expect(throws: SiteError.sameTopic) {
                    try Topic.merge(third.id, into: third.id, by: desk, now: now, in: db)
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `an address that was left leads to today's, until something else takes it`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                var paper = try Paper(in: db)
                for slug in ["padi", "gabah"] {
                    paper.rice.slug = slug
                    paper.ada.slug = slug
                    paper.food.slug = slug
                    try paper.rice.save(by: desk, now: now, in: db)
                    try paper.ada.save(by: desk, now: now, in: db)
                    try paper.food.save(by: desk, now: now, in: db)
                }
                let reader = try SiteReader(db)
                for slug in ["beras", "padi"] { #expect(try reader.topic(formerSlug: slug)?.slug == "gabah") }
                for slug in ["ada", "padi"] { #expect(try reader.person(formerSlug: slug)?.slug == "gabah") }
                for slug in ["pangan", "padi"] { #expect(try reader.section(formerSlug: slug)?.slug == "gabah") }
                #expect(
                    Set(reader.facts.map(\.name)).isSuperset(of: ["path:/topik/beras", "topic:1", "section:3/path"]))
                #expect(try reader.topic(slug: "gabah")?.id == paper.rice.id)

                _ = try Section.create(Section(slug: "pangan", name: "Lain"), now: now, in: db)
                #expect(try reader.section(slug: "pangan")?.name == "Lain")
            }
        }
    }
}
