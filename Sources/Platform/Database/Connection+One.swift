extension Connection {
    /// The one row of a statement that always gives one, such as `INSERT … RETURNING`.
    ///
    /// - Throws: `DatabaseError.unavailable` should there be none, which no healthy server does.
    package func one<R: Record>(_ sql: SQL) throws -> R {
        guard let record: R = try first(sql) else { throw DatabaseError.unavailable(reason: "a statement gave no row") }
        return record
    }
}
