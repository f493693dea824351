import GRDBSQLite

/// The row a statement stands at.
final class SQLiteRows: RowSource {
    private var pointer: OpaquePointer?

    init(_ statement: SQLiteStatement) {
        pointer = statement.pointer
        super.init(columns: statement.columns)
    }

    /// The statement is used for something else from now on.
    func close() {
        pointer = nil
    }

    override func value(at index: Int) throws -> SQLValue {
        guard let pointer else { throw DatabaseError.closed }
        let column = Int32(index)
        switch sqlite3_column_type(pointer, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(pointer, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(pointer, column))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(pointer, column)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column)))
            return .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(pointer, column)
            let bytes = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column)))
            return .blob([UInt8](bytes))
        default: return .null
        }
    }
}
