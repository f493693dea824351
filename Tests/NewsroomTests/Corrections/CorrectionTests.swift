import Database
import Facts
import Foundation
import Newsroom
import TestSupport
import Testing

@Suite struct CorrectionTests {
    let editor = Actor.command("test")

    @Test(arguments: Engine.available)
    func `a correction is on the article, in the list and in the log`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let (listed, ofArticle, log) = try await database.write { db in
                let article = try Article.publishSample(in: db)
                try Correction.add("  Harganya Rp12.000.\n", to: article.id, by: editor, now: .wednesday, in: db)
                let reader = try SiteReader(db)
                return (
                    try reader.corrections(page: 1).entries, try reader.corrections(of: article.id),
                    try LogEntry.matching(LogFilter(subject: "article:\(article.id)"), limit: 5, in: db)
                )
            }

            #expect(listed.map(\.note.note) == ["Harganya Rp12.000."])
            #expect(listed.first?.article?.headline == ArticleContent.sample().headline)
            #expect(ofArticle == listed.map(\.note))
            #expect(log.map(\.kind) == [.correctionAdded])
        }
    }

    @Test(arguments: Engine.available)
    func `a correction drops the article's page and the list, nothing else`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let facts: [String] = try await database.write { db in
                let article = try Article.publishSample(in: db)
                let before = try ChangeLog.newest(in: db)
                try Correction.add("Salah.", to: article.id, by: editor, now: .wednesday, in: db)
                return try ChangeLog.after(before, limit: 10, in: db).map(\.fact.name)
            }

            #expect(Set(facts) == ["article:1/corrections", "corrections"])
        }
    }

    @Test(arguments: Engine.available, ["", " \n\t", String(repeating: "a", count: 2_001)])
    func `an empty note and one that is too long are refused`(engine: Engine, note: String) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            await #expect(throws: CorrectionError.self) {
                try await database.write { db in
                    let article = try Article.publishSample(in: db)
                    try Correction.add(note, to: article.id, by: editor, now: .wednesday, in: db)
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what readers cannot see needs no correction`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            await #expect(throws: ArticleError.notLive) {
                try await database.write { db in
                    let draft = try Article.draft(.sample(), by: "test", now: .wednesday, in: db)
                    try Correction.add("Salah.", to: draft.id, by: editor, now: .wednesday, in: db)
                }
            }
        }
    }
}
