import Foundation
import GRDB
import GRDBSQLite

/// SQLite's error codes as ours.
enum SQLiteFailure {
    /// For what GRDB itself runs: `BEGIN`, `COMMIT`, opening a reader.
    static func translating<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as GRDB.DatabaseError {
            throw translate(error, text: error.sql ?? "")
        } catch let StatementFailure.refused(error) {
            throw error
        }
    }

    static func translate(_ error: GRDB.DatabaseError, text: String) -> DatabaseError {
        if error.resultCode == .SQLITE_CONSTRAINT { return .constraint(.foreignKey, name: nil) }  // deferred to COMMIT
        if error.resultCode == .SQLITE_MISUSE, error.message == "Connection is closed" { return .closed }
        return translate(error.extendedResultCode.rawValue, error.message ?? "", text: text)
    }

    static func translate(_ code: Int32, _ message: String, text: String) -> DatabaseError {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: .busy
        case SQLITE_FULL: .full
        case SQLITE_READONLY: .readOnly
        case SQLITE_CANTOPEN: .unavailable(reason: message)
        default: .failed(code: "SQLite \(code)", message: message, sql: text)
        }
    }

    /// A message of a statement that was run, without what it may quote from bound values:
    /// `fts5: syntax error near "…"`, `no such column: …` (of a MATCH), `malformed JSON …`.
    static func withoutValues(_ message: String) -> String {
        var kept = message
        for sign in [" near ", ": \"", ": [", ": '"] {
            if let range = kept.range(of: sign, options: .literal) { kept = String(kept[..<range.lowerBound]) }
        }
        let quoting = ["no such column: ", "unknown special query: ", "JSON path error"]
        for beginning in quoting where kept.hasPrefix(beginning) { kept = beginning }
        return kept
    }
}
