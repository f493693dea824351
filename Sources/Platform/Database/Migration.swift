/// One step of the schema, never edited after release.
package struct Migration: Sendable {
    /// A date and what it is about: `2026-11-24 articles`. Unique; what the database remembers it by.
    package let name: String
    let body: @Sendable (Connection) throws -> Void

    package init(_ name: String, _ body: @escaping @Sendable (Connection) throws -> Void) {
        self.name = name
        self.body = body
    }
}

/// Why the schema was not brought up to date.
package enum MigrationError: Error, Equatable {
    /// The database was migrated by a newer program, which knew this migration.
    case newer(String)
    /// Two migrations bear the same name: a mistake in the program.
    case duplicate(String)
    /// The migration failed; nothing of it was kept, those before it were.
    case failed(String, reason: String)
}

extension MigrationError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .newer(let name):
            "The database knows the migration “\(name)”, which this program does not: it was used with a newer version. "
                + "Start that version, or restore a backup made before the upgrade."
        case .duplicate(let name): "Two migrations are called “\(name)”; rename one that was never released."
        case .failed(let name, let reason): "The migration “\(name)” failed and was undone: \(reason)"
        }
    }
}
