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
}
