import Database
import Foundation
import Newsroom
import TestSupport
import Testing

/// V25: where readers are led is an address of this site.
@Suite struct WithdrawalTests {
    let editor = Actor.command("test")

    @Test(arguments: Engine.available)
    func `a withdrawn article leaves its note, and comes back with its dates`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let article = try Article.publishSample(in: db)
                try Withdrawal(note: "Menunggu keterangan.").withdraw(
                    article.id, by: editor, now: .wednesday, in: db)
                let told = try SiteReader(db).withdrawal(of: article.id)
                try Withdrawal.end(for: article.id, by: editor, now: .wednesday.addingTimeInterval(60), in: db)
                let back = try Article.find(article.id, in: db)
                let kinds = try LogEntry.matching(LogFilter(), limit: 5, in: db).map(\.kind)

                #expect(told.note == "Menunggu keterangan.")
                #expect(told.leadsTo == nil)
                #expect(back.dates == article.dates)
                #expect(kinds == [.articleReinstated, .articleWithdrawn])
            }
        }
    }

    @Test(arguments: Engine.available)
    func `it leads to another article's address of today while that one is live`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let old = try Article.publishSample(in: db)
                var new = try Article.publishSample(in: db)
                try Withdrawal(leadsTo: .article(new.id)).withdraw(old.id, by: editor, now: .wednesday, in: db)
                let before = try SiteReader(db).withdrawal(of: old.id).leadsTo
                new.content.slug = "baru"
                try new.save(recording: try new.correct(), by: "test", now: .wednesday, in: db)
                let after = try SiteReader(db).withdrawal(of: old.id).leadsTo
                try Withdrawal().withdraw(new.id, by: editor, now: .wednesday, in: db)
                let gone = try SiteReader(db).withdrawal(of: old.id).leadsTo

                #expect(before == "/read\(new.id)/\(ArticleContent.sample().slug)")
                #expect(after == "/read\(new.id)/baru")
                #expect(gone == nil)
            }
        }
    }

    @Test(arguments: [
        "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "topik/rupiah", "/a\nb",
        "/a b", "/é",
    ])
    func `an address of another site is refused`(address: String) async throws {
        try await TestDatabase.withNewsroom(.sqlite) { database in
            await #expect(throws: WithdrawalError.foreignAddress(address)) {
                try await database.write { db in
                    let article = try Article.publishSample(in: db)
                    try Withdrawal(leadsTo: .address(address)).withdraw(
                        article.id, by: editor, now: .wednesday, in: db)
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what is not live cannot be withdrawn, what is not withdrawn not reinstated`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let id = try await database.write { db in
                try Article.draft(.sample(), by: "test", now: .wednesday, in: db).id
            }
            await #expect(throws: ArticleError.notLive) {
                try await database.write { db in
                    try Withdrawal().withdraw(id, by: editor, now: .wednesday, in: db)
                }
            }
            await #expect(throws: ArticleError.notWithdrawn) {
                try await database.write { db in
                    try Withdrawal.end(for: id, by: editor, now: .wednesday, in: db)
                }
            }
        }
    }
}
