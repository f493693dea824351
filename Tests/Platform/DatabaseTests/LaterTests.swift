import Database
import TestSupport
import Testing

/// Statements nobody waits for: they happen in their order, and what is wrong with them is never lost.
@Suite struct LaterTests {
    private static let tooLong = String(repeating: "a", count: 100)

    @Test(arguments: Engine.available)
    func `a later statement is there for the next`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            let found: [String] = try await database.write { db in
                for text in ["a", "b", "c"] { try db.executeLater("INSERT INTO notes (text) VALUES (\(text))") }
                try db.executeLater("DELETE FROM notes WHERE text = \("b")")
                return try db.values("SELECT text FROM notes ORDER BY id")
            }
            #expect(found == ["a", "c"])
            // The last one of a transaction goes with its end.
            try await database.write { db in
                try db.execute("DELETE FROM notes")
                try db.executeLater("INSERT INTO notes (text) VALUES (\("d"))")
            }
            #expect(try await database.read { db in try db.values("SELECT text FROM notes") } == ["d"])
        }
    }

    @Test(arguments: Engine.available)
    func `what is refused later is thrown, by the end at the latest, and nothing is kept`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            for waits in [true, false] {
                let error = await #expect(throws: DatabaseError.self) {
                    try await database.write { db in
                        try db.execute("INSERT INTO notes (text) VALUES (\("a"))")
                        try db.executeLater("INSERT INTO notes (text) VALUES (\(Self.tooLong))")
                        if waits { let _: Int? = try db.value("SELECT 1") }
                    }
                }
                #expect(error == .constraint(.check, name: "notes_text_length"))
            }
            #expect(try await database.read { db in try db.value("SELECT count(*) FROM notes") } == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `a savepoint answers for what was sent in it, and for nothing else`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            try await database.write { db in
                try db.executeLater("INSERT INTO notes (text) VALUES (\("before"))")
                do {
                    try db.savepoint {
                        db.knowledge[String.self] = "inside"
                        try db.executeLater("INSERT INTO notes (text) VALUES (\("inside"))")
                        try db.executeLater("INSERT INTO notes (text) VALUES (\(Self.tooLong))")
                    }
                    Issue.record("it was kept")
                } catch is DatabaseError {}
                #expect(db.knowledge[String.self] == nil)
                try db.savepoint {
                    db.knowledge[String.self] = "after"
                    try db.executeLater("INSERT INTO notes (text) VALUES (\("after"))")
                }
                #expect(db.knowledge[String.self] == "after")
            }
            let found: [String] = try await database.read { db in try db.values("SELECT text FROM notes ORDER BY id") }
            #expect(found == ["before", "after"])
        }
    }

    /// Found with the timer's batches: the undoing travelled with what was refused, and was skipped with it.
    @Test(arguments: Engine.available)
    func `a savepoint is undone alone when a later statement is refused and its body fails too`(
        engine: Engine
    ) async throws {
        struct Broken: Error {}
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            try await database.write { db in
                try db.execute("INSERT INTO notes (text) VALUES (\("before"))")
                #expect(throws: (any Error).self) {
                    try db.savepoint {
                        try db.executeLater("INSERT INTO notes (text) VALUES (\(Self.tooLong))")
                        throw Broken()
                    }
                }
                try db.execute("INSERT INTO notes (text) VALUES (\("after"))")
            }
            let found: [String] = try await database.read { db in try db.values("SELECT text FROM notes ORDER BY id") }
            #expect(found == ["before", "after"])
        }
    }

    @Test(arguments: Engine.available)
    func `a savepoint that is not waited for is kept, or undone by its body, or fails everything`(
        engine: Engine
    ) async throws {
        struct Broken: Error {}
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            try await database.write { db in
                try db.execute("INSERT INTO notes (text) VALUES (\("a"))")
                for text in ["b", "c", "d"] {
                    try? db.savepoint(waits: false) {
                        try db.executeLater("INSERT INTO notes (text) VALUES (\(text))")
                        if text == "c" { throw Broken() }
                    }
                }
            }
            let kept = ["a", "b", "d"]
            #expect(try await database.read { db in try db.values("SELECT text FROM notes ORDER BY id") } == kept)
            // Refused in the first, found out in the second, which throws by itself, too: the first must not be all that goes.
            for throwing in [true, false] {
                await #expect(throws: DatabaseError.constraint(.check, name: "notes_text_length")) {
                    try await database.write { db in
                        try db.execute("INSERT INTO notes (text) VALUES (\("e"))")
                        try db.savepoint(waits: false) {
                            try db.executeLater("INSERT INTO notes (text) VALUES (\(Self.tooLong))")
                        }
                        try? db.savepoint(waits: false) { if throwing { throw Broken() } }
                    }
                }
            }
            #expect(try await database.read { db in try db.values("SELECT text FROM notes ORDER BY id") } == kept)
        }
    }

    @Test(arguments: Engine.available)
    func `a later statement changes as many rows as it must, or is refused`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            try await database.write { db in
                try db.executeLater("INSERT INTO notes (text) VALUES (\("a"))", changing: 1)
                try db.executeLater("UPDATE notes SET text = \("b")", changing: 1)
            }
            // As a transaction's first statement, as another, and as its last.
            for place in 0...2 {
                let error = await #expect(throws: DatabaseError.self) {
                    try await database.write { db in
                        if place > 0 { try db.execute("UPDATE notes SET text = \("c")") }
                        try db.executeLater("UPDATE notes SET text = \("d") WHERE id = 99", changing: 1)
                        if place < 2 { let _: Int? = try db.value("SELECT 1") }
                    }
                }
                guard case .failed(code: "rows", _, _)? = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
            }
            // A savepoint's end is too late to undo that alone.
            _ = try? await database.write { db in
                #expect(throws: DatabaseError.self) {
                    try db.savepoint { try db.executeLater("DELETE FROM notes", changing: 2) }
                }
            }
            #expect(try await database.read { db in try db.values("SELECT text FROM notes") } == ["b"])
        }
    }
}
