import App
import Database
import Foundation
import TestSupport
import Testing

/// The whole schema on one page, `Tests/Snapshots/schema.*.sql`, so that every change shows its effect on it.
@Suite struct SchemaTests {
    @Test func `the schema of SQLite is the one on record`() async throws {
        try await TestDatabase.with(.sqlite) { database in
            _ = try await Migrator(Features.migrations).migrate(database)
            let statements: [String] = try await database.read { db in
                try db.values(
                    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY tbl_name, type DESC, name"
                )
            }

            try Snapshot.compare(
                statements.map { "\($0);" }.joined(separator: "\n\n") + "\n", with: "schema.sqlite.sql")
        }
    }

    @Test(arguments: Engine.servers)
    func `the schema of PostgreSQL is the one on record`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            _ = try await Migrator(Features.migrations).migrate(database)
            let lines: [String] = try await database.read { db in
                try db.values(
                    """
                    SELECT line FROM (
                        SELECT table_name AS owner, 1 AS kind, ordinal_position AS place,
                            table_name || '.' || column_name || ' ' || data_type
                                || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END AS line
                        FROM information_schema.columns WHERE table_schema = current_schema()
                        UNION ALL
                        SELECT conrelid::regclass::text, 2, 0, '    ' || conname || ' ' || pg_get_constraintdef(oid)
                        FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
                        UNION ALL
                        SELECT tablename, 3, 0,
                            '    ' || indexname || substr(indexdef, position(' USING' in indexdef))
                        FROM pg_indexes WHERE schemaname = current_schema()
                    ) AS schema ORDER BY owner COLLATE "C", kind, place, line COLLATE "C"
                    """
                )
            }

            try Snapshot.compare(lines.joined(separator: "\n") + "\n", with: "schema.postgres.sql")
        }
    }

    @Test(arguments: Engine.available)
    func `bringing the schema up to date twice changes nothing`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            let migrator = Migrator(Features.migrations)

            let first = try await migrator.migrate(database)
            let second = try await migrator.migrate(database)

            #expect(first.count == Features.migrations.count)
            #expect(second.isEmpty)
        }
    }
}
