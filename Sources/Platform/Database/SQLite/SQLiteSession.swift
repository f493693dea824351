import GRDB
import GRDBSQLite

/// One transaction on a connection of SQLite's.
///
/// Statements are kept by GRDB and stepped here: its `Row` copies values and looks columns up by lower-cased name.
final class SQLiteSession: DatabaseSession {
    private let db: GRDB.Database
    private let watch: SQLiteWatch
    private(set) var notifications: [(channel: String, payload: String)] = []

    var notificationCount: Int { notifications.count }

    var dialect: Dialect { .sqlite }

    init(_ db: GRDB.Database, _ watch: SQLiteWatch) {
        self.db = db
        self.watch = watch
    }

    func run(_ text: String, _ bindings: [SQL.Binding], each: (Row) throws -> Bool) throws -> Int {
        let statement = try prepare(text, isKept: bindings.count <= 64)
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        try bind(bindings, to: handle)
        watch.beginStatement()

        let changedBefore = sqlite3_total_changes(db.sqliteConnection)
        let rows = SQLiteRows(handle, statement)
        defer { rows.close() }
        var reading: Result<Bool, any Error> = .success(true)
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW:
                guard case .success(true) = reading else { continue }
                rows.expectedColumn = 0
                reading = Result { try each(Row(source: rows)) }
                // What changes something is run to its end, where foreign keys are checked.
                if case .success(true) = reading { continue }
                if sqlite3_stmt_readonly(handle) != 0 {
                    _ = try reading.get()
                    return 0
                }
            case SQLITE_DONE:
                _ = try reading.get()
                // SQLite's number is of an earlier statement when this one changed nothing.
                let isChange = sqlite3_total_changes(db.sqliteConnection) != changedBefore
                return isChange ? Int(sqlite3_changes(db.sqliteConnection)) : 0
            default:
                throw StatementFailure.refused(failure(of: handle, text))
            }
        }
    }

    func script(_ text: String) throws {
        watch.beginStatement()
        guard sqlite3_exec(db.sqliteConnection, text, nil, nil, nil) == SQLITE_OK else {
            throw StatementFailure.refused(failure(of: nil, text))
        }
    }

    func notify(_ channel: String, _ payload: String) throws {
        if payload.utf8.contains(0) { throw StatementFailure.refused(DatabaseError.nulInText) }
        notifications.append((channel, payload))
    }

    func forgetNotifications(since count: Int) {
        notifications.removeLast(notifications.count - count)
    }

    private func prepare(_ text: String, isKept: Bool) throws -> GRDB.Statement {
        do {
            let kept = isKept ? try db.cachedStatement(sql: text) : try db.makeStatement(sql: text)
            // The same statement inside its own rows.
            return sqlite3_stmt_busy(kept.sqliteStatement) != 0 ? try db.makeStatement(sql: text) : kept
        } catch let error as GRDB.DatabaseError {
            throw StatementFailure.refused(SQLiteFailure.translate(error, text: text))
        }
    }

    /// The error the connection just reported; `statement` is reset so that the schema can be asked.
    private func failure(of statement: OpaquePointer?, _ text: String) -> any Error {
        let code = sqlite3_extended_errcode(db.sqliteConnection)
        let message = String(cString: sqlite3_errmsg(db.sqliteConnection))
        sqlite3_reset(statement)
        if code & 0xFF == SQLITE_INTERRUPT {
            if watch.isCancelled { return CancellationError() }
            if watch.isOverdue { return DatabaseError.timedOut }
        }
        if code & 0xFF == SQLITE_CONSTRAINT, let error = SQLiteConstraint.error(code, message, in: db) { return error }
        return SQLiteFailure.translate(code, SQLiteFailure.withoutValues(message), text: text)
    }
}
