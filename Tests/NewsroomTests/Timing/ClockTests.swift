import Database
import Foundation
import Newsroom
import TestSupport
import Testing

/// Clocks that jump (R19).
@Suite struct ClockTests {
    @Test(arguments: Engine.available)
    func `a clock that goes back by minutes holds the timer until it has caught up`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let clock = SetClock()
            let timer = ActionTimer(database) { clock.now }
            try await database.write { db in for after in [10, 20] { try Timetable.publication(after: after, in: db) } }
            clock.move(by: 3_600)
            #expect(try await timer.tick(perform: Timetable.perform).done == 2)
            // Planned by somebody whose clock is an hour behind.
            try await database.write { db in try Timetable.publication(after: 30, in: db) }

            clock.move(by: -3_560)
            let held = try await timer.tick(perform: Timetable.perform)
            #expect(held.isHeld)
            #expect(held.done == 0)
            #expect(try await database.read { db in try ActionTimer.standing(at: clock.now, in: db).isHeld })
            // Nor does a restart forget.
            #expect(try await ActionTimer(database) { clock.now }.tick(perform: Timetable.perform).isHeld)

            clock.move(by: 3_560)
            let step = try await timer.tick(perform: Timetable.perform)
            #expect(!step.isHeld)
            #expect(step.done == 1)
            let log = try await database.read { db in
                try LogEntry.matching(LogFilter(subject: "timer"), limit: 9, in: db).map(\.kind)
            }
            #expect(log.filter { $0 == .timerHeld }.count == 2)
            #expect(log.filter { $0 == .timerResumed }.count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a person may say that the clock is right`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let clock = SetClock()
            let timer = ActionTimer(database) { clock.now }
            try await database.write { db in try Timetable.publication(after: 30, in: db) }
            clock.move(by: 10 * 365 * 86_400)
            #expect(try await timer.tick { _, _, _ in throw Refused() }.failed.count == 1)
            clock.move(by: -10 * 365 * 86_400)
            try await database.write { db in try Timetable.publication(after: 60, in: db) }
            clock.move(by: 90)
            #expect(try await timer.tick(perform: Timetable.perform).isHeld)

            try await database.write { db in
                try ActionTimer.resume(by: .command("test"), now: clock.now, in: db)
            }

            #expect(try await timer.tick(perform: Timetable.perform).done == 1)
        }
    }

    /// Seconds.
    static let steps: [TimeInterval] = [-299, 3_600, 86_400 * 3_650]

    @Test(arguments: Engine.available, steps)
    func `a small step back and any step forward neither repeat nor forget`(
        engine: Engine, step: TimeInterval
    ) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let clock = SetClock()
            let timer = ActionTimer(database) { clock.now }
            let actions = try await database.write { db in
                try [10, 400].map { try Timetable.publication(after: $0, in: db) }
            }
            clock.move(by: 300)
            #expect(try await timer.tick(perform: Timetable.perform).done == 1)

            clock.move(by: step)
            let second = try await timer.tick(perform: Timetable.perform)
            #expect(second.done == (step > 0 ? 1 : 0))
            clock.move(by: 500)
            let third = try await timer.tick(perform: Timetable.perform)

            #expect(second.done + third.done == 1)
            let revisions = try await database.read { db in
                try actions.map { try Article.find($0.article, in: db).revision }
            }
            #expect(revisions == [2, 2])
        }
    }

    /// A claim made while the clock was ahead must not bind for as long as it was ahead.
    @Test(arguments: Engine.available)
    func `a claim of a clock that was ahead counts for nothing`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let clock = SetClock()
            try await database.write { db in try Timetable.publication(after: 1, in: db) }
            clock.move(by: 200)
            let timer = ActionTimer(database) { clock.now }
            #expect(try await timer.claim().count == 1)

            clock.move(by: -190)

            #expect(try await timer.tick(perform: Timetable.perform).done == 1)
        }
    }
}
