import Database
import Foundation
import HTTPTypes
import Newsroom
import TestSupport
import Testing

/// The board's page: what whoever asks may see (V12), by step, section, person and due moment.
@Suite struct BoardRoutesTests {
    @Test(arguments: Engine.available)
    func `everybody sees what lies in their sections and their own work (V12)`(engine: Engine) async throws {
        try await withPlanningDesk(engine) { desk in
            try await desk.begin("Rupiah menguat", by: "ada")
            try await desk.begin("Liga dimulai", by: "citra", in: desk.sport)
            try await desk.begin("Ada di lapangan", by: "ada", in: desk.sport)
            let seen: [(String, [Bool])] = [
                ("ada", [true, false, true]), ("bea", [true, false, false]), ("citra", [false, true, true]),
                ("dewi", [true, true, true]), ("eka", [false, false, false]),
            ]
            for (login, expected) in seen {
                let page = try await desk.get("/desk/board", as: login)
                let found = ["Rupiah menguat", "Liga dimulai", "Ada di lapangan"].map { page.text.contains($0) }
                #expect(page.status == .ok && found == expected, "\(login)")
            }
            #expect(try await desk.get("/desk", as: "eka").location == "/desk/board")
        }
    }

    @Test(arguments: Engine.available)
    func `filters by section, person and step hold together, and mistyped ones show the whole`(engine: Engine)
        async throws
    {
        try await withPlanningDesk(engine) { desk in
            let bea = try await desk.user("bea")
            try await desk.begin("Satu", by: "ada")
            try await desk.begin("Dua", by: "ada") { copy, _ in copy.assign(to: bea.id, Workflow(), now: .wednesday) }
            try await desk.begin("Tiga", by: "citra", in: desk.sport)
            for (query, expected) in [
                ("", [true, true, true]), ("?step=assigned", [false, true, false]),
                ("?person=bea", [false, true, false]),
                ("?person=B", [false, true, false]), ("?section=\(desk.sport.id)", [false, false, true]),
                ("?section=\(desk.sport.id)&person=bea", [false, false, false]),
                ("?step=nonsense&section=x&view=y&after=-", [true, true, true]), ("?person=zz", [false, false, false]),
                ("?view=today", [false, false, false]),
            ] {
                let page = try await desk.get("/desk/board\(query)", as: "dewi")
                let found = [">Satu<", ">Dua<", ">Tiga<"].map { page.text.contains($0) }
                #expect(page.status == .ok && found == expected, "\(query)")
            }
            let mine = try await desk.get("/desk/board?person=me", as: "bea")
            #expect(mine.text.contains(">Dua<") && !mine.text.contains(">Satu<"))
        }
    }

    @Test(arguments: Engine.available)
    func `a step by itself goes on page by page, each item once`(engine: Engine) async throws {
        try await withPlanningDesk(engine) { desk in
            for number in 0..<110 {
                try await desk.begin(
                    "Nomor \(number).", by: "ada", now: .wednesday.addingTimeInterval(Double(number / 2)))
            }
            var path: String? = "/desk/board?step=idea"
            var found: [String] = []
            for _ in 0..<5 {
                guard let next = path else { break }
                let page = try await desk.get(next, as: "bea").text
                found += page.components(separatedBy: "<h3>").dropFirst().compactMap {
                    $0.components(separatedBy: "Nomor ").last?.components(separatedBy: ".").first
                }
                path = page.components(separatedBy: "href=\"").first { $0.contains("rel=\"next\"") }?
                    .components(separatedBy: "\"").first?.replacingOccurrences(of: "&amp;", with: "&")
            }
            #expect(found.count == 110 && Set(found).count == 110)
            #expect(found.first == "109" && path == nil)
        }
    }

