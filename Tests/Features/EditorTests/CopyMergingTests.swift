import Database
import Documents
import Foundation
import Newsroom
import TestSupport
import Testing

@testable import Editor

/// An article saved behind its working copy, by an import or a command: nothing of either is lost, and the copy can go before
/// readers again (R18).
@Suite struct CopyMergingTests {
    @Test(arguments: Engine.available)
    func `what was saved behind a copy is brought into it, and both go before readers`(engine: Engine) async throws {
        let migrations = NewsroomSchema.migrations + EditorSchema.migrations
        try await TestDatabase.withNewsroom(engine, migrations: migrations) { database in
            try await database.write { db in
                let ada = try User.createSample("ada", as: ["chief editor": nil], in: db)
                var content = ArticleContent.sample()
                content.body = Document(paragraphs: ["Satu.", "Dua.", "Tiga."])
                let live = try Article.publishSample(content, in: db)
                var copy = try WorkingCopy.open(live.id, by: ada.actor, now: .wednesday, in: db)
                content.body = Document(paragraphs: ["Satu, oleh Ada.", "Dua.", "Tiga."])
                try copy.apply(
                    content, WorkingCopy.Sending(client: "a", number: 1, change: "{}"), by: ada.actor, now: .wednesday,
                    in: db)
                var saved = try Article.find(live.id, in: db)
                saved.content.headline = "Judul dari impor"
                saved.content.body = Document(paragraphs: ["Satu.", "Dua.", "Tiga, dari impor."])
                try saved.correctSample(in: db)
                #expect(throws: WorkError.overtaken(revision: saved.revision)) {
                    try Publication.publish(live.id, by: ada.actor, now: .wednesday, in: db)
                }
            }
            let isMerged = try await database.write { db in
                let ada = try #require(try User.find(login: "ada", in: db))
                let isMerged = try CopySync(1).mergeSaved(by: ada.actor, now: .wednesday, in: db)
                #expect(try !CopySync(1).mergeSaved(by: ada.actor, now: .wednesday, in: db))
                #expect(try LogEntry.matching(LogFilter(kind: .copyMerged), limit: 9, in: db).count == 1)
                let kept = try #require(try Revision.newest(of: 1, in: db)).content
                #expect(kept.body == Document(paragraphs: ["Satu, oleh Ada.", "Dua.", "Tiga."]))
                try Publication.publish(1, by: ada.actor, now: .wednesday, in: db)
                return isMerged
            }
            #expect(isMerged)
            let read = try await database.read { db in try Article.find(1, in: db).content }
            #expect(read.headline == "Judul dari impor")
            #expect(read.body == Document(paragraphs: ["Satu, oleh Ada.", "Dua.", "Tiga, dari impor."]))
        }
    }
}
