import Database
import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

/// What a transaction says to its own process, and turns taken.
@Suite struct CommitTests {
    struct Regret: Error {}

    @Test(arguments: Engine.available)
    func `observers hear everything announced, after the commit and before the writer goes on`(engine: Engine)
        async throws
    {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            let heard = Mutex<[[String]]>([])
            database.observeCommits { texts in heard.withLock { $0.append(texts) } }

            for number in 1...20 {
                try await database.write { db in
                    try db.execute("INSERT INTO notes (text) VALUES (\("x"))")
                    try db.announce("one \(number)")
                    #expect(heard.withLock { $0.count } == number - 1)
                    try db.announce("two \(number)")
                }
                #expect(heard.withLock { $0.last } == ["one \(number)", "two \(number)"])
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what was undone is not announced`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            let heard = Mutex<[[String]]>([])
            database.observeCommits { texts in heard.withLock { $0.append(texts) } }

            try? await database.write { db in
                try db.announce("undone")
                throw Regret()
            }
            try? await database.write { db in
                try db.announce("failed")
                _ = try? db.execute("INSERT INTO nowhere (a) VALUES (1)")
            }
            try await database.write { db in
                try db.announce("first")
                try? db.savepoint {
                    try db.announce("undone with the savepoint")
                    throw Regret()
                }
                try db.savepoint { try db.announce("kept") }
            }
            try await database.write { db in _ = try db.value("SELECT 1") as Int? }

            #expect(heard.withLock { $0 } == [["first", "kept"]])
        }
    }

    @Test(arguments: Engine.available)
    func `a read can neither announce nor lock`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            await #expect(throws: DatabaseError.readOnly) { try await database.read { db in try db.announce("x") } }
            await #expect(throws: DatabaseError.readOnly) { try await database.read { db in try db.lock("x") } }
        }
    }

    @Test(arguments: Engine.available)
    func `who holds a lock lets nobody in until the commit, and the next one sees what was done`(engine: Engine)
        async throws
    {
        try await TestDatabase.with(engine, readers: 8) { database in
            try await Note.createTable(database)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<12 {
                    group.addTask {
                        try await database.write { db in
                            try db.lock("counting")
                            let count: Int? = try db.value("SELECT count(*) FROM notes")
                            Thread.sleep(forTimeInterval: 0.005)
                            try db.execute("INSERT INTO notes (text) VALUES (\("\(count ?? -1)"))")
                        }
                    }
                }
                try await group.waitForAll()
            }

            let numbers: [String] = try await database.read { db in try db.values("SELECT text FROM notes ORDER BY id")
            }
            #expect(numbers == (0..<12).map { "\($0)" })
        }
    }

    @Test(arguments: Engine.servers)
    func `a lock is held once, and given back with the savepoint it was taken in`(engine: Engine) async throws {
        struct Undone: Error {}
        try await TestDatabase.with(engine) { database in
            let held = try await database.write { db in
                func count() throws -> Int? {
                    try db.value(
                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()")
                }
                var held: [Int?] = [try count()]
                try? db.savepoint {
                    try db.lock("a")
                    try db.lock("a")
                    held.append(try count())
                    throw Undone()
                }
                held.append(try count())
                try db.lock("a")
                held.append(try count())
                return held
            }
            #expect(held == [0, 1, 0, 1])
        }
    }
}
