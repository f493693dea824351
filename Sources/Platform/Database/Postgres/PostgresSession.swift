import CLibPQ

/// One transaction on a connection of PostgreSQL's.
final class PostgresSession: DatabaseSession {
    private let link: PostgresLink
    private let interruption: Interruption
    private var isOpen = true

    var dialect: Dialect { .postgres }
    /// The server keeps them until the transaction ends.
    var notificationCount: Int { 0 }

    init(_ link: PostgresLink, _ interruption: Interruption) {
        self.link = link
        self.interruption = interruption
    }

    func close() {
        isOpen = false
    }

    func run(_ text: String, _ bindings: [SQL.Binding], each: (Row) throws -> Bool) throws -> Int {
        let result = try perform(text, bindings)
        defer { PQclear(result) }
        if PQntuples(result) > 0 {
            let rows = PostgresRows(result)
            defer { rows.close() }
            while rows.next() {
                guard try each(Row(source: rows)) else { break }
            }
        }
        return PostgresLink.changes(result)
    }

    func runLater(_ text: String, _ bindings: [SQL.Binding], changing count: Int?) throws {
        guard isOpen else { throw DatabaseError.closed }
        // The transaction's first statement opens it, and may have to be sent once more.
        guard link.opening.isEmpty else {
            let changed = try run(text, bindings) { _ in true }
            if let count, changed != count {
                throw StatementFailure.refused(DatabaseError.failed(changed, insteadOf: count, text))
            }
            return
        }
        do {
            try link.enqueue(text, bindings, as: .later(text, changing: count))
        } catch let loss as PostgresLoss {
            link.disconnect()
            throw StatementFailure.refused(DatabaseError.unavailable(reason: loss.reason))
        } catch {
            throw StatementFailure.refused(error)
        }
    }

    func send() {
        // Should the connection be lost, the next statement says so.
        _ = PQflush(link.connection)
    }

    func script(_ text: String) throws {
        // Opens the transaction; several statements at once are possible only outside pipeline mode.
        PQclear(try perform("SELECT 1", []))
        guard PQexitPipelineMode(link.connection) == 1 else {
            throw StatementFailure.refused(DatabaseError.unavailable(reason: "libpq refused to leave pipeline mode"))
        }
        let result = PQexec(link.connection, text)
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        guard PQenterPipelineMode(link.connection) == 1, PQstatus(link.connection) == CONNECTION_OK else {
            link.disconnect()
            throw StatementFailure.refused(DatabaseError.unavailable(reason: "the connection was lost"))
        }
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY else {
            throw StatementFailure.refused(PostgresFailure(result).error(text, mayQuoteValues: false))
        }
    }

    func notify(_ channel: String, _ payload: String) throws {
        let name = link.address.qualified(channel)
        let sql: SQL = "SELECT pg_notify(\(name), \(payload))"
        try runLater(sql.text, sql.bindings, changing: nil)
    }

    func forgetNotifications(since count: Int) {}

    private func perform(_ text: String, _ bindings: [SQL.Binding]) throws -> OpaquePointer? {
        guard isOpen else { throw DatabaseError.closed }
        if interruption.isWished { throw StatementFailure.refused(CancellationError()) }
        do {
            return try link.perform(text, bindings)
        } catch DatabaseError.timedOut where interruption.isWished {
            throw StatementFailure.refused(CancellationError())
        } catch {
            throw StatementFailure.refused(error)
        }
    }
}
