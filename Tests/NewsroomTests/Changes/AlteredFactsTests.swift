import Database
import Documents
import Facts
import Foundation
import Newsroom
import TestSupport
import Testing

/// For each thing the newsroom does: the facts it alters, all of them and no other.
@Suite struct AlteredFactsTests {
    let now = Date.wednesday

    static let entering = [
        "article:1/body", "article:1/card", "article:1/link", "list:latest@p", "list:person:1@p", "list:section:1@p",
        "list:section:2@p", "list:section:3@p", "list:topic:1@p", "days:latest@p", "days:person:1@p",
        "days:section:1@p", "days:section:2@p", "days:section:3@p", "days:topic:1@p",
    ]

    struct Edit: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let facts: [String]
        let edit: @Sendable (inout ArticleContent, Paper) -> Void
    }

    static let edits: [Edit] = [
        Edit(testDescription: "nothing", facts: []) { _, _ in },
        Edit(testDescription: "body", facts: ["article:1/body"]) { content, _ in
            content.body = Document(paragraphs: ["Lain."])
        },
        Edit(testDescription: "dateline", facts: ["article:1/body"]) { content, _ in content.dateline = nil },
        Edit(testDescription: "summary", facts: ["article:1/body", "article:1/card"]) { content, _ in
            content.summary = "Lain."
        },
        Edit(testDescription: "kicker", facts: ["article:1/body", "article:1/card"]) { content, _ in
            content.kicker = "Lain"
        },
        Edit(testDescription: "headline", facts: ["article:1/body", "article:1/card", "article:1/link"]) { content, _ in
            content.headline = "Lain"
        },
        Edit(testDescription: "slug", facts: ["article:1/body", "article:1/card", "article:1/link"]) { content, _ in
            content.slug = "lain"
        },
        Edit(testDescription: "language", facts: ["article:1/body", "article:1/card", "article:1/link"]) { content, _ in
            content.language = .english
        },
        Edit(testDescription: "picture", facts: ["article:1/body", "article:1/card"]) { content, paper in
            content.lead = Lead(asset: paper.other.id)
        },
        Edit(testDescription: "caption", facts: ["article:1/body"]) { content, _ in content.lead?.caption = "Sawah" },
        Edit(
            testDescription: "video",
            facts: ["article:1/body", "article:1/card", "article:1/link", "list:video@p", "days:video@p"]
        ) { content, paper in content.lead = Lead(asset: paper.video.id) },
        Edit(
            testDescription: "topics",
            facts: ["article:1/body", "list:topic:1@p", "days:topic:1@p", "list:topic:2@p", "days:topic:2@p"]
        ) { content, paper in content.topics = [paper.league.id] },
        Edit(testDescription: "byline", facts: ["article:1/body", "list:person:2@p", "days:person:2@p"]) {
            content, paper in
            content.byline.append(BylineEntry(paper.budi.id, as: .editor))
        },
        Edit(testDescription: "role", facts: ["article:1/body"]) { content, paper in
            content.byline = [BylineEntry(paper.ada.id, as: .editor)]
        },
        Edit(
            testDescription: "section",
            facts: [
                "article:1/body", "article:1/card", "article:1/link", "list:section:2@p", "list:section:3@p",
                "list:section:1@p", "list:section:4@p", "days:section:1@p", "days:section:2@p", "days:section:3@p",
                "days:section:4@p",
            ]
        ) { content, paper in content.section = paper.sport.id },
        Edit(
            testDescription: "the section above",
            facts: ["article:1/body", "article:1/card", "article:1/link", "list:section:3@p", "days:section:3@p"]
        ) { content, paper in content.section = paper.economy.id },
    ]

    @Test(arguments: Engine.available, edits)
    func `a correction`(engine: Engine, edit: Edit) async throws {
        try await withPaper(engine) { db, paper in
            var article = try Article.publishSample(paper.content(), in: db)
            edit.edit(&article.content, paper)
            let change = try article.save(recording: try article.correct(in: db), by: "ada", now: now, in: db)
            #expect(change.texts == placed(edit.facts, 1))
        }
    }

    @Test(arguments: Engine.available)
    func `an article comes, goes and comes back`(engine: Engine) async throws {
        try await withPaper(engine) { db, paper in
            var article = try Article.draft(paper.content(), by: "ada", now: now, in: db)
            let steps: [(inout Article) throws -> Change.Kind] = [
                { try $0.publish(shown: now, now: now, in: db) }, { try $0.withdraw(now: now) },
                { try $0.publish(shown: now, now: now, in: db) },
            ]
            for step in steps {
                let kind = try step(&article)
                try expect(article.save(recording: kind, by: "ada", now: now, in: db).texts, placed(Self.entering, 1))
            }

            let kind = try article.update(now: now, in: db)
            try expect(article.save(recording: kind, by: "ada", now: now, in: db).texts, ["article:1/body"])
        }
    }

    @Test(arguments: Engine.available)
    func `what readers cannot see alters nothing`(engine: Engine) async throws {
        try await withPaper(engine) { db, paper in
            var draft = try Article.draft(paper.content(), by: "ada", now: now, in: db)
            draft.content.headline = "Rahasia"
            try expect(draft.save(recording: .saved, by: "ada", now: now, in: db).texts, [])

            var withdrawn = try Article.publishSample(paper.content(), in: db)
            try withdrawn.save(recording: try withdrawn.withdraw(now: now), by: "ada", now: now, in: db)
            withdrawn.content.headline = "Rahasia"
            try expect(withdrawn.save(recording: .saved, by: "ada", now: now, in: db).texts, [])
        }
    }

    @Test(arguments: Engine.available)
    func `a second article of a day leaves the calendar alone, as does the last but one to go`(engine: Engine)
        async throws
    {
        try await withPaper(engine) { db, paper in
            try Article.publishSample(paper.content(), in: db)
            let lists = ["latest", "person:1", "section:1", "section:2", "section:3", "topic:1"].map { "list:\($0)@p" }
            let parts = ["article:2/body", "article:2/card", "article:2/link"]
            let later = now.addingTimeInterval(60)

            var second = try Article.draft(paper.content(), by: "ada", now: now, in: db)
            let came = try second.save(
                recording: try second.publish(shown: later, now: later, in: db), by: "ada", now: later, in: db)
            let went = try second.save(recording: try second.withdraw(now: later), by: "ada", now: later, in: db)

            #expect(came.texts == placed(parts + lists, 2, later))
            #expect(went.texts == placed(parts + lists, 2, later))
        }
    }

    @Test(arguments: Engine.available)
    func `the day is the paper's`(engine: Engine) async throws {
        try await withPaper(engine) { db, paper in
            // 23:30 on the 18th and 00:30 on the 19th in Jakarta: one day in Greenwich, two here.
            let evening = Date.wednesday.addingTimeInterval(14 * 3600)
            try Article.publishSample(paper.content(), shown: evening, in: db)
            var night = try Article.draft(paper.content(), by: "ada", now: now, in: db)
            let shown = evening.addingTimeInterval(3600)
            let change = try night.save(
                recording: try night.publish(shown: shown, now: shown, in: db), by: "ada", now: shown, in: db)
            #expect(change.texts.contains(placed(["days:latest@p"], 2, shown)[0]))
        }
    }

    @Test(arguments: Engine.available)
    func `sections`(engine: Engine) async throws {
        try await withPaper(engine) { db, paper in
            try Article.publishSample(paper.content(), in: db)
            var section = paper.economy
            try expect(section.save(now: now, in: db).texts, [])
            section.name = "Bisnis"
            try expect(section.save(now: now, in: db).texts, ["section:2"])
            section.summary = "Uang"
            try expect(section.save(now: now, in: db).texts, ["section:2/page"])
            section.slug = "bisnis"
            try expect(section.save(now: now, in: db).texts, ["path:/bisnis", "path:/ekonomi", "section:2/path"])
            section.position = 7
            try expect(section.save(now: now, in: db).texts, [])

            var top = paper.news
            top.slug = "berita"
            try expect(top.save(now: now, in: db).texts, ["menu", "path:/berita", "path:/news", "section:1/path"])
            top.position = 2
            try expect(top.save(now: now, in: db).texts, ["sections"])

            try section.move(under: paper.sport.id, position: 0)
            try expect(
                section.save(now: now, in: db).texts,
                [
                    "days:section:1", "days:section:4", "list:section:1", "list:section:4", "section:2/place",
                    "sections:1", "sections:4",
                ])
            let lists: [String] = try db.values("SELECT list FROM listings WHERE list LIKE 'section:%' ORDER BY list")
            #expect(lists == ["section:2", "section:3", "section:4"])

            #expect(throws: SiteError.loop) {
                try section.move(under: paper.food.id, position: 0)
                try section.save(now: now, in: db)
            }
            var empty = try Section.create(Section(slug: "baru", name: "Baru"), now: now, in: db)
            try empty.move(under: top.id, position: 0)
            try expect(empty.save(now: now, in: db).texts, ["section:5/place", "sections", "sections:1"])
        }
    }

    @Test(arguments: Engine.available)
    func `topics, persons and assets`(engine: Engine) async throws {
        try await withPaper(engine) { db, paper in
            var topic = paper.rice
            topic.name = "Padi"
            try expect(topic.save(now: now, in: db).texts, ["topic:1"])
            topic.summary = "Sawah"
            try expect(topic.save(now: now, in: db).texts, ["topic:1/page"])
            topic.slug = "padi"
            try expect(topic.save(now: now, in: db).texts, ["path:/topik/beras", "path:/topik/padi", "topic:1"])

            var person = paper.ada
            person.name = "Ada Okafor"
            try expect(person.save(now: now, in: db).texts, ["person:1"])
            person.biography = "Menulis."
            try expect(person.save(now: now, in: db).texts, ["person:1/page"])
            person.slug = "ada-okafor"
            try expect(
                person.save(now: now, in: db).texts, ["path:/penulis/ada", "path:/penulis/ada-okafor", "person:1"])

            var asset = paper.picture
            try expect(asset.save(now: now, in: db).texts, [])
            asset.credit = "Reuters"
            try expect(asset.save(now: now, in: db).texts, ["asset:1", "asset:1/picture"])
            asset.caption = "Sawah"
            try expect(asset.save(now: now, in: db).texts, ["asset:1"])
            asset.fileName = "c.jpg"
            try expect(asset.save(now: now, in: db).texts, ["asset:1", "asset:1/picture"])
            var video = paper.video
            video.credit = "TV"
            try expect(video.save(now: now, in: db).texts, ["asset:3"])
            let found = try Asset.find(asset.id, in: db)
            #expect(found == asset)
        }
    }

    @Test(arguments: Engine.available)
    func `plain pages, the menu and the settings`(engine: Engine) async throws {
        try await withPaper(engine) { db, paper in
            let cursor = try ChangeLog.newest(in: db)
            let texts = {
                let rows = try ChangeLog.after(cursor, limit: 100, in: db)
                try db.execute("DELETE FROM changes WHERE seq > \(cursor)")
                return rows.map(\.fact.text)
            }
            _ = try PlainPage.save(slug: "kontak", title: "Kontak", body: Document(paragraphs: ["a"]), now: now, in: db)
            try expect(texts(), ["page:2"])
            _ = try PlainPage.save(slug: "kontak", title: "Kontak", body: Document(paragraphs: ["a"]), now: now, in: db)
            try expect(texts(), [])
            _ = try PlainPage.save(slug: "kontak", title: "Hubungi", body: Document(), now: now, in: db)
            try expect(texts(), ["menu", "page:2"])
            _ = try PlainPage.save(slug: "tentang", title: "Kami", body: Document(), now: now, in: db)
            try expect(texts(), ["page:1"])
            _ = try PlainPage.save(slug: "baru", title: "Baru", body: Document(), now: now, in: db)
            try expect(texts(), ["menu", "path:/baru"])

            var contact = paper.contact
            try expect(
                contact.move(to: "hubungi", now: now, in: db).texts,
                ["menu", "page:2", "path:/hubungi", "path:/kontak"])
            try expect(paper.about.delete(now: now, in: db).texts, ["menu", "page:1", "path:/tentang"])
            try expect(SiteReader(db).menu().links.map(\.label), ["Berita"])
            _ = try texts()

            let entries = [MenuEntry("Berita", .section(paper.news.id)), MenuEntry("Indeks", .index)]
            try MenuEntry.replaceAll(with: entries, now: now, in: db)
            try expect(texts(), ["menu"])
            try MenuEntry.replaceAll(with: entries, now: now, in: db)
            try expect(texts(), [])

            var site = try Site.find(in: db)
            try site.save(now: now, in: db)
            try expect(texts(), [])
            site.zone = .jayapura
            try site.save(now: now, in: db)
            try expect(texts(), ["site"])
        }
    }

    @Test(arguments: Engine.available)
    func `what is new alters the place where nothing was`(engine: Engine) async throws {
        try await withPaper(engine) { db, _ in
            let cursor = try ChangeLog.newest(in: db)
            _ = try Section.create(Section(parent: 1, slug: "baru", name: "Baru"), now: now, in: db)
            _ = try Topic.findOrCreate(slug: "baru", name: "Baru", now: now, in: db)
            _ = try Person.findOrCreate(slug: "baru", name: "Baru", now: now, in: db)
            _ = try Asset.create(Asset(kind: .file), now: now, in: db)
            try expect(
                ChangeLog.after(cursor, limit: 100, in: db).map(\.fact.text),
                [
                    "path:/baru", "sections:1", "path:/topik/baru", "path:/penulis/baru", "asset:4", "asset:4/picture",
                ])
        }
    }

    private func expect(
        _ texts: [String], _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(texts == expected, sourceLocation: sourceLocation)
    }

    private func withPaper(_ engine: Engine, _ body: @escaping @Sendable (Connection, Paper) throws -> Void)
        async throws
    {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in try body(db, try Paper(in: db)) }
        }
    }
}
