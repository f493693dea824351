import Database

/// Rows for one table, put into as few statements as the engine likes.
///
/// SQLite keeps prepared statements of at most 64 values (see `SQLiteSession`); PostgreSQL is a round trip away.
struct Rows {
    private let opening: SQL
    private let rowsInStatement: Int
    private var rows: [SQL] = []

    /// - Parameter opening: `INSERT INTO … VALUES `.
    init(_ opening: SQL, columns: Int, dialect: Dialect) {
        self.opening = opening
        rowsInStatement = dialect == .sqlite ? max(1, 64 / columns) : 64
    }

    /// - Parameter row: `(…, …)`.
    mutating func append(_ row: SQL) { rows.append(row) }

    var statements: [SQL] {
        stride(from: 0, to: rows.count, by: rowsInStatement).map { start in
            "\(opening)\(Self.joined(rows[start..<min(start + rowsInStatement, rows.count)]))"
        }
    }

    /// By halves: one after the other would copy the beginning again and again.
    private static func joined(_ rows: ArraySlice<SQL>) -> SQL {
        guard rows.count > 1 else { return rows.first ?? "" }
        let middle = rows.startIndex + rows.count / 2
        return "\(joined(rows[..<middle])), \(joined(rows[middle...]))"
    }
}
