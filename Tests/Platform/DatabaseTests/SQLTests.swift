import Database
import TestSupport
import Testing

@Suite struct SQLTests {
    @Test(arguments: Engine.available)
    func `fragments keep their values in order`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            let middle: SQL = "\(2) * \(3)"
            let sql: SQL = "SELECT \(1) + (\(middle)) + \(middle) * \(10)" + " + \(1000)"

            let sum: Int? = try await database.read { db in try db.value(sql) }

            #expect(sum == 1 + 6 + 60 + 1000)
        }
    }

    @Test(arguments: Engine.available, [1, 2, 3, 5, 8, 33])
    func `a list of any length finds its members only`(engine: Engine, count: Int) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            try await database.write { db in
                for number in 1...40 { try db.execute("INSERT INTO notes (text) VALUES (\("note \(number)"))") }
            }
            let wanted = (1...count).map { Note.ID(Int64($0)) }

            let found: [Note.ID] = try await database.read { db in
                try db.values("SELECT id FROM notes WHERE id IN \(list: wanted) AND id < \(1000) ORDER BY id")
            }

            #expect(found == wanted)
        }
    }

    @Test(arguments: Engine.available)
    func `an empty list finds nothing`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            try await database.write { db in try db.execute("INSERT INTO notes (text) VALUES (\("a"))") }

            let count: Int? = try await database.read { db in
                try db.value("SELECT count(*) FROM notes WHERE id IN \(list: [Int]())")
            }

            #expect(count == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `hostile text stays text`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            let hostile = [
                "'; DROP TABLE notes; --", "\"\u{301}'\u{301}", "$1 \\ %s ?", "\u{202E}txt", "a\u{301} = á", "",
            ]
            try await database.write { db in
                for text in hostile { try db.execute("INSERT INTO notes (text) VALUES (\(text))") }
            }

            let stored: [String] = try await database.read { db in
                try db.values("SELECT text FROM notes ORDER BY id")
            }
            let matches: Int? = try await database.read { db in
                try db.value("SELECT count(*) FROM notes WHERE text = \("'; DROP TABLE notes; --")")
            }

            #expect(stored.map { Array($0.utf8) } == hostile.map { Array($0.utf8) })
            #expect(matches == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `text with a zero is refused`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)

            await #expect(throws: DatabaseError.nulInText) {
                try await database.write { db in try db.execute("INSERT INTO notes (text) VALUES (\("a\0b"))") }
            }
        }
    }
}
