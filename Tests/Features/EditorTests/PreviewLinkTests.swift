import Database
import Foundation
import Newsroom
import TestSupport
import Testing

@testable import Editor

/// Links for people without an account: reliability row V13.
@Suite struct PreviewLinkTests {
    @Test(arguments: Engine.available)
    func `a link opens its article until it expires, and no other token opens anything`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            let (id, user) = (desk.id, desk.user)
            try await desk.database.write { db in
                let token = try PreviewLink(article: id, revision: nil).make(by: user, for: 2, now: .wednesday, in: db)
                let later = Date.wednesday.addingTimeInterval(7_199)
                let tooLate = Date.wednesday.addingTimeInterval(7_200)

                #expect(token.utf8.count == 64)
                #expect(try PreviewLink.open(token, now: later, in: db)?.expires == tooLate)
                #expect(try PreviewLink.open(token, now: later, in: db)?.link.article == id)
                #expect(try PreviewLink.open(token, now: tooLate, in: db) == nil)
                for wrong in ["", String(token.dropLast()), String(token.reversed()), token.uppercased() + "x"] {
                    #expect(try PreviewLink.open(wrong, now: later, in: db) == nil)
                }
                let stored: [String] = try db.values("SELECT token_hash FROM preview_links")
                #expect(!stored.contains(token))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `ending the links of an article ends them all`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            let (id, user) = (desk.id, desk.user)
            try await desk.database.write { db in
                let token = try PreviewLink(article: id, revision: nil).make(by: user, for: 2, now: .wednesday, in: db)
                #expect(try PreviewLink.areOpen(to: id, now: .wednesday, in: db))
                try PreviewLink.endAll(of: id, by: user.actor, now: .wednesday, in: db)
                #expect(try !PreviewLink.areOpen(to: id, now: .wednesday, in: db))
                let log = try LogEntry.matching(LogFilter(subject: "article:\(id)"), limit: 2, in: db)
                #expect(log.map(\.kind) == [.previewLinksEnded, .previewLinkMade])
                #expect(try PreviewLink.open(token, now: .wednesday, in: db) == nil)
            }
        }
    }
}
