import Foundation
import GRDB
import GRDBSQLite

/// A reading connection and the thread that owns it, opened when first needed.
///
/// Not GRDB's pool of readers, whose way in and out (a semaphore, two queues, a savepoint) was a twelfth of a page.
final class SQLiteReader: Worker {
    private let path: String
    private let configuration: Configuration
    private var opened: (queue: DatabaseQueue, handle: SQLiteHandle)?

    init(path: String, configuration: Configuration) {
        self.path = path
        self.configuration = configuration
    }

    /// Runs `body` in a reading transaction, which sees one state of the database, that of its first statement.
    func transaction<T>(
        _ interruption: Interruption, limit: Duration?, _ body: (SQLiteSession) throws -> T
    ) throws -> T {
        let handle = try handle()
        return try SQLiteWatch.on(handle.connection, interruption, limit: limit) { watch in
            try step("BEGIN", handle)
            // A read has nothing to lose: what matters is that the connection holds no snapshot afterwards.
            defer { end(handle) }
            return try body(SQLiteSession(handle, watch))
        }
    }

    func settle() {}

    func close() {
        opened?.handle.forgetStatements()
        // Fails only while a statement is in use.
        try? opened?.queue.close()
        opened = nil
    }

    private func handle() throws -> SQLiteHandle {
        if let opened { return opened.handle }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        // Only this thread uses the connection from here on, which GRDB keeps open and leaves alone.
        guard let connection = queue.inDatabase({ $0.sqliteConnection }) else { throw DatabaseError.closed }
        let handle = SQLiteHandle(connection)
        opened = (queue, handle)
        return handle
    }

    private func end(_ handle: SQLiteHandle) {
        // SQLite itself ends a transaction that failed badly.
        guard sqlite3_get_autocommit(handle.connection) == 0 else { return }
        do { try step("COMMIT", handle) } catch { close() }
    }

    private func step(_ text: String, _ handle: SQLiteHandle) throws {
        let statement = try handle.statement(text, isKept: true)
        defer { sqlite3_reset(statement.pointer) }
        guard sqlite3_step(statement.pointer) == SQLITE_DONE else {
            let message = String(cString: sqlite3_errmsg(handle.connection))
            throw SQLiteFailure.translate(sqlite3_extended_errcode(handle.connection), message, text: text)
        }
    }
}
