import Database
import TestSupport
import Testing

@Suite struct DatabaseErrorTests {
    @Test(arguments: Engine.available)
    func `constraints are named alike`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await database.write { db in
                try db.script(
                    """
                    CREATE TABLE sections (id \(type: .identity), name TEXT NOT NULL);
                    CREATE TABLE articles (
                        id \(type: .identity), slug TEXT, day BIGINT, place BIGINT, word TEXT UNIQUE,
                        state TEXT CONSTRAINT articles_state_known CHECK (state IN ('draft', 'live')),
                        section_id BIGINT CONSTRAINT articles_section REFERENCES sections (id),
                        CONSTRAINT articles_day_place_unique UNIQUE (day, place)
                    );
                    CREATE UNIQUE INDEX articles_slug_unique ON articles (slug);
                    CREATE UNIQUE INDEX articles_lower_state ON articles (lower(state)) WHERE state = 'live';
                    INSERT INTO articles (id, slug, day, place, word, state) VALUES (100, 'a', 1, 1, 'w', 'live');
                    """)
            }
            let foreign = engine == .sqlite ? nil : "articles_section"
            let cases: [(SQL, DatabaseError)] = [
                ("INSERT INTO articles (slug) VALUES (\("a"))", .constraint(.unique, name: "articles_slug_unique")),
                ("INSERT INTO articles (id) VALUES (\(100))", .constraint(.unique, name: "articles_pkey")),
                (
                    "INSERT INTO articles (day, place) VALUES (\(1), \(1))",
                    .constraint(.unique, name: "articles_day_place_unique")
                ),
                ("INSERT INTO articles (word) VALUES (\("w"))", .constraint(.unique, name: "articles_word_key")),
                ("INSERT INTO articles (state) VALUES (\("live"))", .constraint(.unique, name: "articles_lower_state")),
                ("INSERT INTO articles (state) VALUES (\("x"))", .constraint(.check, name: "articles_state_known")),
                ("INSERT INTO sections (name) VALUES (NULL)", .constraint(.notNull, name: "sections.name")),
                ("INSERT INTO articles (section_id) VALUES (\(9))", .constraint(.foreignKey, name: foreign)),
            ]
            for (sql, expected) in cases {
                await #expect(throws: expected) { try await database.write { db in try db.execute(sql) } }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `no value is ever told`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            let secret = "rahasia-4711"
            let attempts: [SQL] = [
                "INSERT INTO notes (id, text) VALUES (\(1), \(secret)), (\(1), \(secret))",
                "SELECT \(secret) FROM nowhere",
                "SELECT \(secret) FROM notes WHERE",
                engine == .sqlite
                    ? "SELECT json_extract('{}', \(secret))" : "SELECT CAST(\(secret) AS BIGINT)",
                engine == .sqlite ? "SELECT json(\(secret))" : "SELECT to_tsquery('simple', \("\(secret) & ( "))",
            ]
            for sql in attempts {
                do {
                    try await database.write { db in try db.execute(sql) }
                    Issue.record("no error")
                } catch {
                    #expect(!"\(error)".contains("rahasia"))
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a slow statement is stopped`(engine: Engine) async throws {
        let limits = DatabaseLimits(statement: .milliseconds(100))
        try await TestDatabase.with(engine, limits: limits) { database in
            await #expect(throws: DatabaseError.timedOut) {
                try await database.read { db in try db.value(Slow.query) as Int? }
            }

            let one: Int? = try await database.read { db in try db.value("SELECT 1") }
            #expect(one == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a closed database says so`(engine: Engine) async throws {
        let location = TestDatabase.location(engine)
        let database = try await Database.open(location)
        await database.close()
        await database.close()

        await #expect(throws: DatabaseError.closed) {
            try await database.read { db in try db.value("SELECT 1") as Int? }
        }
        #expect(await database.notifications(on: "x").first { _ in true } == nil)
        try? await TestDatabase.remove(database)
    }

    @Test func `a folder that is not there is told`() async {
        await #expect(throws: DatabaseError.self) {
            try await Database.open(.sqlite(path: "/nonexistent/folder/x.sqlite"))
        }
    }

    @Test func `a server that is not there is told`() async {
        await #expect {
            try await Database.open(.postgres("postgres://u:geheim@127.0.0.1:1/x", schema: nil))
        } throws: { error in
            guard case DatabaseError.unavailable(let reason) = error else { return false }
            return !reason.contains("geheim")
        }
    }
}

/// A statement that counts for many seconds on both engines.
enum Slow {
    static let query: SQL = """
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000000) SELECT count(*) FROM n
        """
}
