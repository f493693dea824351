package import Database

extension LogEntry {
    /// The entry of this number; `nil` when there is none.
    package static func find(_ sequence: Int64, in db: Connection) throws -> LogEntry? {
        try db.first("SELECT \(columns) FROM log WHERE sequence = \(sequence)")
    }
}
