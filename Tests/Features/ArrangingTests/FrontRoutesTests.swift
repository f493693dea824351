import Arranging
import Database
import DeskTestSupport
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Newsroom
import Shell
import TestSupport
import Testing

/// The front page's screens, by both engines: what is entered is what is shown, and nothing entered is lost.
@Suite struct FrontRoutesTests {
    private struct FrontDesk: Sendable {
        let client: any TestClientProtocol
        let database: Database

        func get(_ path: String) async throws -> (HTTPResponse.Status, String) {
            let answer = try await client.execute(uri: path, method: .get, headers: .signedIn(.arrangeFront))
            return (answer.status, String(buffer: answer.body))
        }

        /// Values are percent-encoded by this.
        func post(
            _ path: String, _ fields: [(String, String)] = [], as token: String = "arrangeFront"
        ) async throws -> (status: HTTPResponse.Status, text: String, location: String) {
            let body = fields.map {
                "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
            }.joined(separator: "&")
            let answer = try await client.execute(
                uri: path, method: .post, headers: .signedIn(token: token), body: .init(string: body))
            return (answer.status, String(buffer: answer.body), answer.headers[.location] ?? "")
        }

        func find(_ id: FrontArrangement.ID) async throws -> FrontArrangement {
            try await database.read { db in try FrontArrangement.find(id, in: db) }
        }
    }

    /// Three live articles (1, 2, 3) and a draft (4) in a paper with one section.
    private func withFront(
        _ engine: Engine, _ body: @escaping @Sendable (FrontDesk) async throws -> Void
    ) async throws {
        try await SampleDesk().withClient(
            engine,
            features: {
                [
                    try ArrangingFeature(desk: $0) { slots, moment, _ in
                        Array("\(slots.count) at \(moment.timeIntervalSince1970)".utf8)
                    }
                ]
            }
        ) { client, database in
            try await database.write { db in
                for login in ["ada", "budi"] { _ = try User.createSample(login, in: db) }
                _ = try Section.create(Section(slug: "ekonomi", name: "Ekonomi"), now: .wednesday, in: db)
                for headline in ["Beras turun", "Cabai naik", "Kopi tetap"] {
                    try Article.publishSample(.sample(headline: headline), in: db)
                }
                _ = try Article.draft(.sample(headline: "Rahasia kantor"), by: "test", now: .wednesday, in: db)
            }
            try await body(FrontDesk(client: client, database: database))
        }
    }

    private static func form(
        _ revision: Int, _ rows: [(String, String, String)], name: String = "", at: String = "", until: String = "",
        action: String = "save"
    ) -> [(String, String)] {
        var fields = [("name", name), ("revision", "\(revision)"), ("at", at), ("until", until), ("do", action)]
        for (target, article, end) in rows {
            fields += [("target", target), ("article", article), ("slot-until", end), ("slot-meant", "")]
        }
        return fields
    }

