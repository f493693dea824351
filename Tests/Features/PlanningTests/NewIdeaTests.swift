import Database
import Foundation
import HTTPTypes
import Newsroom
import TestSupport
import Testing

/// New ideas and assignments from the board.
@Suite struct NewIdeaTests {
    @Test(arguments: Engine.available)
    func `an idea begins at the workflow's first step, an assignment with its person`(engine: Engine) async throws {
        try await withPlanningDesk(engine) { desk in
            let idea = try await desk.post("/desk/board", as: "ada", "headline=Ide&section=\(desk.economy.id)")
            let given = try await desk.post(
                "/desk/board", as: "bea",
                "headline=Tugas&section=\(desk.economy.id)&person=ada&zone=Asia/Makassar&due=2026-11-18T18:00&length=400"
                    + "&note=Tanya+@dewi")
            #expect(idea.status == .seeOther && given.status == .seeOther)
            let ada = try await desk.user("ada")
            let first = try #require(try await desk.copy(1))
            #expect(first.step == .idea && first.assignee == nil && first.owner == ada.id)
            let second = try #require(try await desk.copy(2))
            #expect(second.step == .assigned && second.assignee == ada.id && second.length == 400)
            #expect(second.due == .wednesday.addingTimeInterval(7.5 * 3_600))
            #expect(given.location == "/desk/articles/2/standing")
            let notes = try await desk.database.read { db in
                try Comment.threads(of: 2, .handOver, in: db).map(\.comment.text)
            }
            #expect(notes == ["Tanya @dewi"])
            let kinds = try await desk.database.read { db in
                try LogEntry.matching(LogFilter(subject: "article:2"), limit: 9, in: db).map(\.kind)
            }
            #expect(kinds == [.assigned])
            let page = try await desk.get(given.location, as: "ada").text
            #expect(page.contains("Tanya @dewi") && page.contains("18 Nov 18:00 WIB") == false)
            #expect(page.contains("18 Nov 17:00 WIB"))
        }
    }

    @Test(arguments: Engine.available)
    func `where a newsroom has no ideas and assignments, work begins with the writing`(engine: Engine) async throws {
        try await withPlanningDesk(engine) { desk in
            try await desk.database.write { db in try Workflow([]).save(in: db) }
            _ = try await desk.post("/desk/board", as: "bea", "headline=Tugas&section=\(desk.economy.id)&person=ada")
            #expect(try await desk.copy(1)?.step == .writing)
        }
    }

    @Test(arguments: Engine.available)
    func `what is not allowed is said beside its field, kept, and writes nothing`(engine: Engine) async throws {
        try await withPlanningDesk(engine) { desk in
            let here = "section=\(desk.economy.id)"
            for (login, fields, fault) in [
                ("ada", "headline=&\(here)", "Fill in this field."),
                ("ada", "headline=X&section=\(desk.sport.id)", "Choose one of those offered."),
                ("ada", "headline=X&section=99", "Choose one of those offered."),
                ("ada", "headline=X&\(here)&person=bea", "you can assign yourself only"),
                ("bea", "headline=X&\(here)&person=eka", "This person may not write."),
                ("bea", "headline=X&\(here)&person=nobody", "Nobody matches."),
                ("bea", "headline=X&\(here)&due=2026-02-30T10:00", "Enter a date that exists."),
                ("bea", "headline=X&\(here)&length=0", "Enter a number"),
            ] {
                let answer = try await desk.post("/desk/board", as: login, fields)
                #expect(answer.status == .unprocessableContent && answer.text.contains(fault), "\(login) \(fields)")
                #expect(
                    answer.text.contains(
                        "<details class=\"panel board-new\" data-colleagues=\"/desk/board/colleagues\" open>"))
            }
            #expect(try await desk.post("/desk/board", as: "eka", "headline=X").status == .forbidden)
            #expect(try await desk.post("/desk/board", as: "bea", "headline=X&step=approved").status == .badRequest)
            #expect(try await desk.copy(1) == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `a name that several have is chosen from a list, without scripts`(engine: Engine) async throws {
        try await withPlanningDesk(engine) { desk in
            try await desk.database.write { db in
                for login in ["budi.s", "budi.w"] {
                    let user = try User.createSample(login, as: ["reporter": desk.economy.id], in: db)
                    _ = user
                }
            }
            let answer = try await desk.post(
                "/desk/board", as: "bea", "headline=X&section=\(desk.economy.id)&person=budi")
            #expect(answer.status == .unprocessableContent && answer.text.contains("choose one"))
            #expect(
                answer.text.contains("<option value=\"budi.s\"") && answer.text.contains("<option value=\"budi.w\""))
            let found = try await desk.get("/desk/board/colleagues?q=bud", as: "ada")
            #expect(found.text.contains("budi.s") && found.text.contains("budi.w") && !found.text.contains("dewi"))
        }
    }
}
