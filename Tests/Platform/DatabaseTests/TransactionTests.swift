import Database
import Foundation
import TestSupport
import Testing

@Suite struct TransactionTests {
    @Test(arguments: Engine.available)
    func `two hundred tasks share a small pool`(engine: Engine) async throws {
        try await TestDatabase.with(engine, readers: 2) { database in
            try await Note.createTable(database)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let mood = "mood \(number)"
                        try await database.write { db in
                            try db.execute("INSERT INTO notes (text, mood) VALUES (\("x"), \(mood))")
                        }
                        let found: Note? = try await database.read { db in
                            try db.first("SELECT id, text, mood FROM notes WHERE mood = \(mood)")
                        }
                        #expect(found?.mood == mood)
                    }
                }
                try await group.waitForAll()
            }

            #expect(try await database.read { db in try db.value("SELECT count(*) FROM notes") } == 200)
        }
    }

    @Test(arguments: Engine.available)
    func `readers go on during a write and see one state`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            let isInside = DispatchSemaphore(value: 0)
            let mayEnd = DispatchSemaphore(value: 0)
            async let writing: Void = database.write { db in
                try db.execute("INSERT INTO notes (text) VALUES (\("a"))")
                isInside.signal()
                mayEnd.wait()
            }
            await Task.detached { wait(isInside) }.value

            let during: Int? = try await database.read { db in try db.value("SELECT count(*) FROM notes") }
            let before = try await database.read { db in
                let first: Int? = try db.value("SELECT count(*) FROM notes")
                mayEnd.signal()
                Thread.sleep(forTimeInterval: 0.2)
                let second: Int? = try db.value("SELECT count(*) FROM notes")
                return [first, second]
            }
            try await writing

            #expect(during == 0)
            #expect(before == [0, 0])
            #expect(try await database.read { db in try db.value("SELECT count(*) FROM notes") } == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `cancelling stops a running statement`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            let task = Task { try await database.read { db in try db.value(Slow.query) as Int? } }
            try await Task.sleep(for: .milliseconds(150))
            task.cancel()

            await #expect(throws: CancellationError.self) { try await task.value }
            for _ in 0..<20 { #expect(try await database.read { db in try db.value("SELECT 1") } == 1) }
        }
    }

    @Test(arguments: Engine.available)
    func `cancelling stops a wait`(engine: Engine) async throws {
        try await TestDatabase.with(engine, readers: 1) { database in
            let gate = DispatchSemaphore(value: 0)
            let busy = (0..<8).map { _ in Task { try await database.read { _ in gate.wait() } } }
            try await Task.sleep(for: .milliseconds(100))
            let task = Task { try await database.read { db in try db.value("SELECT 1") as Int? } }
            try await Task.sleep(for: .milliseconds(50))
            task.cancel()

            await #expect(throws: CancellationError.self) { try await task.value }
            for _ in busy { gate.signal() }
            for one in busy { try await one.value }
        }
    }

    @Test(arguments: Engine.available)
    func `a wait ends when it takes too long`(engine: Engine) async throws {
        let limits = DatabaseLimits(waiting: .milliseconds(200))
        try await TestDatabase.with(engine, readers: 1, limits: limits) { database in
            let gate = DispatchSemaphore(value: 0)
            let busy = (0..<5).map { _ in Task { try? await database.read { _ in gate.wait() } } }
            try await Task.sleep(for: .milliseconds(100))

            await #expect {
                try await database.read { db in try db.value("SELECT 1") as Int? }
            } throws: { error in
                if case DatabaseError.unavailable = error { true } else { false }
            }
            for _ in busy { gate.signal() }
            for one in busy { await one.value }
        }
    }

    /// The way to a deadlock: each holds what the other wants. PostgreSQL ends one of them; it runs again.
    @Test(arguments: Engine.available)
    func `two that wait for each other are both done`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (first, second) in [("one", "two"), ("two", "one")] {
                    group.addTask {
                        try await database.write { db in
                            try db.lock(first)
                            Thread.sleep(forTimeInterval: 0.3)
                            try db.lock(second)
                            try db.execute("INSERT INTO notes (text, mood) VALUES (\(first), \(second))")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.read { db in try db.value("SELECT count(*) FROM notes") } == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `cancelling one never hits another`(engine: Engine) async throws {
        try await TestDatabase.with(engine, readers: 1) { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<300 {
                    group.addTask {
                        let task = Task {
                            try await database.read { db in
                                for _ in 0..<5 { _ = try db.value("SELECT \(number)") as Int? }
                                return number
                            }
                        }
                        if number.isMultiple(of: 2) {
                            try await Task.sleep(for: .microseconds(number * 17 % 3000))
                            task.cancel()
                            _ = await task.result
                        } else {
                            #expect(try await task.value == number)
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a cancelled write keeps nothing`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            let task = Task {
                try await database.write { db in
                    try db.execute("INSERT INTO notes (text) VALUES (\("a"))")
                    let _: Int? = try db.value(Slow.query)
                }
            }
            try await Task.sleep(for: .milliseconds(150))
            task.cancel()

            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(try await database.read { db in try db.value("SELECT count(*) FROM notes") } == 0)
        }
    }
}

/// A wait outside an asynchronous function, where the compiler refuses it.
private func wait(_ semaphore: DispatchSemaphore) {
    semaphore.wait()
}
