import Database
import Foundation
import HTTPTypes
import Newsroom
import TestSupport
import Testing

/// An article's standing: only what is possible and allowed, as it was seen; everything in the log.
@Suite struct StandingRoutesTests {
    @Test(arguments: Engine.available)
    func `from idea to approved, each step by whoever may, each in the history`(engine: Engine) async throws {
        try await withPlanningDesk(engine, rules: [.approval(strict: false), .reapproval]) { desk in
            let id = try await desk.begin("Rupiah", by: "bea")
            #expect(try await desk.press("assignment", of: id, as: "bea", "person=Ada").status == .seeOther)
            #expect(try await desk.copy(id)?.step == .assigned)
            #expect(try await desk.press("beginning", of: id, as: "ada").status == .seeOther)
            #expect(try await desk.press("submission", of: id, as: "ada").status == .seeOther)
            #expect(try await desk.copy(id)?.step == .review)
            let back = try await desk.press("return", of: id, as: "bea", "reason=Sumber+kedua%3F")
            #expect(back.status == .seeOther)
            #expect(try await desk.copy(id)?.step == .writing)
            let read = try await desk.get("/desk/articles/\(id)/standing", as: "ada").text
            #expect(read.contains("Sumber kedua?") && read.contains("In review → Writing"))
            _ = try await desk.press("submission", of: id, as: "ada")
            let version = try #require(try await desk.copy(id)).version
            let refused = try await desk.get("/desk/articles/\(id)/standing", as: "dewi").text
            #expect(refused.contains("gate-not-approved") && refused.contains("/standing#steps"))
            #expect(try await desk.press("approval", of: id, as: "dewi", "version=\(version)").status == .seeOther)
            #expect(try await desk.copy(id)?.step == .approved)
            let page = try await desk.get("/desk/articles/\(id)/standing", as: "ada").text
            #expect(page.contains("Every rule is fulfilled.") && page.contains("Approved by Dewi"))
            let kinds = try await desk.database.read { db in
                try LogEntry.matching(LogFilter(subject: "article:\(id)"), limit: 20, in: db).map(\.kind)
            }
            #expect(kinds == [.approved, .submitted, .sentBack, .submitted, .begun, .assigned])
        }
    }

    /// V12. Ada reports on economy, citra edits sport only, eka may nothing.
    @Test(arguments: Engine.available)
    func `each button is there for whom it would be answered, and answered for nobody else`(engine: Engine) async throws
    {
        try await withPlanningDesk(engine) { desk in
            let id = try await desk.begin("Rupiah", by: "bea") { copy, _ in try copy.submit(Workflow(), now: .wednesday)
            }
            let paths = ["assignment", "plan", "beginning", "submission", "return", "approval", "hold", "release"]
            let allowed = [
                "ada": [], "bea": ["assignment", "plan", "return", "approval"], "citra": [],
                "dewi": ["assignment", "plan", "return", "approval", "hold"], "eka": [],
            ]
            for (login, expected) in allowed {
                let page = try await desk.get("/desk/articles/\(id)/standing", as: login)
                #expect(page.status == (["citra", "eka"].contains(login) ? .notFound : .ok))
                let found = paths.filter { page.text.contains("action=\"/desk/articles/\(id)/\($0)\"") }
                #expect(found == expected, "\(login)")
            }
            let before = try await desk.copy(id)
            for login in ["citra", "eka"] {
                for path in paths {
                    #expect(try await desk.press(path, of: id, as: login, "").status == .notFound, "\(login) \(path)")
                }
            }
            for path in paths {
                #expect(try await desk.press(path, of: id, as: "ada", "").status == .forbidden, "\(path)")
            }
            for path in ["hold", "release"] {
                #expect(try await desk.press(path, of: id, as: "bea", "").status == .forbidden, "\(path)")
            }
            #expect(try await desk.copy(id) == before)
        }
    }

