import Foundation

/// Brings a database's schema up to date.
package struct Migrator: Sendable {
    private let migrations: [Migration]

    /// - Parameter migrations: in any order of features; they are run by the date their names begin with (ten
    ///   characters), and as given within a date.
    package init(_ migrations: [Migration]) {
        self.migrations = migrations.enumerated()
            .sorted { ($0.element.name.prefix(10), $0.offset) < ($1.element.name.prefix(10), $1.offset) }
            .map(\.element)
    }

    /// Applies what is missing, each migration in a transaction of its own together with the note that it was.
    ///
    /// Several programs may do this at once: one of them applies a migration, the others wait for it. (PostgreSQL: an
    /// advisory lock for the schema; SQLite: the write lock.)
    ///
    /// - Returns: the names of the migrations this call applied.
    /// - Throws: `MigrationError`; `DatabaseError` when the database does not answer.
    package func migrate(_ database: Database) async throws -> [String] {
        try checkNames()
        try await database.driver.write(patiently: true) { db in try Self.prepare(db) }
        var applied: [String] = []
        for name in try await pending(database) {
            guard let migration = migrations.first(where: { $0.name == name }) else { continue }
            if try await apply(migration, database) { applied.append(name) }
        }
        return applied
    }

    /// The names of the migrations the database lacks, in the order in which they would be applied.
    ///
    /// - Throws: `MigrationError.newer` when it has one this program does not know.
    package func pending(_ database: Database) async throws -> [String] {
        try checkNames()
        let known = try await database.read { db -> [String] in
            guard try Self.hasTable(db) else { return [] }
            return try db.values("SELECT name FROM migrations ORDER BY name")
        }
        let names = migrations.map(\.name)
        if let newer = known.first(where: { !names.contains($0) }) { throw MigrationError.newer(newer) }
        return names.filter { !known.contains($0) }
    }

    private func apply(_ migration: Migration, _ database: Database) async throws -> Bool {
        try await database.driver.write(patiently: true) { db in
            try Self.lock(db)
            let name = migration.name
            if let _: String = try db.value("SELECT name FROM migrations WHERE name = \(name)") { return false }
            do {
                try migration.body(db)
                if let failure = db.failure { throw failure }
            } catch let error as CancellationError {
                throw error
            } catch {
                throw MigrationError.failed(name, reason: "\(error)")
            }
            try db.execute("INSERT INTO migrations (name, applied_at) VALUES (\(name), \(Date()))")
            return true
        }
    }

    private func checkNames() throws {
        var seen: Set<String> = []
        for migration in migrations where !seen.insert(migration.name).inserted {
            throw MigrationError.duplicate(migration.name)
        }
    }
}

extension Migrator {
    private static func prepare(_ db: Connection) throws {
        try lock(db)
        if try hasTable(db) { return }
        try db.execute("CREATE TABLE migrations (name TEXT NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL)")
    }

    private static func lock(_ db: Connection) throws {
        guard db.dialect == .postgres else { return }
        // Two numbers: “redaksi” as a phone would spell it, and the schema.
        try db.execute("SELECT pg_advisory_xact_lock(7332574, hashtext(current_schema()))")
    }

    private static func hasTable(_ db: Connection) throws -> Bool {
        let name: String? =
            switch db.dialect {
            case .sqlite: try db.value("SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'")
            case .postgres:
                try db.value(
                    """
                    SELECT table_name::text FROM information_schema.tables
                    WHERE table_schema = current_schema() AND table_name = 'migrations'
                    """)
            }
        return name != nil
    }
}
