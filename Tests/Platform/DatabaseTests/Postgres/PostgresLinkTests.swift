import Database
import Foundation
import TestSupport
import Testing

@Suite struct PostgresLinkTests {
    /// Ends every other session of this database's tests with the given schema on its search path.
    private func cut(_ pids: [Int], _ engine: Engine) async throws {
        let location = try DatabaseLocation(Engine.postgresAddress ?? "")
        let admin = try await Database.open(location, readers: 1)
        for pid in pids {
            _ = try await admin.read { db in try db.value("SELECT pg_terminate_backend(\(pid)::int)") as Bool? }
        }
        await admin.close()
    }

    @Test(arguments: Engine.servers)
    func `a dead idle connection is replaced unnoticed`(engine: Engine) async throws {
        try await TestDatabase.with(engine, readers: 1) { database in
            try await Note.createTable(database)
            for _ in 0..<3 {
                let pid: Int? = try await database.read { db in try db.value("SELECT pg_backend_pid()") }
                try await cut([try #require(pid)], engine)
                let count: Int? = try await database.read { db in try db.value("SELECT count(*) FROM notes") }
                #expect(count != nil)

                let other: Int? = try await database.read { db in try db.value("SELECT pg_backend_pid()") }
                try await cut([try #require(other)], engine)
                try await database.write { db in try db.execute("INSERT INTO notes (text) VALUES (\("a"))") }
            }

            #expect(try await database.read { db in try db.value("SELECT count(*) FROM notes") } == 3)
        }
    }

    /// A node stopped in the middle of a transaction (R16): what it holds is free again.
    @Test(arguments: Engine.servers)
    func `a transaction that stands still loses its locks and its changes`(engine: Engine) async throws {
        let limits = DatabaseLimits(standstill: .milliseconds(200))
        try await TestDatabase.with(engine, readers: 1, limits: limits) { database in
            try await Note.createTable(database)
            let hasLock = DispatchSemaphore(value: 0)
            let mayGoOn = DispatchSemaphore(value: 0)
            async let stopped: Void = database.write { db in
                try db.lock("notes")
                try db.execute("INSERT INTO notes (text) VALUES (\("a"))")
                hasLock.signal()
                mayGoOn.wait()
                try db.execute("INSERT INTO notes (text) VALUES (\("b"))")
            }
            async let other: Void = database.write { db in
                hasLock.wait()
                try db.lock("notes")
                try db.execute("INSERT INTO notes (text) VALUES (\("c"))")
                mayGoOn.signal()
            }
            try await other

            do {
                try await stopped
                Issue.record("it went on")
            } catch DatabaseError.unavailable {
                // As it should be.
            }
            let texts: [String] = try await database.read { db in try db.values("SELECT text FROM notes ORDER BY id") }
            #expect(texts == ["c"])
        }
    }

    @Test(arguments: Engine.servers)
    func `a connection that dies within a transaction undoes it`(engine: Engine) async throws {
        try await TestDatabase.with(engine, readers: 1) { database in
            try await Note.createTable(database)

            await #expect {
                try await database.write { db in
                    try db.execute("INSERT INTO notes (text) VALUES (\("a"))")
                    let _: Bool? = try db.value("SELECT pg_terminate_backend(pg_backend_pid())")
                    try db.execute("INSERT INTO notes (text) VALUES (\("b"))")
                }
            } throws: { error in
                if case DatabaseError.unavailable = error { true } else { false }
            }

            #expect(try await database.read { db in try db.value("SELECT count(*) FROM notes") } == 0)
        }
    }

    /// Neither is asked once more, which would take as long again (R13).
    @Test(arguments: Engine.servers)
    func `a server that hangs is given up after a statement's time`(engine: Engine) async throws {
        let limits = DatabaseLimits(statement: .milliseconds(500))
        try await TestDatabase.with(engine, readers: 1, limits: limits) { database in
            for isFirst in [true, false] {
                let pid: Int? = try await database.read { db in try db.value("SELECT pg_backend_pid()") }
                let process = pid_t(try #require(pid))
                // Who finished last is the next to be used.
                while database.load.busy > 0 { await Task.yield() }
                let stop = { @Sendable in _ = kill(process, SIGSTOP) }
                defer { kill(process, SIGCONT) }
                if isFirst { stop() }

                await #expect {
                    try await database.read { db in
                        let _: Int? = try db.value("SELECT 1")
                        stop()
                        let _: Int? = try db.value("SELECT 2")
                    }
                } throws: { error in
                    guard case DatabaseError.unavailable(let reason) = error else { return false }
                    return reason.contains("said nothing")
                }

                #expect(try await database.read { db in try db.value("SELECT 3") } == 3)
            }
        }
    }

    @Test(arguments: Engine.servers)
    func `listening is restored`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            var payloads = database.notifications(on: "changes").makeAsyncIterator()
            #expect(await payloads.next() == "")
            let listeners: [Int] = try await database.read { db in
                try db.values(
                    """
                    SELECT pid FROM pg_stat_activity
                    WHERE query = 'LISTEN "' || current_schema() || '.changes"' ORDER BY pid LIMIT 5
                    """)
            }

            try await cut(listeners, engine)

            #expect(await payloads.next() == "")
            try await database.write { db in try db.notify("changes", "again") }
            #expect(await payloads.next() == "again")
        }
    }

    @Test(arguments: Engine.servers)
    func `a changed table does not trip prepared statements`(engine: Engine) async throws {
        try await TestDatabase.with(engine, readers: 1) { database in
            try await Note.createTable(database)
            try await database.write { db in try db.execute("INSERT INTO notes (text) VALUES (\("a"))") }
            for _ in 0..<3 { _ = try await database.read { db in try db.execute("SELECT * FROM notes") } }

            try await database.write { db in try db.execute("ALTER TABLE notes ADD COLUMN extra BIGINT") }

            for _ in 0..<8 { _ = try await database.read { db in try db.execute("SELECT * FROM notes") } }
        }
    }
}
