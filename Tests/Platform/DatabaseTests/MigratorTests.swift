import Database
import TestSupport
import Testing

@Suite struct MigratorTests {
    private let first = Migration("2026-11-24 sections") { db in
        try db.execute("CREATE TABLE sections (id \(type: .identity), name TEXT NOT NULL)")
    }
    private let second = Migration("2026-11-25 articles") { db in
        try db.execute("CREATE TABLE articles (id \(type: .identity), section_id BIGINT REFERENCES sections (id))")
    }
    private let failing = Migration("2026-11-26 mistake") { db in
        try db.execute("CREATE TABLE half (id \(type: .identity))")
        try db.execute("CREATE TABLE half (id \(type: .identity))")
    }

    @Test(arguments: Engine.available)
    func `migrations are applied once, by date`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            let migrator = Migrator([second, first])

            let pending = try await migrator.pending(database)
            let applied = try await migrator.migrate(database)
            let appliedAgain = try await migrator.migrate(database)
            let stillPending = try await migrator.pending(database)

            #expect(pending == [first.name, second.name])
            #expect(applied == pending)
            #expect(appliedAgain == [])
            #expect(stillPending == [])
        }
    }

    @Test(arguments: Engine.available)
    func `a newer database is refused`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            _ = try await Migrator([first, second]).migrate(database)

            await #expect(throws: MigrationError.newer(second.name)) {
                try await Migrator([first]).migrate(database)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a failing migration leaves nothing half done`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            await #expect {
                try await Migrator([first, failing]).migrate(database)
            } throws: { error in
                guard case MigrationError.failed(failing.name, _) = error else { return false }
                return true
            }

            #expect(try await Migrator([first, failing]).pending(database) == [failing.name])
            try await database.write { db in try db.execute("CREATE TABLE half (id \(type: .identity))") }
        }
    }

    @Test(arguments: Engine.available)
    func `racing nodes migrate once`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            let migrations = (10..<30).map { number in
                Migration("2026-11-\(number) step") { db in
                    try db.execute("CREATE TABLE IF NOT EXISTS steps (number BIGINT)")
                    try db.execute("INSERT INTO steps (number) VALUES (\(number))")
                }
            }
            let others = try await [Database.open(database.location), Database.open(database.location)]

            let applied = try await withThrowingTaskGroup(of: [String].self) { group in
                for node in [database] + others { group.addTask { try await Migrator(migrations).migrate(node) } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            for other in others { await other.close() }

            #expect(applied.sorted() == migrations.map(\.name))
            #expect(try await database.read { db in try db.value("SELECT count(*) FROM steps") } == 20)
        }
    }

    @Test func `two of one name are a mistake`() async throws {
        try await TestDatabase.with(.sqlite) { database in
            await #expect(throws: MigrationError.duplicate(first.name)) {
                try await Migrator([first, first]).migrate(database)
            }
        }
    }
}
