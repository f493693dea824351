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
}
