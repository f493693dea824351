import Database
import Dispatch
import Facts
import Foundation
import Newsroom
import Synchronization
import TestSupport
import Testing

/// What followers of the log can rely on.
@Suite struct ChangeLogTests {
    @Test(arguments: Engine.available)
    func `this process hears every fact, and a notification says which rows`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let heard = Mutex<[String]>([])
            database.observeCommits { texts in heard.withLock { $0 += texts } }
            var notices = database.notifications(on: ChangeLog.channel).makeAsyncIterator()
            #expect(await notices.next() == "")
            let cursor = try await database.read { db in try ChangeLog.newest(in: db) }

            try await database.write { db in try Article.publishSample(in: db) }

            let rows = try await database.read { db in try ChangeLog.after(cursor, limit: 100, in: db) }
            let change = AnnouncedChange(try #require(heard.withLock { $0.first }))
            #expect(change?.facts == rows.map(\.fact))
            #expect(change?.sequences == rows[0].sequence...rows[rows.count - 1].sequence)
            let notice = ChangeNotice(try #require(await notices.next()))
            #expect(notice?.isOwn == true)
            #expect(notice?.sequences == rows[0].sequence...rows[rows.count - 1].sequence)
        }
    }

    @Test(arguments: ["", "1 2", "2 1 x", "a b c", "1 2 x y"])
    func `another text is no notice`(text: String) { #expect(ChangeNotice(text) == nil) }

    @Test func `rows of another node are told apart`() {
        #expect(ChangeNotice("4 9 other")?.isOwn == false)
        #expect(ChangeNotice("4 9 other")?.sequences == 4...9)
    }

    /// The race: the first writer has its number, the second commits a higher one before it.
    @Test(arguments: Engine.servers)
    func `the tempting cursor loses a row`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let cursor = try await database.read { db in try ChangeLog.newest(in: db) }
            let hasNumber = DispatchSemaphore(value: 0)
            let mayCommit = DispatchSemaphore(value: 0)
            async let first: Void = database.write { db in
                // As ``Change/record(at:in:)`` does it, without its turn.
                try db.execute("INSERT INTO changes (at, kind, subject, fact) VALUES (1, 'saved', 'a', 'first')")
                hasNumber.signal()
                mayCommit.wait()
            }
            await Task.detached { wait(hasNumber) }.value
            try await database.write { db in
                try db.execute("INSERT INTO changes (at, kind, subject, fact) VALUES (1, 'saved', 'a', 'second')")
            }
            let early = try await database.read { db in try ChangeLog.after(cursor, limit: 100, in: db) }
            mayCommit.signal()
            try await first
            let last = try #require(early.last).sequence
            let late = try await database.read { db in try ChangeLog.after(last, limit: 100, in: db) }

            #expect((early + late).map(\.fact.name) == ["second"])
        }
    }

    /// The same race with the newsroom's own writers: the second one waits for its turn.
    @Test(arguments: Engine.servers)
    func `a follower skips nothing of two racing writers`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let cursor = try await database.read { db in try ChangeLog.newest(in: db) }
            let hasNumber = DispatchSemaphore(value: 0)
            let mayCommit = DispatchSemaphore(value: 0)
            async let first: Void = database.write { db in
                _ = try Topic.findOrCreate(slug: "satu", name: "Satu", now: .wednesday, in: db)
                hasNumber.signal()
                mayCommit.wait()
            }
            await Task.detached { wait(hasNumber) }.value
            async let second = database.write { db in
                try Topic.findOrCreate(slug: "dua", name: "Dua", now: .wednesday, in: db).id
            }
            try await Task.sleep(for: .milliseconds(200))
            let early = try await database.read { db in try ChangeLog.after(cursor, limit: 100, in: db) }
            #expect(early.isEmpty)
            mayCommit.signal()
            try await first
            _ = try await second
            let late = try await database.read { db in try ChangeLog.after(cursor, limit: 100, in: db) }

            #expect(late.map(\.fact.name) == ["path:/topik/satu", "path:/topik/dua"])
        }
    }

    @Test(arguments: Engine.available)
    func `a follower that reads all the time sees what twelve writers wrote, each row once`(engine: Engine) async throws
    {
        try await TestDatabase.withNewsroom(engine) { database in
            let start = try await database.read { db in try ChangeLog.newest(in: db) }
            let isDone = Mutex(false)
            async let seen: [LoggedChange] = {
                var rows: [LoggedChange] = []
                var wasDone = false
                while !wasDone {
                    wasDone = isDone.withLock { $0 }
                    let cursor = rows.last?.sequence ?? start
                    rows += try await database.read { db in try ChangeLog.after(cursor, limit: 1_000, in: db) }
                }
                return rows
            }()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<12 {
                    group.addTask {
                        for number in 0..<10 {
                            try await database.write { db in
                                let slug = "t-\(writer)-\(number)"
                                _ = try Topic.findOrCreate(slug: slug, name: slug, now: .wednesday, in: db)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            isDone.withLock { $0 = true }
            let all = try await database.read { db in try ChangeLog.after(start, limit: 1_000, in: db) }

            #expect(try await seen == all)
            #expect(all.count == 120)
        }
    }

    /// Two withdrawals at once, each of which would see the other's article still there.
    @Test(arguments: Engine.servers)
    func `two writers that empty a day together say so`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let articles = try await database.write { db in
                [try Article.publishSample(in: db), try Article.publishSample(in: db)]
            }
            let cursor = try await database.read { db in try ChangeLog.newest(in: db) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for article in articles {
                    group.addTask {
                        try await database.write { db in
                            var article = article
                            let kind = try article.withdraw(now: .wednesday)
                            try article.save(recording: kind, by: "ada", now: .wednesday, in: db)
                            Thread.sleep(forTimeInterval: 0.1)
                        }
                    }
                }
                try await group.waitForAll()
            }
            let rows = try await database.read { db in try ChangeLog.after(cursor, limit: 100, in: db) }
            #expect(rows.filter { $0.fact.name == "days:latest" }.count == 1)
        }
    }
}

/// Waits on a thread that is not Swift's to give.
private func wait(_ semaphore: DispatchSemaphore) { semaphore.wait() }
