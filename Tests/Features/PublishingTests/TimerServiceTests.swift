import Database
import Edge
import Foundation
import Logging
import Newsroom
import Publishing
import ServiceLifecycle
import TestSupport
import Testing

/// The timer as it runs in the program, with the real clock.
@Suite struct TimerServiceTests {
    static func service(_ database: Database) -> TimerService {
        TimerService(
            database, timer: ActionTimer(database), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Runs services while `body` does, then tells them to stop.
    static func running(_ services: [any Service], _ body: () async throws -> Void) async throws {
        let group = ServiceGroup(services: services, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            try await body()
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    /// Schedules with milliseconds, which no wall time has.
    static func publication(
        at due: Date, kind: ScheduledAction.Kind = .publish, article: Article.ID? = nil, in db: Connection
    ) throws -> ScheduledAction {
        let id = try article ?? Article.draft(.sample(), by: "test", now: .wednesday, in: db).id
        let moment = try ScheduledMoment(WallTime(of: due.addingTimeInterval(60), in: .gmt), in: "UTC")
        let action = try ScheduledAction.schedule(
            kind, of: id, at: moment, by: .command("test"), now: Date(), in: db)
        try db.execute("UPDATE scheduled_actions SET due_at = \(due) WHERE id = \(action.id)")
        return try ScheduledAction.find(action.id, in: db)
    }

    static func wait(_ database: Database, for count: Int, seconds: Int = 20) async throws {
        for _ in 0..<(seconds * 50) {
            let waiting = try await database.read { db in
                try db.value("SELECT count(*) FROM scheduled_actions WHERE state = 'waiting'") as Int?
            }
            if waiting == count { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("the timer did not get on")
    }

    @Test(arguments: Engine.available)
    func `an article appears and goes at its moments, by the timer in the log`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let now = Date()
            let (publish, withdraw) = try await database.write { db in
                let publish = try Self.publication(at: now.addingTimeInterval(0.6), in: db)
                return (
                    publish,
                    try Self.publication(
                        at: now.addingTimeInterval(1.2), kind: .withdraw, article: publish.article, in: db)
                )
            }

            try await Self.running([Self.service(database)]) { try await Self.wait(database, for: 0) }

            try await database.read { db in
                let article = try Article.find(publish.article, in: db)
                guard case .withdrawn(let dates, let since) = article.state else {
                    Issue.record("\(article.state)")
                    return
                }
                #expect(dates.shown == publish.due)
                #expect(dates.firstPublished >= publish.due)
                #expect(since >= withdraw.due)
                #expect(article.revision == 3)
                #expect(try Revision.newest(of: article.id, in: db)?.savedBy == "timer")
                let log = try LogEntry.matching(LogFilter(subject: "article:\(article.id)"), limit: 9, in: db)
                #expect(Set(log.map(\.kind)).isSuperset(of: [.published, .withdrawn]))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what is planned while the timer sleeps wakes it`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await Self.running([Self.service(database)]) {
                try await Task.sleep(for: .milliseconds(300))
                _ = try await database.write { db in
                    try Self.publication(at: Date().addingTimeInterval(0.05), in: db)
                }
                try await Self.wait(database, for: 0)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `nothing to swap is a refusal that names itself`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let action = try await database.write { db in
                try Self.publication(at: Date(), kind: .swap, in: db)
            }

            let service = Self.service(database)
            try await Self.running([service]) {
                try await Self.wait(database, for: 0)
                // The step is counted just after it was kept.
                try await Task.sleep(for: .milliseconds(100))
            }

            let figures = MetricsPage(await service.progress.families(database, now: Date())).text
            #expect(figures.contains("\nredaksi_timer_failed_total 1\n"))
            #expect(figures.contains("\nredaksi_timer_waiting 0\n"))
            #expect(figures.contains("\nredaksi_timer_held 0\n"))
            let state = try await database.read { db in try ScheduledAction.find(action.id, in: db).state }
            guard case .failed(_, "nothing-to-swap") = state else {
                Issue.record("\(state)")
                return
            }
        }
    }

    /// Told to stop in the middle of much work, it ends soon, and the next start does the rest: each once.
    @Test(arguments: Engine.available)
    func `a stop in the middle loses and repeats nothing`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let count = 200
            try await database.write { db in
                for _ in 0..<count { _ = try Self.publication(at: Date().addingTimeInterval(0.3), in: db) }
            }

            try await Self.running([Self.service(database)]) { try await Task.sleep(for: .milliseconds(450)) }
            try await Self.running([Self.service(database), Self.service(database)]) {
                try await Self.wait(database, for: 0, seconds: 60)
            }

            try await database.read { db in
                let once: Int? = try db.value(
                    "SELECT count(*) FROM articles WHERE state = 'live' AND revision = 2")
                let done: Int? = try db.value("SELECT count(*) FROM scheduled_actions WHERE state = 'done'")
                let changes: Int? = try db.value(
                    "SELECT count(DISTINCT subject) FROM changes WHERE kind = 'published'")
                #expect([once, done, changes] == [count, count, count])
            }
        }
    }
}
