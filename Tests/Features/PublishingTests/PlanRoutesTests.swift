import Database
import Foundation
import HTTPTypes
import Newsroom
import Publishing
import TestSupport
import Testing

/// Planning at the desk: moments as people say them, the step that follows, what is told of what would or did fail.
@Suite struct PlanRoutesTests {
    /// An approved copy.
    private static func approved(_ desk: SamplePublishing, _ content: ArticleContent = .sample()) async throws
        -> WorkingCopy
    {
        let copy = try await desk.copy(content)
        return try await desk.database.write { db in
            try WorkingCopy.change(copy.article, .approved, by: .user(2, name: "Budi"), now: .wednesday, in: db) {
                try $0.submit(Workflow(), now: .wednesday)
                try $0.approve(by: 2, version: $0.version, Workflow(), now: .wednesday)
            }
        }
    }

    private static func step(_ id: Article.ID, _ desk: SamplePublishing) async throws -> Step? {
        try await desk.database.read { db in try WorkingCopy.find(id, in: db)?.step }
    }

    @Test(arguments: Engine.available)
    func `an article is planned, moved and given up, and its step follows`(engine: Engine) async throws {
        try await SamplePublishing.with(engine) { desk in
            let copy = try await Self.approved(desk)
            let path = "/desk/articles/\(copy.article)"
            #expect(
                try await desk.post("\(path)/schedule", "kind=publish&at=2026-11-25T06:00&zone=").0 == .seeOther)
            var plan = try #require(try await desk.plans(copy.article).first)
            #expect(plan.due == Date.wednesday.addingTimeInterval(7 * 86_400 - 3.5 * 3_600))
            #expect(plan.moment.followsPaper && plan.madeBy == .user(1, name: "Ada Okafor"))
            #expect(try await Self.step(copy.article, desk) == .scheduled)
            let page = try await desk.get("\(path)/publication")
            #expect(page.1.contains("Wednesday, 25 November 2026, 06:00 WIB"))
            #expect(try await desk.post("\(path)/schedule", "kind=publish&at=2026-11-26T06:00&zone=").0 == .conflict)

            #expect(try await desk.get("\(path)/schedule/\(plan.id)").1.contains("value=\"2026-11-25T06:00\""))
            let moved = try await desk.post("\(path)/schedule/\(plan.id)", "at=2026-11-25T07:30&zone=Asia/Makassar")
            #expect(moved.0 == .seeOther)
            plan = try #require(try await desk.plans(copy.article).first)
            #expect(plan.moment.zoneName == "Asia/Makassar" && !plan.moment.followsPaper)
            // 07:30 in Makassar is 06:30 at the paper.
            let both = try await desk.get("\(path)/publication")
            #expect(both.1.contains("06:30 WIB") && both.1.contains("25 Nov 07:30 WITA"))

            #expect(try await desk.post("\(path)/schedule/\(plan.id)/removal").0 == .seeOther)
            #expect(try await Self.step(copy.article, desk) == .approved)
            #expect(try await desk.post("\(path)/schedule/\(plan.id)/removal").0 == .conflict)
            #expect(
                try await desk.kinds(copy.article).suffix(5) == [
                    "action-scheduled", "planned", "action-moved", "action-cancelled", "unplanned",
                ])
        }
    }

    @Test(arguments: Engine.available)
    func `a time that clocks skip or show twice is asked about, and a past one refused`(engine: Engine) async throws {
        try await SamplePublishing.with(engine) { desk in
            let copy = try await desk.copy()
            let path = "/desk/articles/\(copy.article)/schedule"
            let skipped = "kind=publish&at=2027-03-28T02:30&zone=Europe/Berlin"
            let gap = try await desk.post(path, skipped)
            #expect(gap.0 == .unprocessableContent && gap.1.contains("Take the first moment after: 03:00 GMT+2"))
            #expect(gap.1.contains("value=\"2027-03-28T02:30\""))
            #expect(try await desk.plans(copy.article).isEmpty)
            #expect(try await desk.post(path, skipped + "&gap=on").0 == .seeOther)
            let plan = try #require(try await desk.plans(copy.article).first)

            let move = "\(path)/\(plan.id)"
            let twice = "at=2027-10-31T02:30&zone=Europe/Berlin"
            let asked = try await desk.post(move, twice)
            #expect(asked.0 == .unprocessableContent)
            #expect(asked.1.contains("The first: 02:30 GMT+2") && asked.1.contains("The second: 02:30 GMT+1"))
            var due: [Date] = []
            for occurrence in ["first", "second"] {
                #expect(try await desk.post(move, twice + "&occurrence=\(occurrence)").0 == .seeOther)
                due.append(try #require(try await desk.plans(copy.article).first?.due))
            }
            #expect(due[1].timeIntervalSince(due[0]) == 3_600)

            for body in [
                "at=2026-11-18T09:30&zone=", "at=&zone=", "at=2026-02-30T06:00&zone=", "at=2027-01-01T06:00&zone=WIB",
            ] {
                let answer = try await desk.post(move, body)
                #expect(answer.0 == .unprocessableContent && answer.1.contains("aria-invalid=\"true\""), "\(body)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what the gate would say at the moment is said beforehand`(engine: Engine) async throws {
        try await SamplePublishing.with(engine, rules: [.reapproval, .embargo]) { desk in
            let copy = try await Self.approved(desk)
            let path = "/desk/articles/\(copy.article)"
            try await desk.database.write { db in
                var copy = try WorkingCopy.require(copy.article, in: db)
                copy.embargo = Date.wednesday.addingTimeInterval(3_600)
                try copy.saveStanding(in: db)
            }
            #expect(
                try await desk.post("\(path)/schedule", "kind=publish&at=2026-11-25T06:00&zone=").0 == .seeOther)
            // The embargo will be over by then.
            #expect(!(try await desk.get("\(path)/publication").1.contains("As it stands it would be refused")))
            try await desk.type("Judul yang lain", into: copy.article)
            let page = try await desk.get("\(path)/publication").1
            #expect(page.contains("As it stands it would be refused"))
            #expect(page.contains("gate-changed-since-approval"))
        }
    }

    /// The words of a refusal are the gate's, and the step goes back: nothing is scheduled any more.
    @Test(arguments: Engine.available)
    func `what failed says why and how to go on`(engine: Engine) async throws {
        let rules: [Demand] = [.length(.headline, atLeast: nil, atMost: 5), .required([.section])]
        try await SamplePublishing.with(engine, rules: rules) { desk in
            let copy = try await Self.approved(desk)
            let path = "/desk/articles/\(copy.article)"
            #expect(
                try await desk.post("\(path)/schedule", "kind=publish&at=2026-11-25T06:00&zone=").0 == .seeOther)
            let plan = try #require(try await desk.plans(copy.article).first)
            let step = try await ActionTimer(desk.database) { plan.due }.tick(perform: TimedPublication.perform)
            #expect(step.failed == [plan.id])
            #expect(try await Self.step(copy.article, desk) == .approved)
            // The desk's clock stands before it, which is no matter here.
            for page in ["\(path)/publication", "/desk/schedule?part=failed"] {
                let text = try await desk.get(page).1
                #expect(text.contains("Headline was too long") && text.contains("Section was missing"), "\(page)")
                #expect(text.contains("It is not tried again by itself."), "\(page)")
            }
            #expect(try await desk.get("\(path)/publication").1.contains("gate-too-long headline gate-missing section"))
        }
    }

    /// V28 too: to another site only who says so in as many words.
    @Test(arguments: Engine.available)
    func `a planned withdrawal leaves its note and leads on, and both can be changed until then`(engine: Engine)
        async throws
    {
        try await SamplePublishing.with(engine) { desk in
            let live = try await desk.live()
            let path = "/desk/articles/\(live.id)"
            let body = "kind=withdraw&at=2026-11-25T06:00&zone=&plan-note=Keliru."
            for (address, words) in [
                ("javascript:alert(1)", "plan-address"), ("//evil.example", "plan-address"),
                ("https://evil.example/", "field-plan-away"),
            ] {
                let answer = try await desk.post("\(path)/schedule", "\(body)&plan-address=\(address)")
                #expect(answer.0 == .unprocessableContent && answer.1.contains(words), "\(address)")
                #expect(answer.1.contains(">Keliru.</textarea>"))
            }
            let wrong = try await desk.post("\(path)/schedule", "kind=swap&at=2026-11-25T06:00&zone=&plan-note=Keliru.")
            #expect(wrong.0 == .unprocessableContent && wrong.1.contains("For a withdrawal only."))
            #expect(try await desk.plans(live.id).isEmpty)

            let address = "https://contoh.example/topik/beras"
            #expect(try await desk.post("\(path)/schedule", "\(body)&plan-address=\(address)").0 == .seeOther)
            var plan = try #require(try await desk.plans(live.id).first)
            #expect(plan.withdrawal.note == "Keliru.")
            for page in ["\(path)/publication", "\(path)/schedule/\(plan.id)", "/desk/schedule"] {
                let text = try await desk.get(page).1
                #expect(text.contains("“Keliru.”") && text.contains("Readers are led to"), "\(page)")
            }
            let move = "\(path)/schedule/\(plan.id)"
            #expect(try await desk.get(move).1.contains(">Keliru.</textarea>"))
            let moved = "at=2026-11-26T06:00&zone=&plan-note=Ditarik.&plan-address=/topik/beras"
            #expect(try await desk.post(move, moved).0 == .seeOther)
            plan = try #require(try await desk.plans(live.id).first)
            #expect(plan.withdrawal == Withdrawal(note: "Ditarik.", leadingTo: .address("/topik/beras")))
            let logged = try await desk.database.read { db in
                try LogEntry.matching(LogFilter(kind: .actionMoved), limit: 1, in: db).first?.detail
            }
            #expect(logged?.contains("Ditarik.") == true && logged?.contains("/topik/beras") == true)

            let due = plan.due
            _ = try await ActionTimer(desk.database) { due }.tick(perform: TimedPublication.perform)
            let left = try await desk.database.read { db in try Withdrawal.find(live.id, in: db) }
            #expect(left == Withdrawal(note: "Ditarik.", leadingTo: .address("/topik/beras")))
        }
    }

    @Test(arguments: Engine.available)
    func `a plan is its article's, and a withdrawal takes both rights (V12)`(engine: Engine) async throws {
        try await SamplePublishing.with(engine) { desk in
            let (own, other) = (try await desk.live(.sample(section: 1)), try await desk.live(.sample(section: 2)))
            let body = "kind=withdraw&at=2026-11-25T06:00&zone="
            let mayPlan = "section1-schedule.section1-write"
            #expect(try await desk.post("/desk/articles/\(own.id)/schedule", body, as: mayPlan).0 == .forbidden)
            #expect(try await desk.post("/desk/articles/\(other.id)/schedule", body).0 == .seeOther)
            #expect(try await desk.post("/desk/articles/\(own.id)/schedule", body).0 == .seeOther)
            let theirs = try #require(try await desk.plans(other.id).first).id
            let mine = try #require(try await desk.plans(own.id).first).id
            for (path, token, status) in [
                ("\(own.id)/schedule/\(theirs)", SamplePublishing.everything, 404),
                ("\(own.id)/schedule/\(mine)", mayPlan, 403), ("\(other.id)/schedule/\(theirs)", mayPlan, 404),
            ] {
                #expect(try await desk.get("/desk/articles/\(path)", as: token).0.code == status, "\(path)")
                for end in ["", "/removal"] {
                    let answer = try await desk.post(
                        "/desk/articles/\(path)\(end)", end.isEmpty ? "at=2026-11-26T06:00&zone=" : "", as: token)
                    #expect(answer.0.code == status, "\(path)\(end)")
                }
            }
            #expect(try await desk.plans(other.id).map(\.state) == [.waiting])
        }
    }

    @Test(arguments: Engine.available)
    func `the schedule shows one's own sections, filtered and page by page (V12)`(engine: Engine) async throws {
        try await SamplePublishing.with(engine) { desk in
            try await desk.database.write { db in
                for number in 0..<60 {
                    let live = try Article.publishSample(
                        .sample(headline: "Berita \(number)", section: number % 2 == 0 ? 1 : 2), in: db)
                    let due = Date.wednesday.addingTimeInterval(Double(60 + number * 60))
                    let moment = try ScheduledMoment(WallTime(of: due, in: .jakarta), in: "Asia/Jakarta")
                    try Publication.plan(.withdraw, of: live.id, at: moment, by: .timer, now: .wednesday, in: db)
                }
            }
            let all = try await desk.get("/desk/schedule").1
            #expect(all.contains("Berita 0<") && all.contains("Berita 49<") && !all.contains("Berita 50<"))
            let place = try #require(all.firstRange(of: "after=")).upperBound
            let after = all[place...].prefix { $0 != "\"" }
            let next = try await desk.get("/desk/schedule?after=\(after)").1
            #expect(!next.contains("Berita 49<") && next.contains("Berita 50<") && next.contains("Berita 59<"))
            let section = try await desk.get("/desk/schedule?section=2").1
            #expect(section.contains("Berita 1<") && !section.contains("Berita 0<"))
            #expect(try await desk.get("/desk/schedule?kind=publish").1.contains("Nothing is scheduled"))
            let own = try await desk.get("/desk/schedule", as: "section1-schedule").1
            #expect(own.contains("Berita 0<") && !own.contains("Berita 1<"))
            let none = try await desk.get("/desk/schedule?section=2", as: "section1-schedule").1
            #expect(none.contains("Nothing is scheduled"))
            #expect(try await desk.get("/desk/schedule", as: "write").0 == .forbidden)
        }
    }
}
