import Database
import Foundation
import Newsroom
import TestSupport
import Testing

@Suite struct SchedulingTests {
    static let editor = Actor.command("test")

    @Test(arguments: Engine.available)
    func `what is scheduled is kept as it was said, with its moment`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let article = try Article.draft(.sample(), by: "test", now: .wednesday, in: db)
                let wall = try #require(WallTime("2026-11-25 06:00"))
                let moment = try ScheduledMoment(wall, in: "Asia/Makassar", occurrence: .first)

                let action = try ScheduledAction.schedule(
                    .publish, of: article.id, at: moment, by: Self.editor, detail: ["note": "“7”"], now: .wednesday,
                    in: db)

                #expect(action == (try ScheduledAction.find(action.id, in: db)))
                #expect(action.moment == moment)
                #expect(action.due == wall.day.start(in: .makassar).addingTimeInterval(6 * 3600))
                #expect(action.detail == ["note": "“7”"])
                #expect(action.madeBy == Self.editor)
                #expect(action.state == .waiting)
                #expect(try ScheduledAction.waiting(limit: 9, in: db) == [action])
                #expect(try ScheduledAction.waiting(after: action, limit: 9, in: db) == [])
                let logged = try LogEntry.matching(LogFilter(kind: .actionScheduled), limit: 9, in: db)
                #expect(logged.map(\.subject) == ["article:\(article.id)"])
            }
        }
    }

    @Test(arguments: Engine.available)
    func `an unknown article, a moment that is over and the same twice are refused`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let action = try Timetable.publication(after: 60, in: db)

                #expect(throws: ArticleError.unknown(99)) {
                    try Timetable.schedule(.publish, of: 99, after: 60, in: db)
                }
                #expect(throws: TimingError.past(.wednesday)) {
                    try Timetable.schedule(.withdraw, of: action.article, after: 0, in: db)
                }
                #expect(throws: TimingError.alreadyScheduled(action.id)) {
                    try Timetable.schedule(.publish, of: action.article, after: 90, in: db)
                }
                try Timetable.schedule(.withdraw, of: action.article, after: 90, in: db)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a waiting action is moved or cancelled, one that is over is not`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let action = try Timetable.publication(after: 60, in: db)
                let later = try ScheduledMoment(try #require(WallTime("2026-11-25 06:00")), in: "Asia/Jakarta")

                let moved = try ScheduledAction.reschedule(
                    action.id, to: later, by: Self.editor, now: .wednesday, in: db)
                try ScheduledAction.cancel(action.id, by: Self.editor, now: .wednesday, in: db)

                #expect(moved.due == later.due(for: .publish))
                let over = TimingError.over(action.id, .cancelled(at: .wednesday))
                #expect(throws: over) {
                    try ScheduledAction.reschedule(action.id, to: later, by: Self.editor, now: .wednesday, in: db)
                }
                #expect(throws: over) {
                    try ScheduledAction.cancel(action.id, by: Self.editor, now: .wednesday, in: db)
                }
                #expect(throws: TimingError.unknown(99)) {
                    try ScheduledAction.cancel(99, by: Self.editor, now: .wednesday, in: db)
                }
                // Cancelled, it may be scheduled again.
                try Timetable.schedule(.publish, of: action.article, after: 90, in: db)
                #expect(try ScheduledAction.all(of: action.article, limit: 9, in: db).count == 2)
            }
        }
    }

    /// New rules of a zone are played by a row that was worked out by others (R20).
    @Test(arguments: Engine.available)
    func `new rules of a zone move what waits, and say so`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let action = try Timetable.publication(after: 7_200, in: db)
                let untouched = try Timetable.publication(after: 7_200, in: db)
                let old = action.due.addingTimeInterval(-3_600)
                try db.execute("UPDATE scheduled_actions SET due_at = \(old) WHERE id = \(action.id)")

                let moved = try ScheduledAction.resolveAnew(paperZone: .jakarta, now: .wednesday, in: db)

                #expect(moved.map(\.id) == [action.id])
                #expect(moved.first?.due == action.due)
                #expect(moved.first?.movedFrom == old)
                #expect(try ScheduledAction.find(untouched.id, in: db) == untouched)
                #expect(try LogEntry.matching(LogFilter(kind: .actionMoved), limit: 9, in: db).count == 1)
                #expect(try ScheduledAction.resolveAnew(paperZone: .jakarta, now: .wednesday, in: db) == [])
                // Whoever moves it by hand has seen it.
                let again = try ScheduledAction.reschedule(
                    action.id, to: action.moment, by: Self.editor, now: .wednesday, in: db)
                #expect(again.movedFrom == nil)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a new zone of the paper's moves what was said in the paper's zone and nothing else`(
        engine: Engine
    ) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let wall = try #require(WallTime("2026-11-25 06:00"))
                var actions: [ScheduledAction] = []
                for follows in [true, false] {
                    let article = try Article.draft(.sample(), by: "test", now: .wednesday, in: db)
                    let moment = try ScheduledMoment(wall, in: "Asia/Jakarta", followingPaper: follows)
                    actions.append(
                        try .schedule(.publish, of: article.id, at: moment, by: Self.editor, now: .wednesday, in: db))
                }
                var site = try Site.find(in: db)
                site.zone = .jayapura

                try site.save(now: .wednesday, in: db)

                let (follower, other) = (
                    try ScheduledAction.find(actions[0].id, in: db), try ScheduledAction.find(actions[1].id, in: db)
                )
                #expect(follower.due == actions[0].due.addingTimeInterval(-7_200))
                #expect(follower.moment.zoneName == "Asia/Jayapura")
                #expect(follower.movedFrom == actions[0].due)
                #expect(other == actions[1])
            }
        }
    }

    /// A program with older zone data than the one that planned it.
    @Test(arguments: Engine.available)
    func `a zone this program does not know leaves its actions as they were`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let action = try Timetable.publication(after: 60, in: db)
                try db.execute("UPDATE scheduled_actions SET zone = 'Asia/Nusantara_Baru'")

                #expect(try ScheduledAction.resolveAnew(paperZone: .jakarta, now: .wednesday, in: db) == [])

                let found = try ScheduledAction.find(action.id, in: db)
                #expect(found.due == action.due)
                #expect(found.moment.resolution == nil)
            }
        }
    }
}
