import Database
import Documents
import Facts
import Foundation
import Newsroom
import TestSupport
import Testing

/// Saving: no lost text, dates kept apart, one change for what readers see.
@Suite struct ArticleSavingTests {
    let now = Date.wednesday

    @Test(arguments: Engine.available)
    func `what is saved is what is found`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let content = try Self.fullContent(in: db)
                let saved = try Article.publishSample(content, in: db)

                let found = try Article.find(saved.id, in: db)

                #expect(found == saved)
                #expect(found.content == content)
                let revisions = try Revision.all(of: saved.id, limit: 10, in: db)
                #expect(revisions.map(\.number) == [2, 1])
                #expect(revisions.allSatisfy { $0.content == content })
            }
        }
    }

    @Test(arguments: Engine.available)
    func `nobody overwrites a colleague unseen`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let article = try await database.write { db in try Article.publishSample(in: db) }
            try await database.write { db in
                var mine = article
                mine.content.headline = "Judul pertama"
                try mine.save(recording: try mine.correct(in: db), by: "ada", now: .wednesday, in: db)
            }

            await #expect(throws: ArticleError.stale(shown: 2, saved: 3)) {
                try await database.write { db in
                    var yours = article
                    yours.content.headline = "Judul kedua"
                    try yours.save(recording: try yours.correct(in: db), by: "li", now: .wednesday, in: db)
                }
            }

            let headline = try await database.read { db in try Article.find(article.id, in: db).content.headline }
            #expect(headline == "Judul pertama")
        }
    }

    @Test(arguments: Engine.available)
    func `a fix in the body alters the article's page and no list`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                var article = try Article.publishSample(in: db)
                article.content.body = Document(paragraphs: ["Harga beras turun lagi."])

                let change = try article.save(recording: try article.correct(in: db), by: "ada", now: now, in: db)

                #expect(change.texts == ["article:1/body"])
            }
        }
    }

    @Test(arguments: Engine.available)
    func `publishing alters every list the article enters`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let content = try Self.fullContent(in: db)
                var article = try Article.draft(content, by: "ada", now: now, in: db)

                let change = try article.save(
                    recording: try article.publish(shown: now, now: now, in: db), by: "ada", now: now, in: db)

                let place = "@\(Int(now.timeIntervalSince1970) * 1000)/1"
                let lists = ["latest", "person:1", "section:1", "section:2", "topic:1", "video"]
                #expect(
                    change.texts == ["article:1/body", "article:1/card", "article:1/link"]
                        + lists.map { "days:\($0)\(place)" } + lists.map { "list:\($0)\(place)" })
                let logged = try ChangeLog.after(0, limit: 1_000, in: db).filter { $0.subject == "article:1/body" }
                let written = logged.map(\.fact.text)
                #expect(written == change.texts)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a draft alters nothing readers see`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                var article = try Article.draft(.sample(), by: "ada", now: now, in: db)
                article.content.headline = "Rahasia"

                let change = try article.save(recording: .saved, by: "ada", now: now, in: db)

                #expect(change.facts.isEmpty)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `withdrawing takes the article out of every list`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                var article = try Article.publishSample(try Self.fullContent(in: db), in: db)

                try article.save(recording: try article.withdraw(now: now), by: "ada", now: now, in: db)

                let left: Int? = try db.value("SELECT count(*) FROM listings")
                #expect(left == 0)
                let standing = try SiteReader(db).article(article.id, at: "/read1/apa-saja")
                #expect(standing == .withdrawn)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a failed save leaves nothing behind`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            await #expect(throws: DatabaseError.self) {
                try await database.write { db in
                    _ = try Article.publishSample(.sample(section: 99), in: db)
                }
            }

            let rows: Int? = try await database.read { db in
                try db.value("SELECT (SELECT count(*) FROM articles) + (SELECT count(*) FROM revisions)")
            }
            #expect(rows == 0)
        }
    }

    /// Section 2 under section 1, a topic, a person, a video lead; every body node.
    static func fullContent(in db: Connection) throws -> ArticleContent {
        let parent = try Section.create(Section(slug: "olahraga", name: "Olahraga"), now: .wednesday, in: db)
        let child = try Section.create(Section(parent: parent.id, slug: "bola", name: "Bola"), now: .wednesday, in: db)
        let topic = try Topic.findOrCreate(slug: "liga", name: "Liga", now: .wednesday, in: db)
        let person = try Person.findOrCreate(slug: "ada", name: "Ada", now: .wednesday, in: db)
        let video = try Asset.create(
            Asset(kind: .video, sourceAddress: "https://video.example/1"), now: .wednesday, in: db)
        return .sample(
            section: child.id, topics: [topic.id],
            byline: [BylineEntry(person.id, as: .writer), BylineEntry(person.id, as: .editor)],
            lead: Lead(asset: video.id, caption: "Gol"))
    }
}
