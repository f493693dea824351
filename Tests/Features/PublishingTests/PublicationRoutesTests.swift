import Database
import Foundation
import HTTPTypes
import Newsroom
import TestSupport
import Testing

/// Publishing at the desk, by both engines: what goes out, what is refused and how that is said (V12, V28).
@Suite struct PublicationRoutesTests {
    @Test(arguments: Engine.available)
    func `a press of the button puts the version that was seen before readers`(engine: Engine) async throws {
        try await SamplePublishing.with(engine) { desk in
            let copy = try await desk.copy()
            let page = "/desk/articles/\(copy.article)/publication"
            let before = try await desk.get(page)
            #expect(before.1.contains("Every rule is fulfilled.") && before.1.contains("Publish now"))

            #expect(try await desk.post(page, "version=\(copy.version)").0 == .seeOther)
            #expect(try await desk.article(copy.article).dates?.shown == .wednesday)
            #expect(try await desk.kinds(copy.article) == ["published"])
            let again = try await desk.post(page, "version=\(copy.version)")
            #expect(again.0 == .conflict && again.1.contains("There is nothing to publish"))
            #expect(again.1.contains("href=\"/desk/articles/\(copy.article)/standing\""))
        }
    }

    @Test(arguments: Engine.available)
    func `a significant update moves a date readers see, a minor change none`(engine: Engine) async throws {
        try await SamplePublishing.with(engine) { desk in
            let live = try await desk.live()
            let page = "/desk/articles/\(live.id)/publication"
            for (body, updated) in [("", nil), ("&update=on", Date.wednesday)] as [(String, Date?)] {
                try await desk.type("Judul \(body)", into: live.id)
                let version = try await desk.database.read { db in try WorkingCopy.require(live.id, in: db).version }
                #expect(try await desk.post(page, "version=\(version)\(body)").0 == .seeOther)
                #expect(try await desk.article(live.id).dates?.updated == updated)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what is in the way is named, and an override needs right and reason`(engine: Engine) async throws {
        try await SamplePublishing.with(engine, rules: [.length(.headline, atLeast: nil, atMost: 10)]) { desk in
            let copy = try await desk.copy(.sample(headline: "Sebelas huruf lebih"))
            let page = "/desk/articles/\(copy.article)/publication"
            let refused = try await desk.post(page, "version=\(copy.version)")
            #expect(refused.0 == .unprocessableContent)
            #expect(refused.1.contains("gate-too-long") && refused.1.contains("is too long: 19, at most 10"))
            #expect(try await desk.article(copy.article).state == .draft)

            // The rights that count are those of the database, in the transaction: a session may be older.
            try await desk.database.write { db in try Grant.replaceAll(of: 1, with: [], in: db) }
            let forbidden = try await desk.post(page, "version=\(copy.version)&reason=Mendesak+sekali")
            #expect(forbidden.0 == .unprocessableContent)
            #expect(
                forbidden.1.contains("You may not pass over these rules") && forbidden.1.contains("Mendesak sekali"))
            #expect(try await desk.article(copy.article).state == .draft)

            try await desk.database.write { db in
                let chief = try #require(try Role.find(name: "chief editor", in: db))
                try Grant.replaceAll(of: 1, with: [Grant(chief.id)], in: db)
            }
            #expect(try await desk.post(page, "version=\(copy.version)&reason=Mendesak").0 == .seeOther)
            #expect(try await desk.article(copy.article).dates != nil)
            #expect(try await desk.kinds(copy.article) == ["gate-overridden", "published"])
        }
    }

    @Test(arguments: Engine.available)
    func `text that came meanwhile is not published unseen`(engine: Engine) async throws {
        try await SamplePublishing.with(engine) { desk in
            let live = try await desk.live()
            try await desk.type("Judul pertama", into: live.id)
            let seen = try await desk.database.read { db in try WorkingCopy.require(live.id, in: db).version }
            try await desk.type("Judul kedua", into: live.id)

            let page = "/desk/articles/\(live.id)/publication"
            let stale = try await desk.post(page, "version=\(seen)&update=on")
            #expect(stale.0 == .conflict)
            #expect(stale.1.contains("The text has just been changed by Budi"))
            #expect(stale.1.contains("value=\"\(seen + 1)\"") && stale.1.contains("value=\"on\" checked"))
            #expect(try await desk.article(live.id).content.headline == live.content.headline)
            #expect(try await desk.post(page, "version=\(seen + 1)&update=on").0 == .seeOther)
            #expect(try await desk.article(live.id).content.headline == "Judul kedua")
        }
    }

    @Test(arguments: Engine.available)
    func `a withdrawn article says so, leads on, and comes back`(engine: Engine) async throws {
        try await SamplePublishing.with(engine) { desk in
            let live = try await desk.live()
            let (page, withdrawal) = ("/desk/articles/\(live.id)/publication", "/desk/articles/\(live.id)/withdrawal")
            #expect(try await desk.post(withdrawal, "note=Keliru.&address=").0 == .seeOther)
            #expect(try await desk.article(live.id).dates == nil)
            var found = try await desk.database.read { db in try Withdrawal.find(live.id, in: db) }
            #expect(found == Withdrawal(note: "Keliru."))

            // The site's own address in full is one of its pages.
            #expect(try await desk.post(withdrawal, "note=&address=https://contoh.example/topik/beras").0 == .seeOther)
            found = try await desk.database.read { db in try Withdrawal.find(live.id, in: db) }
            #expect(found == Withdrawal(leadingTo: .address("/topik/beras")))
            #expect(try await desk.get(page).1.contains("Readers are led to /topik/beras"))

            #expect(try await desk.post("/desk/articles/\(live.id)/reinstatement").0 == .seeOther)
            #expect(try await desk.article(live.id).dates?.shown == live.dates?.shown)
            #expect(try await desk.database.read { db in try Withdrawal.find(live.id, in: db) } == nil)
            #expect(try await desk.post("/desk/articles/\(live.id)/reinstatement").0 == .conflict)
            #expect(try await desk.kinds(live.id) == ["withdrawn", "withdrawal-changed", "reinstated"])
        }
    }

    @Test(arguments: Engine.available)
    func `readers leave the site only when somebody says so in as many words (V28)`(engine: Engine) async throws {
        try await SamplePublishing.with(engine) { desk in
            let live = try await desk.live()
            let (page, path) = ("/desk/articles/\(live.id)/publication", "/desk/articles/\(live.id)/withdrawal")
            for hostile in [
                "//evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example", "javascript:alert(1)",
                "java\tscript:alert(1)", "data:text/html,x", "evil.example", "https://contoh.example//evil.example",
                "https://", "ftp://evil.example/", "topik/beras",
            ] {
                let body =
                    "note=&away=on&address="
                    + (hostile.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
                let answer = try await desk.post(path, body)
                #expect(answer.0 == .unprocessableContent, "\(hostile)")
                #expect(try await desk.article(live.id).dates != nil, "\(hostile)")
            }
            for foreign in [
                "https://evil.example/", "https://contoh.example.evil.example/", "https://contoh.example@evil.example/",
            ] {
                let asked = try await desk.post(path, "note=Pindah&address=\(foreign)")
                #expect(asked.0 == .unprocessableContent, "\(foreign)")
                #expect(asked.1.contains("Lead readers to another site: \(foreign)"), "\(foreign)")
                #expect(asked.1.contains("Pindah"))
                #expect(try await desk.article(live.id).dates != nil)
            }
            #expect(try await desk.post(path, "note=&address=https://mitra.example/&away=on").0 == .seeOther)
            #expect(try await desk.get(page).1.contains("https://mitra.example/ (another site)"))
        }
    }

    @Test(arguments: Engine.available)
    func `a correction stands for good`(engine: Engine) async throws {
        try await SamplePublishing.with(engine) { desk in
            let live = try await desk.live()
            let path = "/desk/articles/\(live.id)/corrections"
            #expect(try await desk.post(path, "correction=").0 == .unprocessableContent)
            #expect(try await desk.post(path, "correction=Bukan+tiga,+dua.").0 == .seeOther)
            let texts: [String] = try await desk.database.read { db in try db.values("SELECT text FROM corrections") }
            #expect(texts == ["Bukan tiga, dua."])
            let page = try await desk.get("/desk/articles/\(live.id)/publication").1
            #expect(page.contains("Bukan tiga, dua.") && page.contains("href=\"/read\(live.id)/"))
            let draft = try await desk.copy()
            #expect(try await desk.post("/desk/articles/\(draft.article)/corrections", "correction=X").0 == .conflict)
        }
    }

    /// V12: what lies in another section is not there; what lies in one's own is refused by name of the right.
    @Test(arguments: Engine.available)
    func `rights of one section end at it`(engine: Engine) async throws {
        try await SamplePublishing.with(engine) { desk in
            let budi = Actor.user(2, name: "Budi")
            let own = try await desk.copy(.sample(section: 1), by: budi)
            let other = try await desk.copy(.sample(section: 2), by: budi)
            let posts = ["publication", "withdrawal", "reinstatement", "corrections", "schedule", "schedule/1"]
            for privilege in ["publish", "withdraw", "correct", "approve"] {
                for post in posts {
                    let answer = try await desk.post(
                        "/desk/articles/\(other.article)/\(post)", "version=1", as: "section1-\(privilege)")
                    #expect(answer.0 == .notFound, "\(privilege) \(post)")
                }
                let page = try await desk.get(
                    "/desk/articles/\(other.article)/publication", as: "section1-\(privilege)")
                #expect(page.0 == .notFound)
            }
            for post in posts {
                let answer = try await desk.post(
                    "/desk/articles/\(own.article)/\(post)", "version=1", as: "section1-approve")
                #expect(answer.0 == .forbidden, "\(post)")
            }
            // A working copy on its way to another section is judged by where it goes.
            let live = try await desk.live(.sample(section: 1))
            try await desk.database.write { db in
                var copy = try WorkingCopy.open(live.id, by: .user(2, name: "Budi"), now: .wednesday, in: db)
                let sending = WorkingCopy.Sending(client: "b", number: 1, change: "{}")
                try copy.apply(.sample(section: 2), sending, by: .user(2, name: "Budi"), now: .wednesday, in: db)
            }
            let moving = try await desk.post(
                "/desk/articles/\(live.id)/publication", "version=2", as: "section1-publish")
            #expect(moving.0 == .notFound)
            let mine = try await desk.post(
                "/desk/articles/\(own.article)/publication", "version=\(own.version)", as: "section1-publish")
            #expect(mine.0 == .seeOther)
        }
    }
}
