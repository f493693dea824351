extension Connection {
    /// Says something about this transaction to this process's own `Database.observeCommits(_:)`, once it has been kept.
    ///
    /// - Throws: `DatabaseError.readOnly` in a read.
    package func announce(_ text: String) throws {
        guard isWriting else { throw DatabaseError.readOnly }
        announcements.append(text)
    }

    /// Waits until no other transaction holds the lock called `name`, and holds it until this one ends. On PostgreSQL it is
    /// the next statement that waits, unless this is the transaction's first (``executeLater(_:changing:)``).
    ///
    /// What is read from here on includes everything the holders before have committed. One that is held already costs
    /// nothing. SQLite has one writer at a time
    /// anyway. PostgreSQL: an advisory lock of the schema; take it first, before rows are written, lest two
    /// transactions wait for each other.
    ///
    /// - Throws: `DatabaseError.readOnly` in a read; `.timedOut` after waiting as long as a statement may take.
    package func lock(_ name: String) throws {
        guard isWriting else { throw DatabaseError.readOnly }
        guard dialect == .postgres, locks.insert(name).inserted else { return }
        // Two numbers: the migrator's and one, and the schema with the name.
        // Whatever is asked next waits for it.
        try executeLater("SELECT pg_advisory_xact_lock(7332575, hashtext(current_schema() || '/' || \(name)))")
    }
}
