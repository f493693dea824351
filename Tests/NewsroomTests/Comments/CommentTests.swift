import Database
import Foundation
import TestSupport
import Testing

@testable import Newsroom

@Suite struct CommentTests {
    let now = Date.wednesday

    @Test(arguments: Engine.available)
    func `who is mentioned hears of it until they have looked`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let ada = try User.createSample("ada", in: db)
                let budi = try User.createSample("budi", in: db)
                let copy = try WorkingCopy.create(.sample(), by: ada.actor, now: now, in: db)
                let passage = Comment.Passage("turun tiga pekan", block: 0, version: 1)

                let asked = try Comment.add(
                    to: copy.article, "@budi, sudah dicek? @ada @nobody", on: passage, by: ada.id, now: now, in: db)
                let answer = try Comment.add(
                    to: copy.article, "Sudah.", answering: asked.id, by: budi.id, now: now, in: db)

                #expect(asked.passage == passage)
                #expect(try Comment.unseen(by: budi.id, in: db) == [asked])
                #expect(try Comment.unseen(by: ada.id, in: db).isEmpty)
                try Comment.markSeen(copy.article, by: budi.id, now: now, in: db)
                #expect(try Comment.unseen(by: budi.id, in: db).isEmpty)
                let settled = try Comment.settle(asked.id, by: budi.id, now: now, in: db)
                #expect(settled.settled?.by == budi.id)
                #expect(try Comment.all(of: copy.article, in: db) == [settled, answer])
                #expect(try Comment.settle(asked.id, false, by: ada.id, now: now, in: db) == asked)
                let other = try WorkingCopy.create(.sample(), by: ada.actor, now: now, in: db)
                #expect(throws: CommentError.unknown(asked.id)) {
                    _ = try Comment.add(to: other.article, "?", answering: asked.id, by: ada.id, now: now, in: db)
                }
                #expect(throws: CommentError.badText) {
                    _ = try Comment.add(to: other.article, " ", by: ada.id, now: now, in: db)
                }
            }
        }
    }

    @Test func `a mention begins a word`() {
        #expect(Comment.mentions(in: "(@ada) @budi.s, lalu @li. @ada lagi; a@b @ @A") == ["ada", "budi.s", "li"])
    }
}