    /// Wednesday, 09:30 in Jakarta.
    @Test(arguments: Engine.available)
    func `today and this week are those of one's own zone, and what is overdue is marked in both`(engine: Engine)
        async throws
    {
        try await withPlanningDesk(engine) { desk in
            for (headline, hours) in [("Lewat", -50.0), ("Siang", 4), ("Malam", 14), ("Minggu", 96), ("Senin", 120)] {
                try await desk.begin(headline, by: "ada") { copy, _ in
                    copy.due = .wednesday.addingTimeInterval(hours * 3_600)
                }
            }
            func seen(_ view: String, _ zone: String?) async throws -> [Bool] {
                let page = try await desk.get("/desk/board?view=\(view)", as: "bea", zone: zone).text
                #expect(page.components(separatedBy: ">Overdue<").count == 2)
                return ["Lewat", "Siang", "Malam", "Minggu", "Senin"].map { page.contains(">\($0)<") }
            }
            #expect(try await seen("today", nil) == [true, true, true, false, false])
            // In Jayapura it is two hours later: 23:30 in Jakarta is tomorrow there.
            #expect(try await seen("today", "Asia.Jayapura") == [true, true, false, false, false])
            #expect(try await seen("week", nil) == [true, true, true, true, false])
            #expect(try await seen("today", "Nowhere.Nothing") == [true, true, true, false, false])
            let page = try await desk.get("/desk/board", as: "bea", zone: "Asia.Makassar")
            #expect(page.text.contains("18 Nov 14:30 WITA"))
            // What somebody chose in their account goes before what their browser says.
            try await desk.database.write { db in
                try db.execute("UPDATE users SET zone = 'Asia/Jayapura' WHERE login = 'bea'")
            }
            let chosen = try await desk.get("/desk/board", as: "bea", zone: "Asia.Makassar")
            #expect(chosen.text.contains("18 Nov 15:30 WIT") && !chosen.text.contains("WITA"))
        }
    }

    @Test(arguments: Engine.available)
    func `what the timer could not do alarms those who may read it, until somebody deals with it`(engine: Engine)
        async throws
    {
        try await withPlanningDesk(engine) { desk in
            let late = try await desk.begin("Terlambat terbit", by: "ada")
            let failed = try await desk.begin("Ditolak tadi", by: "citra", in: desk.sport)
            try await desk.database.write { db in
                for (id, minutes) in [(late, -5), (failed, -30)] {
                    let wall = try #require(
                        WallTime("2026-11-18 0\(minutes == -5 ? "9:25" : "9:00")"))
                    try ScheduledAction.schedule(
                        .publish, of: id, at: ScheduledMoment(wall, in: "Asia/Jakarta"), by: .command("test"),
                        now: .wednesday.addingTimeInterval(-86_400), in: db)
                }
                try db.execute(
                    """
                    UPDATE scheduled_actions SET state = 'failed', done_at = due_at, failure = 'gate-missing summary'
                    WHERE article_id = \(failed)
                    """)
            }
            let chief = try await desk.get("/desk/board", as: "dewi").text
            #expect(chief.contains("class=\"alarm\""))
            #expect(chief.contains("/desk/articles/\(late)/publication") && chief.contains("moment has passed"))
            #expect(
                chief.contains("/desk/articles/\(failed)/publication")
                    && chief.contains("Refused by the rules: Summary"))
            let economy = try await desk.get("/desk/board", as: "bea").text
            #expect(economy.contains("/desk/articles/\(late)/publication"))
            #expect(!economy.contains("/desk/articles/\(failed)/publication"))
            #expect(try await !desk.get("/desk/board", as: "eka").text.contains("class=\"alarm\""))

            try await desk.database.write { db in
                let wall = try #require(WallTime("2026-11-18 10:00"))
                try ScheduledAction.schedule(
                    .publish, of: failed, at: ScheduledMoment(wall, in: "Asia/Jakarta"), by: .command("test"),
                    now: .wednesday, in: db)
            }
            #expect(
                try await !desk.get("/desk/board", as: "citra").text.contains("class=\"alarm\""))
        }
    }
}
