import Database
import Facts
import Foundation
import Newsroom
import TestSupport
import Testing

/// Working copies before readers, corrections, withdrawals: what is told, and which pages it makes untrue.
@Suite struct PublicationTests {
    let now = Date.wednesday
    let later = Date.wednesday.addingTimeInterval(3_600)

    private func withDesk(
        _ engine: Engine, _ body: @escaping @Sendable (Connection, Paper, User) throws -> Void
    ) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                try body(db, try Paper(in: db), try User.createSample("ada", as: ["editor": nil], in: db))
            }
        }
    }

    private func write(
        _ content: ArticleContent, _ id: Article.ID, by user: User, in db: Connection
    ) throws -> WorkingCopy {
        var copy = try WorkingCopy.open(id, by: user.actor, now: now, in: db)
        let sending = WorkingCopy.Sending(client: "a", number: copy.version, change: "{}")
        try copy.apply(content, sending, by: user.actor, now: now, in: db)
        return copy
    }

    @Test(arguments: Engine.available)
    func `an idea goes live and its copy is gone`(engine: Engine) async throws {
        try await withDesk(engine) { db, paper, ada in
            let copy = try WorkingCopy.create(paper.content(), by: ada.actor, now: now, in: db)

            let article = try Publication.publish(copy.article, version: 1, by: ada.actor, now: later, in: db)

            #expect(article.dates == Article.Dates(shown: later, firstPublished: later))
            #expect(try Article.find(copy.article, in: db) == article)
            #expect(try WorkingCopy.find(copy.article, in: db) == nil)
            #expect(try Revision.newest(of: article.id, in: db)?.savedBy == "Ada")
            #expect(try LogEntry.matching(LogFilter(kind: .published), limit: 9, in: db).map(\.actor) == [ada.actor])
        }
    }

    @Test(arguments: Engine.available, [Publication.Significance.minor, .update])
    func `the editor's choice decides the visible date`(engine: Engine, significance: Publication.Significance)
        async throws
    {
        try await withDesk(engine) { db, paper, ada in
            let live = try Article.publishSample(paper.content(), in: db)
            let copy = try write(paper.content("Judul baru"), live.id, by: ada, in: db)
            #expect(throws: WorkError.stale(current: copy.version)) {
                try Publication.publish(live.id, version: copy.version - 1, by: ada.actor, now: later, in: db)
            }

            try Publication.publish(
                live.id, version: copy.version, as: significance, by: ada.actor, now: later, in: db)

            let found = try Article.find(live.id, in: db)
            #expect(found.content.headline == "Judul baru")
            #expect(found.dates?.shown == now)
            #expect(found.dates?.updated == (significance == .update ? later : nil))
        }
    }

    @Test(arguments: Engine.available)
    func `a correction is on the article and among all corrections at once`(engine: Engine) async throws {
        try await withDesk(engine) { db, paper, ada in
            let live = try Article.publishSample(paper.content(), in: db)
            let cursor = try ChangeLog.newest(in: db)
            try Correction.add(to: live.id, "Harga yang benar Rp12.000.", by: ada.actor, now: now, in: db)

            #expect(
                try ChangeLog.after(cursor, limit: 9, in: db).map(\.fact.text) == [
                    "article:1/corrections", "corrections",
                ])
            let reader = try SiteReader(db)
            #expect(try reader.corrections(on: live.id).map(\.text) == ["Harga yang benar Rp12.000."])
            let all = try reader.corrections(page: 1)
            #expect(all.corrections.map(\.article?.headline) == ["Harga beras turun"] && !all.hasNext)
            #expect(
                reader.facts.isSuperset(of: [
                    ReadFact("corrections"), ReadFact("article:1/corrections"), ReadFact("article:1/link"),
                ]))
            try Publication.withdraw(live.id, by: ada.actor, now: later, in: db)
            #expect(try SiteReader(db).corrections(page: 1).corrections.isEmpty)
            #expect(throws: ArticleError.notLive) {
                try Correction.add(to: live.id, "Lagi.", by: ada.actor, now: later, in: db)
            }
        }
    }

    @Test(arguments: Engine.available, ["", " \n", "a\u{0}b", "a\u{1B}[31m", String(repeating: "a", count: 1_001)])
    func `a correction says something readable`(engine: Engine, text: String) async throws {
        try await withDesk(engine) { db, paper, ada in
            let live = try Article.publishSample(in: db)
            #expect(throws: PublicationError.badText) {
                try Correction.add(to: live.id, text, by: ada.actor, now: now, in: db)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a withdrawn article leaves a note, or leads to another, and comes back`(engine: Engine) async throws {
        try await withDesk(engine) { db, paper, ada in
            let old = try Article.publishSample(paper.content(), in: db)
            let new = try Article.publishSample(paper.content("Yang benar"), in: db)
            let cursor = try ChangeLog.newest(in: db)
            try Publication.withdraw(
                old.id, Withdrawal(note: "Salah.", leadingTo: .article(new.id)), by: ada.actor, now: later, in: db)

            #expect(try ChangeLog.after(cursor, limit: 99, in: db).map(\.fact.text).contains("article:1/withdrawal"))
            let reader = try SiteReader(db)
            #expect(try reader.withdrawal(of: old.id)?.path == "/read2/yang-benar")
            #expect(reader.facts.isSuperset(of: [ReadFact("article:1/withdrawal"), ReadFact("article:2/link")]))
            try Publication.withdraw(new.id, by: ada.actor, now: later, in: db)
            let notice = try SiteReader(db).withdrawal(of: old.id)
            #expect(notice?.note == "Salah." && notice?.path == nil)

            #expect(throws: PublicationError.leadsToItself) {
                try Withdrawal(leadingTo: .article(old.id)).save(for: old.id, by: ada.actor, now: later, in: db)
            }
            for address in ["javascript:alert(1)", "//lain.example", "data:,x", "#a"] {
                #expect(throws: PublicationError.badAddress(address)) {
                    try Withdrawal(leadingTo: .address(address)).save(for: old.id, by: ada.actor, now: later, in: db)
                }
            }
            try Withdrawal(leadingTo: .address("https://lain.example/")).save(
                for: old.id, by: ada.actor, now: later, in: db)
            #expect(try SiteReader(db).withdrawal(of: old.id)?.path == "https://lain.example/")

            let back = try Publication.reinstate(old.id, by: ada.actor, now: later, in: db)
            #expect(back.dates == old.dates)
            #expect(try Withdrawal.find(old.id, in: db) == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `a copy outlives a withdrawal`(engine: Engine) async throws {
        try await withDesk(engine) { db, paper, ada in
            let live = try Article.publishSample(paper.content(), in: db)
            let copy = try write(paper.content("Judul baru"), live.id, by: ada, in: db)
            try Publication.withdraw(live.id, by: ada.actor, now: later, in: db)

            let back = try Publication.publish(live.id, version: copy.version, by: ada.actor, now: later, in: db)

            #expect(back.content.headline == "Judul baru")
            #expect(back.dates == live.dates)
        }
    }
}
