import Database
import TestSupport
import Testing

@Suite struct SQLiteDriverTests {
    @Test func `commits outlive a power cut and one connection writes`() async throws {
        try await TestDatabase.with(.sqlite) { database in
            let journal: String? = try await database.write { db in try db.value("PRAGMA journal_mode") }
            let synchronous: Int? = try await database.write { db in try db.value("PRAGMA synchronous") }
            let foreignKeys: Int? = try await database.write { db in try db.value("PRAGMA foreign_keys") }
            let mapped: Int? = try await database.read { db in try db.value("PRAGMA mmap_size") }

            #expect(journal == "wal")
            #expect(synchronous == 2)
            #expect(foreignKeys == 1)
            #expect(mapped == 0)
        }
    }

    @Test func `what was written is there after closing`() async throws {
        let location = TestDatabase.location(.sqlite)
        let first = try await Database.open(location)
        try await Note.createTable(first)
        try await first.write { db in try db.execute("INSERT INTO notes (text) VALUES (\("a"))") }
        await first.close()

        try await TestDatabase.with(.sqlite, at: location) { again in
            let notes: [Note] = try await again.read { db in try db.all("SELECT id, text, mood FROM notes") }
            #expect(notes == [Note(1, "a")])
        }
    }

    @Test func `a read that failed leaves its connection without a snapshot`() async throws {
        try await TestDatabase.with(.sqlite, readers: 1) { database in
            try await Note.createTable(database)
            await #expect(throws: Refusal.self) {
                try await database.read { db in
                    let _: [Note] = try db.all("SELECT id, text, mood FROM notes")
                    throw Refusal()
                }
            }
            await #expect(throws: DatabaseError.self) { try await database.read { db in try db.execute("SELECT no") } }
            try await database.write { db in try db.execute("INSERT INTO notes (text) VALUES (\("a"))") }

            let notes: [Note] = try await database.read { db in try db.all("SELECT id, text, mood FROM notes") }
            #expect(notes == [Note(1, "a")])
        }
    }

    @Test func `a reader follows a change of the schema with the statements it keeps`() async throws {
        try await TestDatabase.with(.sqlite, readers: 1) { database in
            try await Note.createTable(database)
            let read: @Sendable (Connection) throws -> Int? = { db in try db.value("SELECT count(mood) FROM notes") }
            _ = try await database.read(read)
            try await database.write { db in
                try db.execute("CREATE INDEX notes_mood ON notes (mood)")
                try db.execute("INSERT INTO notes (text, mood) VALUES (\("a"), \("glad"))")
            }
            let count = try await database.read(read)
            #expect(count == 1)
        }
    }
}

private struct Refusal: Error {}
