import GRDB
import GRDBSQLite

/// The row a statement stands at.
final class SQLiteRows: RowSource {
    var expectedColumn = 0
    /// Kept by the statement, too, so that they are read from SQLite only once.
    let columns: [String]
    private var handle: OpaquePointer?

    init(_ handle: OpaquePointer, _ statement: GRDB.Statement) {
        self.handle = handle
        columns = statement.columnNames
    }

    /// The statement is used for something else from now on.
    func close() {
        handle = nil
    }

    func value(at index: Int) throws -> SQLValue {
        guard let handle else { throw DatabaseError.closed }
        let column = Int32(index)
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(handle, column)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
            return .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(handle, column)
            let bytes = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
            return .blob([UInt8](bytes))
        default: return .null
        }
    }
}