    @Test(arguments: Engine.available)
    func `an arrangement is begun, filled, shown, planned, set aside and deleted`(engine: Engine) async throws {
        try await withFront(engine) { desk in
            #expect(try await desk.get("/desk/front").1.contains("Automatic"))
            #expect(try await desk.post("/desk/front").location == "/desk/front/1")
            let rows = [
                ("article", "2", ""), ("article", "/read1/beras-turun", ""), ("section:1", "", ""),
                ("article", "Kopi tetap · 3", "2026-11-18T18:00"), ("newest", "", ""), ("article", "", ""),
            ]
            let saved = try await desk.post("/desk/front/1", Self.form(1, rows, name: "Pagi"))
            #expect(saved.status == .seeOther)
            let evening = Date.wednesday.addingTimeInterval(8.5 * 3_600)
            let found = try await desk.find(1)
            #expect(
                found.slots == [
                    FrontSlot(.article(2)), FrontSlot(.article(1)), FrontSlot(.newest(1)),
                    FrontSlot(.article(3), until: evening), FrontSlot(.newest(nil)),
                ])
            #expect(found.isDraft && found.name == "Pagi")
            let page = try await desk.get("/desk/front/1").1
            #expect(page.contains("value=\"Cabai naik · 2\"") && page.contains("value=\"2026-11-18T18:00\""))

            let ends = "2026-11-18T20:00"
            let shown = try await desk.post("/desk/front/1", Self.form(2, rows, until: ends, action: "publish"))
            #expect(shown.status == .seeOther)
            let current = try await desk.database.read { db in try FrontArrangement.inForce(at: .wednesday, in: db) }
            #expect(current?.id == 1 && current?.ends == Date.wednesday.addingTimeInterval(10.5 * 3_600))
            #expect(try await desk.get("/desk/front").1.contains("Shown since 18 Nov 09:30 until 18 Nov 20:00"))

            #expect(try await desk.post("/desk/front", [("from", "1")]).location == "/desk/front/2")
            let plan = try await desk.post(
                "/desk/front/2", Self.form(1, rows, at: "2026-11-19T05:00", action: "plan"))
            #expect(plan.status == .seeOther)
            #expect(try await desk.find(2).starts == Date.wednesday.addingTimeInterval(19.5 * 3_600))
            // Saved with another moment, it moves.
            let later = try await desk.post("/desk/front/2", Self.form(2, rows, at: "2026-11-19T06:00"))
            #expect(later.status == .seeOther)
            #expect(try await desk.find(2).starts == Date.wednesday.addingTimeInterval(20.5 * 3_600))

            #expect(try await desk.post("/desk/front/1/aside", [("revision", "1")]).status == .conflict)
            #expect(try await desk.post("/desk/front/1/aside", [("revision", "3")]).status == .seeOther)
            #expect(try await desk.find(1).isDraft)
            #expect(try await desk.post("/desk/front/1/removal", [("revision", "4")]).status == .seeOther)
            #expect(try await desk.get("/desk/front/1").0 == .notFound)
            let log = try await desk.database.read { db in
                try LogEntry.matching(LogFilter(subject: "front:1"), limit: 9, in: db).reversed().map(\.kind.rawValue)
            }
            #expect(log == ["front-drafted", "front-arranged", "front-scheduled", "front-set-aside", "front-deleted"])
        }
    }

    @Test(arguments: Engine.available)
    func `without scripts the buttons move, add and remove, and nothing is saved`(engine: Engine) async throws {
        try await withFront(engine) { desk in
            _ = try await desk.post("/desk/front")
            let rows = [("article", "1", ""), ("article", "tulisan", "2026-11-18T18:00"), ("newest", "", "")]
            for (action, order) in [
                ("up:2", ["tulisan", "1", ""]), ("down:1", ["tulisan", "1", ""]), ("remove:1", ["tulisan", ""]),
                ("add", ["1", "tulisan", "", ""]), ("up:9", ["1", "tulisan", ""]), ("up:1", ["1", "tulisan", ""]),
            ] {
                let answer = try await desk.post("/desk/front/1", Self.form(1, rows, name: "Pagi", action: action))
                #expect(answer.status == .ok)
                let values = answer.text.split(separator: "name=\"article\" value=\"").dropFirst()
                    .map { String($0.prefix { $0 != "\"" }) }
                #expect(values == order, "\(action)")
                #expect(answer.text.contains("value=\"Pagi\""))
            }
            #expect(try await desk.find(1).slots.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `what is wrong stands in its row, with what was entered`(engine: Engine) async throws {
        try await withFront(engine) { desk in
            _ = try await desk.post("/desk/front")
            for (rows, words) in [
                ([("article", "apa ini", "")], "Choose an article, or enter its number or address."),
                ([("article", "99", "")], "There is no such article."),
                ([("article", "1", ""), ("article", "/read1", "")], "This article has a place already."),
                ([("newest", "", "kemarin")], "Enter a moment that exists."),
                ([("section:9", "", "")], "Enter a moment that exists."),
                ((1...21).map { _ in ("newest", "", "") }, "At most 20 places."),
            ] {
                let answer = try await desk.post("/desk/front/1", Self.form(1, rows, name: "Pagi"))
                #expect(answer.status == .unprocessableContent, "\(words)")
                #expect(answer.text.contains(words) && answer.text.contains("value=\"Pagi\""), "\(words)")
            }
            for (at, until, action, words) in [
                ("", "", "plan", "Enter a moment that exists."),
                ("2026-11-18T09:00", "", "plan", "Enter a moment to come."),
                ("2026-11-19T09:00", "2026-11-19T08:00", "plan", "It must be after the beginning."),
                ("", "2026-11-18T08:00", "publish", "It must be after the beginning."),
            ] {
                let form = Self.form(1, [("newest", "", "")], at: at, until: until, action: action)
                let answer = try await desk.post("/desk/front/1", form)
                #expect(answer.status == .unprocessableContent && answer.text.contains(words), "\(at) \(until)")
            }
            #expect(try await desk.find(1).slots.isEmpty)
        }
    }

    /// Berlin's clocks go back on 25 October 2027's last Sunday, the 31st, and forward on 28 March.
    @Test(arguments: Engine.available)
    func `a time that clocks skip or show twice is asked about, also for one place`(engine: Engine) async throws {
        try await withFront(engine) { desk in
            try await desk.database.write { db in
                var site = try Site.find(in: db)
                site.zone = try #require(TimeZone(identifier: "Europe/Berlin"))
                try site.save(now: .wednesday, in: db)
            }
            _ = try await desk.post("/desk/front")
            let rows = [("newest", "", "2027-10-31T02:30")]
            func form(_ meant: [String], _ revision: Int = 1) -> [(String, String)] {
                var fields = Self.form(
                    revision, rows, at: "2027-03-28T02:30", until: "2027-10-31T02:30", action: "plan")
                fields.removeLast()
                return fields + [("slot-meant", meant[0]), ("at-meant", meant[1]), ("until-meant", meant[2])]
            }
            let asked = try await desk.post("/desk/front/1", form(["", "", ""]))
            #expect(asked.status == .unprocessableContent)
            for words in [
                "name=\"slot-meant\">", "name=\"at-meant\">", "name=\"until-meant\">", "The first: 02:30 GMT+2",
                "The second: 02:30 GMT+1", "Take the first moment after: 03:00 GMT+2", "value=\"2027-03-28T02:30\"",
            ] {
                #expect(asked.text.contains(words), "\(words)")
            }
            for meant in [["next", "next", "first"], ["first", "first", "first"], ["first", "next", ""]] {
                #expect(try await desk.post("/desk/front/1", form(meant)).status == .unprocessableContent, "\(meant)")
            }
            #expect(try await desk.find(1).isDraft)

            #expect(try await desk.post("/desk/front/1", form(["second", "next", "first"])).status == .seeOther)
            let found = try await desk.find(1)
            #expect(found.starts == Date(timeIntervalSince1970: 1_806_195_600))
            let ends = try #require(found.ends)
            #expect(ends == Date(timeIntervalSince1970: 1_824_942_600))
            #expect(found.slots == [FrontSlot(.newest(nil), until: ends.addingTimeInterval(3_600))])
            // What was answered stands there when it is opened again, and saving changes nothing.
            let page = try await desk.get("/desk/front/1").1
            #expect(page.contains("<option value=\"second\" selected>") && page.contains("value=\"2027-03-28T03:00\""))
        }
    }

    @Test(arguments: Engine.available)
    func `of two who save the second is told, and loses nothing`(engine: Engine) async throws {
        try await withFront(engine) { desk in
            _ = try await desk.post("/desk/front")
            try await desk.database.write { db in
                var found = try FrontArrangement.find(1, in: db)
                found.slots = [FrontSlot(.article(3))]
                try found.save(by: .user(2, name: "Budi"), now: .wednesday, in: db)
            }
            let mine = Self.form(1, [("article", "1", ""), ("newest", "", "")], name: "Pagi saya")
            let stale = try await desk.post("/desk/front/1", mine)
            #expect(stale.status == .conflict)
            #expect(stale.text.contains("Saved by Budi, 18 Nov 09:30") && stale.text.contains("Kopi tetap"))
            #expect(stale.text.contains("Pagi saya") && stale.text.contains("value=\"Beras turun · 1\""))
            #expect(stale.text.contains("name=\"revision\" value=\"2\""))
            #expect(try await desk.find(1).slots == [FrontSlot(.article(3))])

            let again = Self.form(2, [("article", "1", ""), ("newest", "", "")], name: "Pagi saya")
            #expect(try await desk.post("/desk/front/1", again).status == .seeOther)
            #expect(try await desk.find(1).slots == [FrontSlot(.article(1)), FrontSlot(.newest(nil))])
        }
    }

    @Test(arguments: Engine.available)
    func `a preview shows what is in the form, unsaved, at its moment`(engine: Engine) async throws {
        try await withFront(engine) { desk in
            _ = try await desk.post("/desk/front")
            let rows = [("article", "1", ""), ("newest", "", "")]
            let now = try await desk.post("/desk/front/1/preview", Self.form(1, rows, action: "preview"))
            #expect(now.text.hasPrefix("2 at \(Date.wednesday.timeIntervalSince1970)"))
            #expect(now.text.contains("as the form has it, not saved"))
            let later = Self.form(1, rows, at: "2026-11-19T05:00", action: "preview")
            let then = try await desk.post("/desk/front/1/preview", later)
            #expect(then.text.hasPrefix("2 at \(Date.wednesday.timeIntervalSince1970 + 19.5 * 3_600)"))
            let saved = try await desk.get("/desk/front/1/preview").1
            #expect(saved.hasPrefix("0 at \(Date.wednesday.timeIntervalSince1970)"))
            #expect(saved.contains("Arrangement 1: Draft.") && saved.contains("href=\"/desk/front/1\""))
            let wrong = Self.form(1, [("article", "99", "")], action: "preview")
            #expect(try await desk.post("/desk/front/1/preview", wrong).status == .unprocessableContent)
        }
    }

    /// V12: a number typed in tells nothing of a draft; the right in one section is not the right over the front page.
    @Test(arguments: Engine.available)
    func `a draft's headline is not told, and a section's right arranges nothing`(engine: Engine) async throws {
        try await withFront(engine) { desk in
            _ = try await desk.post("/desk/front")
            #expect(try await desk.post("/desk/front/1", Self.form(1, [("article", "4", "")])).status == .seeOther)
            for path in ["/desk/front", "/desk/front/1"] {
                let page = try await desk.get(path).1
                #expect(!page.contains("Rahasia kantor"), "\(path)")
            }
            #expect(try await desk.get("/desk/front").1.contains("Article 4: readers cannot see it"))
            for path in ["", "/1", "/1/preview", "/1/aside", "/1/removal"] {
                let answer = try await desk.post("/desk/front\(path)", as: "section1-arrangeFront")
                #expect(answer.status == .forbidden, "\(path)")
            }
        }
    }
}
