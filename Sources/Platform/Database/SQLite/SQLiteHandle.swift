import Foundation
import GRDBSQLite

/// A connection of SQLite's with the statements prepared on it. One thread at a time uses it.
///
/// GRDB opens, configures and closes connections; statements are kept and stepped here, since its own way to them asks
/// at every call whether it stands on the right queue, copies values and looks columns up by lower-cased name.
final class SQLiteHandle {
    let connection: OpaquePointer
    private var kept: [SQLiteStatement.Key: SQLiteStatement] = [:]

    init(_ connection: OpaquePointer) {
        self.connection = connection
    }

    /// The statement of that text, not in use.
    ///
    /// - Parameter isKept: whether it is kept for the next time.
    /// - Throws: `DatabaseError.failed`.
    func statement(_ text: String, isKept: Bool) throws -> SQLiteStatement {
        let key = SQLiteStatement.Key(text: text)
        if isKept, let known = kept[key] {
            // The same statement inside its own rows.
            return sqlite3_stmt_busy(known.pointer) == 0 ? known : try prepare(text, flags: 0)
        }
        let new = try prepare(text, flags: isKept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0)
        if isKept { kept[key] = new }
        return new
    }

    /// Must come before the connection is closed, which SQLite refuses while there are statements.
    func forgetStatements() {
        kept = [:]
    }

    private func prepare(_ text: String, flags: UInt32) throws -> SQLiteStatement {
        var text = text
        let found: (statement: OpaquePointer?, isAlone: Bool)? = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { bytes in
                var statement: OpaquePointer?
                var rest: UnsafePointer<CChar>?
                let size = Int32(bytes.count)
                guard sqlite3_prepare_v3(connection, bytes.baseAddress, size, flags, &statement, &rest) == SQLITE_OK
                else { return nil }
                return (statement, isEmpty(rest, until: bytes.baseAddress.map { $0 + bytes.count }))
            }
        }
        guard let found else {
            let message = String(cString: sqlite3_errmsg(connection))
            throw SQLiteFailure.translate(sqlite3_extended_errcode(connection), message, text: text)
        }
        guard let statement = found.statement, found.isAlone else {
            sqlite3_finalize(found.statement)
            throw SQLiteFailure.translate(SQLITE_MISUSE, "not exactly one statement", text: text)
        }
        return SQLiteStatement(statement)
    }

    /// Whether nothing but spaces and comments is left.
    private func isEmpty(_ rest: UnsafePointer<CChar>?, until end: UnsafePointer<CChar>?) -> Bool {
        guard let rest, let end, rest < end else { return true }
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        return sqlite3_prepare_v3(connection, rest, Int32(end - rest), 0, &statement, nil) == SQLITE_OK
            && statement == nil
    }
}

/// A prepared statement; gone from the connection with the last reference.
final class SQLiteStatement {
    let pointer: OpaquePointer
    /// Read from SQLite only once.
    let columns: [String]
    let isReadOnly: Bool

    fileprivate init(_ pointer: OpaquePointer) {
        self.pointer = pointer
        columns = (0..<sqlite3_column_count(pointer)).map { sqlite3_column_name(pointer, $0).map(String.init) ?? "" }
        isReadOnly = sqlite3_stmt_readonly(pointer) != 0
    }

    deinit { sqlite3_finalize(pointer) }

    /// Statements are long texts that differ in length or at the end: hashing all of one costs more than comparing it.
    struct Key: Hashable {
        let text: String

        func hash(into hasher: inout Hasher) {
            hasher.combine(text.utf8.count)
            for byte in text.utf8.suffix(8) { hasher.combine(byte) }
        }
    }
}