    @Test(arguments: Engine.available)
    func `a step that is not possible from here is refused, and nothing is written`(engine: Engine) async throws {
        try await withPlanningDesk(engine) { desk in
            let id = try await desk.begin("Rupiah", by: "bea")
            let version = try #require(try await desk.copy(id)).version
            for (path, fields) in [("return", "reason=X"), ("approval", "version=\(version)")] {
                let answer = try await desk.press(path, of: id, as: "dewi", fields)
                #expect(answer.status == .conflict && answer.text.contains("It is now at the step: Idea"), "\(path)")
            }
            _ = try await desk.press("submission", of: id, as: "bea")
            for path in ["beginning", "submission"] {
                let answer = try await desk.press(path, of: id, as: "bea")
                #expect(
                    answer.status == .conflict && answer.text.contains("It is now at the step: In review"), "\(path)")
            }
            #expect(try await desk.copy(id)?.step == .review)
        }
    }

    @Test(arguments: Engine.available)
    func `a stale standing is refused, says who was first, and keeps what was entered`(engine: Engine) async throws {
        try await withPlanningDesk(engine) { desk in
            let id = try await desk.begin("Rupiah", by: "bea") { copy, _ in try copy.submit(Workflow(), now: .wednesday)
            }
            let seen = try #require(try await desk.copy(id)).standing
            _ = try await desk.press("hold", of: id, as: "dewi", "holdReason=Somasi")
            let answer = try await desk.post(
                "/desk/articles/\(id)/return", as: "bea", "standing=\(seen)&reason=Terlalu+panjang")
            #expect(answer.status == .conflict)
            #expect(answer.text.contains("Somebody changed it before you") && answer.text.contains("Dewi, "))
            #expect(answer.text.contains("Terlalu panjang</textarea>"))
            let current = try #require(try await desk.copy(id))
            #expect(current.step == .review && current.hold?.reason == "Somasi")
            // The page that came back works as it is.
            #expect(answer.text.contains("name=\"standing\" value=\"\(current.standing)\""))
            #expect(!answer.text.contains("name=\"standing\" value=\"\(seen)\""))
        }
    }

    @Test(arguments: Engine.available)
    func `approved is the version that was read, and an edit after it needs another approval`(engine: Engine)
        async throws
    {
        try await withPlanningDesk(engine, rules: [.approval(strict: false), .reapproval]) { desk in
            let id = try await desk.begin("Rupiah", by: "ada") { copy, _ in try copy.submit(Workflow(), now: .wednesday)
            }
            let version = try #require(try await desk.copy(id)).version
            let ada = try await desk.user("ada")
            let write: @Sendable (String, Int) async throws -> Void = { headline, number in
                try await desk.database.write { db in
                    var copy = try WorkingCopy.forWriting(id, in: db)
                    var content = copy.content
                    content.headline = headline
                    try copy.apply(
                        content, .init(client: "a", number: number, change: "{}"), by: ada.actor, now: .wednesday,
                        in: db)
                }
            }
            try await write("Rupiah menguat", 1)
            let answer = try await desk.press("approval", of: id, as: "bea", "version=\(version)")
            #expect(answer.status == .conflict && answer.text.contains("The text was changed after you read it"))
            #expect(answer.text.contains("name=\"version\" value=\"\(version + 1)\""))
            #expect(try await desk.press("approval", of: id, as: "bea", "version=\(version + 1)").status == .seeOther)
            #expect(try await !desk.get("/desk/articles/\(id)/standing", as: "bea").text.contains("<code>gate-"))
            try await write("Rupiah melemah", 2)
            let page = try await desk.get("/desk/articles/\(id)/standing", as: "bea").text
            #expect(page.contains("gate-changed-since-approval") && page.contains("Approve again"))
        }
    }

    @Test(arguments: Engine.available)
    func `an embargo is set by the writer, and lifted by an editor of the section only`(engine: Engine) async throws {
        try await withPlanningDesk(engine) { desk in
            let id = try await desk.begin("Rupiah", by: "ada")
            let plan = "zone=Asia/Jakarta&due=2026-11-18T12:00&length=300&embargo="
            #expect(try await desk.press("plan", of: id, as: "ada", plan + "2026-11-18T15:00").status == .seeOther)
            #expect(try await desk.copy(id)?.embargo == .wednesday.addingTimeInterval(5.5 * 3_600))
            #expect(try await desk.press("plan", of: id, as: "ada", plan + "2026-11-18T15:00").status == .seeOther)
            for embargo in ["", "2026-11-18T14:00"] {
                let answer = try await desk.press("plan", of: id, as: "ada", plan + embargo)
                #expect(answer.status == .unprocessableContent && answer.text.contains("Only an editor"))
            }
            #expect(try await desk.press("plan", of: id, as: "ada", plan + "2026-11-18T16:00").status == .seeOther)
            #expect(try await desk.press("plan", of: id, as: "bea", plan).status == .seeOther)
            let copy = try #require(try await desk.copy(id))
            #expect(copy.embargo == nil && copy.length == 300)
        }
    }

    @Test(arguments: Engine.available)
    func `what is prepared is given up with a reason, kept, and rids nobody of a hold or an embargo`(engine: Engine)
        async throws
    {
        try await withPlanningDesk(engine) { desk in
            let idea = try await desk.begin("Batal", by: "ada")
            let dewi = try await desk.user("dewi").id
            #expect(try await desk.press("copy/removal", of: idea, as: "ada", "giveUpReason=").status.code == 422)
            #expect(try await desk.press("copy/removal", of: idea, as: "citra", "giveUpReason=x").status == .notFound)
            try await desk.database.write { db in
                try WorkingCopy.change(idea, .heldBack, by: .timer, now: .wednesday, in: db) {
                    try $0.holdBack(by: dewi, reason: "Surat", now: .wednesday)
                }
            }
            let held = try await desk.press("copy/removal", of: idea, as: "ada", "giveUpReason=Basi")
            #expect(held.status == .unprocessableContent && held.text.contains("only who may let it go"))
            #expect(held.text.contains(">Basi</textarea>"))
            try await desk.database.write { db in
                try WorkingCopy.change(idea, .letGo, by: .timer, now: .wednesday, in: db) {
                    $0.letGo()
                    $0.embargo = .wednesday.addingTimeInterval(60)
                }
            }
            let early = try await desk.press("copy/removal", of: idea, as: "ada", "giveUpReason=Basi")
            #expect(early.status == .unprocessableContent && early.text.contains("Its embargo is not over"))
            let stale = try await desk.post(
                "/desk/articles/\(idea)/copy/removal", as: "bea", "standing=99&giveUpReason=Basi")
            #expect(stale.status == .conflict)

            let gone = try await desk.press("copy/removal", of: idea, as: "bea", "giveUpReason=Basi")
            #expect(gone.status == .seeOther && gone.location == "/desk/board")
            #expect(try await desk.copy(idea) == nil)
            let (kept, entry) = try await desk.database.read { db in
                (
                    try Revision.newest(of: idea, in: db)?.content.headline,
                    try LogEntry.matching(LogFilter(kind: .discarded), limit: 1, in: db).first?.detail
                )
            }
            #expect(kept == "Batal" && entry == "{\"reason\":\"Basi\"}")
        }
    }

    @Test(arguments: Engine.available)
    func `sending back takes the planned publication with it`(engine: Engine) async throws {
        try await withPlanningDesk(engine) { desk in
            let id = try await desk.begin("Rupiah", by: "ada") { copy, db in
                try copy.submit(Workflow(), now: .wednesday)
                try copy.approve(by: 2, version: copy.version, Workflow(), now: .wednesday)
                try copy.schedule(Workflow(), now: .wednesday)
            }
            try await desk.database.write { db in
                let wall = try #require(WallTime("2026-11-18 12:00"))
                try ScheduledAction.schedule(
                    .publish, of: id, at: ScheduledMoment(wall, in: "Asia/Jakarta"), by: .command("test"),
                    now: .wednesday, in: db)
            }
            let page = try await desk.get("/desk/articles/\(id)/standing", as: "bea").text
            #expect(page.contains("Publish, 18 Nov 12:00 WIB") && page.contains("cancelled with it"))
            #expect(try await desk.press("return", of: id, as: "bea", "reason=Salah").status == .seeOther)
            let waiting = try await desk.database.read { db in try ScheduledAction.waiting(limit: 5, in: db) }
            #expect(waiting.isEmpty)
            #expect(try await desk.copy(id)?.step == .writing)
        }
    }

    @Test(arguments: Engine.available)
    func `an article of which nothing is prepared has its history and no buttons`(engine: Engine) async throws {
        try await withPlanningDesk(engine) { desk in
            let id = try await desk.database.write { db in
                try Article.publishSample(.sample(section: desk.economy.id), in: db).id
            }
            let page = try await desk.get("/desk/articles/\(id)/standing", as: "dewi")
            #expect(page.status == .ok && page.text.contains("Nothing is being prepared"))
            #expect(!page.text.contains("action=\"/desk/articles/"))
            let answer = try await desk.press("plan", of: id, as: "dewi", "due=")
            #expect(answer.status == .conflict)
        }
    }
}
