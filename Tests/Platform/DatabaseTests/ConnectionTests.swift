import Database
import TestSupport
import Testing

@Suite struct ConnectionTests {
    @Test(arguments: Engine.available)
    func `rows become records`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            let id: Note.ID? = try await database.write { db in
                try db.execute("INSERT INTO notes (text, mood) VALUES (\("a"), \("glad"))")
                return try db.value("INSERT INTO notes (text) VALUES (\("b")) RETURNING id")
            }

            let notes: [Note] = try await database.read { db in
                try db.all("SELECT id, text, mood FROM notes ORDER BY id")
            }
            let last: Note? = try await database.read { db in
                try db.first("SELECT mood, text, id FROM notes ORDER BY id DESC")
            }

            #expect(id == 2)
            #expect(notes == [Note(1, "a", mood: "glad"), Note(2, "b")])
            #expect(last == Note(2, "b"))
        }
    }

    @Test(arguments: Engine.available)
    func `a statement says how many rows it changed`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            let changes = try await database.write { db in
                [
                    try db.execute("INSERT INTO notes (text) VALUES (\("a")), (\("b")), (\("c"))"),
                    try db.execute("UPDATE notes SET text = \("d") WHERE id > \(1)"),
                    try db.execute("SELECT id FROM notes"),
                    try db.execute("CREATE TABLE others (id \(type: .identity))"),
                    try db.execute("DELETE FROM notes WHERE id = \(99)"),
                ]
            }

            #expect(changes == [3, 2, 0, 0, 0])
        }
    }

    @Test(arguments: Engine.available)
    func `only one statement runs at a time`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            await #expect(throws: DatabaseError.self) {
                try await database.read { db in try db.execute("SELECT 1; SELECT 2") }
            }
            let one: Int? = try await database.read { db in try db.value("SELECT 1; -- and a remark") }
            #expect(one == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a statement may run inside its own rows`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            let pairs = try await database.write { db in
                try db.execute("INSERT INTO notes (text) VALUES (\("a")), (\("b")), (\("c"))")
                var pairs: [String] = []
                try db.rows("SELECT text FROM notes ORDER BY id") { outer in
                    let text: String = try outer["text"]
                    try db.rows("SELECT text FROM notes ORDER BY id") { pairs.append(text + (try $0["text"])) }
                }
                return pairs
            }

            #expect(pairs == ["aa", "ab", "ac", "ba", "bb", "bc", "ca", "cb", "cc"])
        }
    }

    @Test(arguments: Engine.available)
    func `a wrong kind or name is told with the column`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            try await database.write { db in try db.execute("INSERT INTO notes (text) VALUES (\("a"))") }
            try await database.read { db in
                try db.rows("SELECT text, mood FROM notes") { row in
                    #expect(throws: DatabaseError.mismatch(expected: "INTEGER", found: "TEXT", column: "text")) {
                        let _: Int = try row["text"]
                    }
                    #expect(throws: DatabaseError.mismatch(expected: "TEXT", found: "NULL", column: "mood")) {
                        let _: String = try row["mood"]
                    }
                    #expect(throws: DatabaseError.noColumn("headline")) { let _: String = try row["headline"] }
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `nothing is kept when the closure throws`(engine: Engine) async throws {
        struct Regret: Error {}
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)

            await #expect(throws: Regret.self) {
                try await database.write { db in
                    try db.execute("INSERT INTO notes (text) VALUES (\("a"))")
                    throw Regret()
                }
            }

            #expect(try await database.read { db in try db.value("SELECT count(*) FROM notes") } == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `a caught failure still fails the transaction`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)

            await #expect(throws: DatabaseError.constraint(.notNull, name: "notes.text")) {
                try await database.write { db in
                    try db.execute("INSERT INTO notes (text) VALUES (\("a"))")
                    _ = try? db.execute("INSERT INTO notes (text) VALUES (\(nil as String?))")
                }
            }

            #expect(try await database.read { db in try db.value("SELECT count(*) FROM notes") } == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `a savepoint undoes only its own`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            try await database.write { db in
                try db.execute("INSERT INTO notes (text) VALUES (\("kept"))")
                #expect(throws: DatabaseError.constraint(.notNull, name: "notes.text")) {
                    try db.savepoint {
                        try db.execute("INSERT INTO notes (text) VALUES (\("gone"))")
                        try db.execute("INSERT INTO notes (text) VALUES (\(nil as String?))")
                    }
                }
                try db.savepoint { try db.execute("INSERT INTO notes (text) VALUES (\("kept too"))") }
            }

            let texts: [String] = try await database.read { db in try db.values("SELECT text FROM notes ORDER BY id") }
            #expect(texts == ["kept", "kept too"])
        }
    }

    @Test(arguments: Engine.available)
    func `a read cannot change anything`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)

            await #expect(throws: DatabaseError.readOnly) {
                try await database.read { db in try db.execute("INSERT INTO notes (text) VALUES (\("a"))") }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a script runs several statements`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await database.write { db in
                try db.script("CREATE TABLE a (id \(type: .identity)); CREATE TABLE b (id \(type: .identity));")
                try db.execute("INSERT INTO b (id) VALUES (\(7))")
            }
            await #expect(throws: DatabaseError.self) {
                try await database.write { db in try db.script("INSERT INTO a (id) VALUES (1); DELETE FROM nowhere;") }
            }

            let count: Int? = try await database.read { db in try db.value("SELECT count(*) FROM a") }
            let id: Int? = try await database.read { db in try db.value("SELECT id FROM b") }
            #expect(count == 0)
            #expect(id == 7)
        }
    }

    @Test(arguments: Engine.available)
    func `a returned row does not hide a broken reference`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await database.write { db in
                try db.script(
                    """
                    CREATE TABLE a (id \(type: .identity));
                    CREATE TABLE b (id \(type: .identity), a_id BIGINT CONSTRAINT b_a REFERENCES a (id));
                    """)
            }

            await #expect(throws: DatabaseError.constraint(.foreignKey, name: engine == .sqlite ? nil : "b_a")) {
                try await database.write { db in
                    let _: Int? = try db.value("INSERT INTO b (a_id) VALUES (\(5)), (\(6)) RETURNING id")
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `LIKE tells upper from lower case`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            let matches: Bool? = try await database.read { db in try db.value("SELECT \("Ada") LIKE \("a%")") }

            #expect(matches == false)
        }
    }
}
