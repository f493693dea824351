import Database
import Foundation
import Newsroom
import Synchronization
import TestSupport
import Testing

/// Numbers that look random and come again for the same seed.
struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}

/// Several nodes, random clocks, nodes that die at random places: each effect once, none early (R16, R19).
@Suite struct TimerRaceTests {
    struct Killed: Error {}

    /// A node dies: after a claim, or in the middle of a batch, when everything of its transaction is gone.
    static func dying(_ random: inout Seeded) -> ActionTimer.Perform {
        let left = Mutex(Int.random(in: 0...6, using: &random))
        return { action, now, db in
            #expect(now >= action.due)
            let dies = left.withLock { left in
                left -= 1
                return left < 0
            }
            // To the timer it is a database that is gone: nothing of the batch is kept.
            if dies { throw DatabaseError.unavailable(reason: "killed") }
            try Timetable.perform(action, now, db)
        }
    }

    @Test(arguments: Engine.available, 1...6)
    func `nodes that die and clocks that jump do everything once and nothing early`(
        engine: Engine, seed: Int
    ) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            var random = Seeded(state: UInt64(seed))
            let clock = SetClock()
            let actions = try await database.write { [random] db in
                var random = random
                return try (0..<30).map { _ in
                    try Timetable.publication(after: Int.random(in: 1...120, using: &random), in: db)
                }
            }
            var nodes = (0..<3).map { _ in ActionTimer(database, batch: 4) { clock.now } }
            for _ in 0..<40 {
                clock.move(by: [0.4, 1.5, 7, -3, -40, 90].randomElement(using: &random) ?? 1)
                let node = Int.random(in: 0..<3, using: &random)
                if Bool.random(using: &random) {
                    let perform = Self.dying(&random)
                    // Only what killed it.
                    do { _ = try await nodes[node].tick(perform: perform) } catch DatabaseError.unavailable {}
                    nodes[node] = ActionTimer(database, batch: 4) { clock.now }
                } else {
                    _ = try await nodes[node].tick(perform: Timetable.perform)
                }
                try await Self.check(actions, at: clock.now, database)
            }
            clock.move(by: 300)
            for _ in 0..<3 {
                _ = try await nodes[0].tick(perform: Timetable.perform)
                clock.move(by: 1.1)
            }
            #expect(try await Timetable.states(database).allSatisfy { $0 == "done" })
            try await Self.check(actions, at: clock.now, database)
        }
    }

    /// Done and live are the same; live is after due, and once.
    static func check(_ actions: [ScheduledAction], at now: Date, _ database: Database) async throws {
        try await database.read { db in
            for action in actions {
                let state = try ScheduledAction.find(action.id, in: db).state
                let article = try Article.find(action.article, in: db)
                if case .done(let moment) = state {
                    #expect(moment >= action.due)
                    #expect(article.dates?.firstPublished == moment)
                    #expect(article.revision == 2)
                } else {
                    #expect(article.state == .draft)
                    #expect(article.revision == 1)
                }
            }
        }
    }

    /// Really at once: as many connections as nodes.
    @Test(arguments: Engine.available)
    func `nodes that run at once share the work and do each once`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let count = 200
            let clock = SetClock()
            try await database.write { db in
                for number in 0..<count { try Timetable.publication(after: 1 + number % 5, in: db) }
            }
            clock.move(by: 10)
            let dones = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        let timer = ActionTimer(database, batch: 8) { clock.now }
                        var done = 0
                        while true {
                            let step = try await timer.step(perform: Timetable.perform)
                            done += step.done
                            if step.pause == .infinity { return done }
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }

            #expect(dones.reduce(0, +) == count)
            let (live, changed) = try await database.read { db in
                (
                    try db.value("SELECT count(*) FROM articles WHERE state = 'live' AND revision = 2") as Int?,
                    try db.value("SELECT count(DISTINCT subject) FROM changes WHERE kind = 'published'") as Int?
                )
            }
            #expect(live == count)
            #expect(changed == count)
        }
    }

    /// On PostgreSQL a claim that met such a batch once waited for it while the batch waited for the claim.
    @Test(arguments: Engine.available)
    func `a batch that takes longer than its claim is not in the way of another node's`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in for after in 1...12 { try Timetable.publication(after: after, in: db) } }
            let start = Date()
            let clock: @Sendable () -> Date = {
                Date.wednesday.addingTimeInterval(20 + Date().timeIntervalSince(start))
            }
            async let slow = ActionTimer(database, clock: clock).tick { action, now, db in
                Thread.sleep(forTimeInterval: 0.15)
                try Timetable.perform(action, now, db)
            }
            try await Task.sleep(for: .milliseconds(1_200))
            let other = try await ActionTimer(database, clock: clock).tick(perform: Timetable.perform)

            let sum = try await slow.done + other.done
            #expect(sum == 12)
            #expect(try await Timetable.states(database).allSatisfy { $0 == "done" })
            let revisions: [Int] = try await database.read { db in
                try db.values("SELECT DISTINCT revision FROM articles")
            }
            #expect(revisions == [2])
        }
    }

    /// One range scan of a partial index, whatever was done before.
    @Test func `looking for what is due does not read what is over`() async throws {
        try await TestDatabase.withNewsroom(.sqlite) { database in
            let plan: [String] = try await database.read { db in
                var lines: [String] = []
                try db.rows(
                    "EXPLAIN QUERY PLAN SELECT due_at FROM scheduled_actions WHERE state = 'waiting' ORDER BY due_at, id LIMIT 1"
                ) { row in lines.append(try row["detail"]) }
                return lines
            }
            #expect(plan == ["SCAN scheduled_actions USING INDEX scheduled_actions_due"])
        }
    }
}
