import GRDB
import GRDBSQLite

/// One transaction on a connection of SQLite's.
final class SQLiteSession: DatabaseSession {
    private let handle: SQLiteHandle
    private let watch: SQLiteWatch
    /// For the names of constraints that refuse a change; `nil` where none can.
    private let schema: GRDB.Database?
    private(set) var notifications: [(channel: String, payload: String)] = []

    var notificationCount: Int { notifications.count }

    var dialect: Dialect { .sqlite }

    init(_ handle: SQLiteHandle, _ watch: SQLiteWatch, schema: GRDB.Database? = nil) {
        self.handle = handle
        self.watch = watch
        self.schema = schema
    }

    func run(_ text: String, _ bindings: [SQL.Binding], each: (Row) throws -> Bool) throws -> Int {
        let statement = try prepare(text, isKept: bindings.count <= 64)
        let pointer = statement.pointer
        defer { sqlite3_reset(pointer) }
        try bind(bindings, to: pointer)
        watch.beginStatement()

        let changedBefore = statement.isReadOnly ? 0 : sqlite3_total_changes(handle.connection)
        let rows = SQLiteRows(statement)
        defer { rows.close() }
        var reading: Result<Bool, any Error> = .success(true)
        while true {
            switch sqlite3_step(pointer) {
            case SQLITE_ROW:
                guard case .success(true) = reading else { continue }
                rows.expectedColumn = 0
                reading = Result { try each(Row(source: rows)) }
                // What changes something is run to its end, where foreign keys are checked.
                if case .success(true) = reading { continue }
                if statement.isReadOnly {
                    _ = try reading.get()
                    return 0
                }
            case SQLITE_DONE:
                _ = try reading.get()
                if statement.isReadOnly { return 0 }
                // SQLite's number is of an earlier statement when this one changed nothing.
                let isChange = sqlite3_total_changes(handle.connection) != changedBefore
                return isChange ? Int(sqlite3_changes(handle.connection)) : 0
            default:
                throw StatementFailure.refused(failure(of: pointer, text))
            }
        }
    }

    func runLater(_ text: String, _ bindings: [SQL.Binding], changing count: Int?) throws {
        let changed = try run(text, bindings) { _ in true }
        if let count, changed != count {
            throw StatementFailure.refused(DatabaseError.failed(changed, insteadOf: count, text))
        }
    }

    func send() {}

    func script(_ text: String) throws {
        watch.beginStatement()
        guard sqlite3_exec(handle.connection, text, nil, nil, nil) == SQLITE_OK else {
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

    private func prepare(_ text: String, isKept: Bool) throws -> SQLiteStatement {
        do { return try handle.statement(text, isKept: isKept) } catch { throw StatementFailure.refused(error) }
    }

    /// The error the connection just reported; `statement` is reset so that the schema can be asked.
    private func failure(of statement: OpaquePointer?, _ text: String) -> any Error {
        let code = sqlite3_extended_errcode(handle.connection)
        let message = String(cString: sqlite3_errmsg(handle.connection))
        sqlite3_reset(statement)
        if code & 0xFF == SQLITE_INTERRUPT {
            if watch.isCancelled { return CancellationError() }
            if watch.isOverdue { return DatabaseError.timedOut }
        }
        if code & 0xFF == SQLITE_CONSTRAINT, let schema, let error = SQLiteConstraint.error(code, message, in: schema) {
            return error
        }
        return SQLiteFailure.translate(code, SQLiteFailure.withoutValues(message), text: text)
    }
}
