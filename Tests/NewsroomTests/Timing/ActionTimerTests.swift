import Database
import Foundation
import Newsroom
import TestSupport
import Testing

/// What is due is done once, whatever happens (R16); clocks that jump (R19).
@Suite struct ActionTimerTests {
    @Test(arguments: Engine.available)
    func `what is due is done and what is not waits`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let clock = SetClock()
            let timer = ActionTimer(database) { clock.now }
            let actions = try await database.write { db in
                try [60, 10, 61].map { try Timetable.publication(after: $0, in: db) }
            }
            clock.move(by: 60.2)

            let step = try await timer.tick(perform: Timetable.perform)

            #expect(step.lateness.map { ($0 * 1000).rounded() } == [50_200, 200])
            #expect(abs(step.pause - 0.8) < 0.001)
            try await database.read { db in
                let article = try Article.find(actions[0].article, in: db)
                #expect(article.dates?.shown == actions[0].due)
                #expect(article.dates?.firstPublished == clock.now)
                #expect(try ScheduledAction.find(actions[0].id, in: db).state == .done(at: clock.now))
                #expect(try Article.find(actions[2].article, in: db).state == .draft)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `nothing happens a fraction of a millisecond early`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let clock = SetClock()
            try await database.write { db in try Timetable.publication(after: 60, in: db) }
            clock.move(by: 59.999_7)

            let step = try await ActionTimer(database) { clock.now }.tick(perform: Timetable.perform)

            #expect(step.done == 0)
            #expect(step.pause > 0)
        }
    }

    @Test(arguments: Engine.available)
    func `what the newsroom refuses is marked and logged with its reason, and the others go on`(
        engine: Engine
    ) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let clock = SetClock()
            let ids = try await database.write { db in
                let empty = try Article.draft(
                    .sample(headline: " "), by: "test", now: .wednesday, in: db)
                let first = try Timetable.schedule(.publish, of: empty.id, after: 10, in: db)
                let live = try Article.publishSample(in: db)
                let second = try Timetable.schedule(.publish, of: live.id, after: 11, in: db)
                let third = try Timetable.publication(after: 12, kind: .withdraw, in: db)
                return [first, second, third, try Timetable.publication(after: 13, in: db)].map(\.id)
            }
            clock.move(by: 20)

            let step = try await ActionTimer(database) { clock.now }.tick(perform: Timetable.perform)

            #expect(step.failed == Array(ids.prefix(3)))
            #expect(step.done == 1)
            try await database.read { db in
                let reasons = ["incomplete headline", "already-live", "not-live"]
                for (id, reason) in zip(ids, reasons) {
                    #expect(try ScheduledAction.find(id, in: db).state == .failed(at: clock.now, reason: reason))
                }
                let logged = try LogEntry.matching(LogFilter(kind: .actionFailed), limit: 9, in: db)
                #expect(logged.count == 3)
                #expect(logged.allSatisfy { $0.actor == .timer })
                let failed = try ScheduledAction.failed(since: .wednesday, limit: 9, in: db)
                #expect(failed.map(\.id) == ids.prefix(3).reversed())
            }
        }
    }

    /// A statement that fails inside the effect, and an error nobody foresaw: only that action is undone.
    @Test(arguments: Engine.available)
    func `an effect that breaks is undone alone`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let clock = SetClock()
            let actions = try await database.write { db in
                try (1...6).map { try Timetable.publication(after: $0, in: db) }
            }
            clock.move(by: 20)

            let step = try await ActionTimer(database) { clock.now }.tick { action, now, db in
                try Timetable.perform(action, now, db)
                if action.id == actions[2].id { try db.execute("INSERT INTO site (id) VALUES (7)") }
                if action.id == actions[4].id { throw CocoaError(.coderInvalidValue) }
            }

            #expect(step.failed == [actions[2].id, actions[4].id])
            #expect(try await Timetable.states(database) == ["done", "done", "failed", "done", "failed", "done"])
            try await database.read { db in
                let articles = try actions.map { try Article.find($0.article, in: db) }
                #expect(articles.map { $0.dates != nil } == [true, true, false, true, false, true])
            }
        }
    }

    /// Trouble of the database's is nobody's fault: it is tried again, and one that always meets it holds up no other.
    @Test(arguments: Engine.available)
    func `what the database could not do waits and the others go on`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let clock = SetClock()
            let timer = ActionTimer(database) { clock.now }
            let actions = try await database.write { db in
                try (1...4).map { try Timetable.publication(after: $0, in: db) }
            }
            clock.move(by: 20)

            let step = try await timer.tick { action, now, db in
                if action.id == actions[1].id { throw DatabaseError.busy }
                try Timetable.perform(action, now, db)
            }
            #expect(step.done == 3)
            #expect(try await Timetable.states(database) == ["done", "waiting", "done", "done"])

            clock.move(by: 2)
            #expect(try await timer.tick(perform: Timetable.perform).done == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a claim keeps others away until it ends, and then comes too late`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let clock = SetClock()
            let action = try await database.write { db in try Timetable.publication(after: 1, in: db) }
            clock.move(by: 2)
            let slow = ActionTimer(database) { clock.now }
            let other = ActionTimer(database) { clock.now }

            // Killed after the claim: played by a database that fails for good.
            await #expect(throws: DatabaseError.unavailable(reason: "killed")) {
                try await slow.step { _, _, _ in throw DatabaseError.unavailable(reason: "killed") }
            }
            #expect(try await other.tick(perform: Timetable.perform).done == 0)
            clock.move(by: 1.1)
            #expect(try await other.tick(perform: Timetable.perform).done == 1)
            #expect(try await other.tick(perform: Timetable.perform).done == 0)
            let revision = try await database.read { db in try Article.find(action.article, in: db).revision }
            #expect(revision == 2)
        }
    }

    /// The zombie: it claimed, slept, and wakes when another node has done it, or somebody has moved or cancelled it.
    @Test(arguments: Engine.available, ["done", "moved", "cancelled"])
    func `who wakes too late changes nothing`(engine: Engine, meanwhile: String) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let clock = SetClock()
            let actions = try await database.write { db in
                try (1...2).map { try Timetable.publication(after: $0, in: db) }
            }
            clock.move(by: 5)
            let other = ActionTimer(database) { clock.now }
            let zombie = ActionTimer(database) { clock.now }

            let claimed = try await zombie.claim()
            #expect(claimed.map(\.id) == actions.map(\.id))
            clock.move(by: 2)
            switch meanwhile {
            case "done": #expect(try await other.tick(perform: Timetable.perform).done == 2)
            case "moved":
                try await database.write { db in
                    let moment = try ScheduledMoment(try #require(WallTime("2027-01-01 06:00")), in: "Asia/Jakarta")
                    for action in actions {
                        try ScheduledAction.reschedule(
                            action.id, to: moment, by: .command("test"), now: clock.now, in: db)
                    }
                }
            default:
                try await database.write { db in
                    for action in actions {
                        try ScheduledAction.cancel(action.id, by: .command("test"), now: clock.now, in: db)
                    }
                }
            }
            let step = try await zombie.settle(claimed, perform: Timetable.perform)

            #expect(step.done == 0)
            #expect(step.lost == 2)
            let revisions = try await database.read { db in
                try actions.map { try Article.find($0.article, in: db).revision }
            }
            #expect(revisions == (meanwhile == "done" ? [2, 2] : [1, 1]))
        }
    }
}
