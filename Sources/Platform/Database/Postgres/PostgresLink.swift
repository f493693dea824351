import CLibPQ

/// One connection and the thread it belongs to; made anew when it breaks.
///
/// Always in libpq's pipeline mode, so that several statements can travel in one packet: `BEGIN` with a transaction's
/// first statement, a statement's preparation with its execution, a read's `COMMIT` with whatever comes next.
final class PostgresLink: Worker {
    let address: PostgresAddress
    let canceller = PostgresCanceller()
    var connection: OpaquePointer?
    var statements = PostgresStatements()
    let arguments = PostgresArguments()
    /// What the server still has to answer, in order.
    var replies: [Reply] = []
    /// What to send before the transaction's first statement; empty once it was.
    var opening: [String] = []
    /// Whether the connection is to be replaced after this transaction.
    var isWorn = false
    /// How long the server may say nothing; `nil` is for ever.
    var patience: Duration?

    enum Reply {
        /// A statement whose answer nobody waits for (`BEGIN`, an earlier `COMMIT`).
        case aside
        /// A statement of the transaction whose outcome is looked at with the next one's, and how many rows it has to
        /// change.
        case later(String, changing: Int?)
        case preparation(PostgresStatement)
        case statement
        case sync

        var isCounted: Bool {
            if case .later(_, changing: .some) = self { true } else { false }
        }
    }

    init(_ address: PostgresAddress) {
        self.address = address
    }

    /// Sends the `COMMIT` of the read before, whose answer is read with the next.
    func settle() {
        guard let connection, let last = replies.last else { return }
        if case .sync = last { return }
        if PQpipelineSync(connection) == 1 { replies.append(.sync) } else { disconnect() }
    }

    func close() {
        disconnect()
    }

    func connect() throws {
        if connection != nil { return }
        let new = try address.connect()
        guard PQenterPipelineMode(new) == 1 else {
            PQfinish(new)
            throw DatabaseError.unavailable(reason: "libpq refused pipeline mode")
        }
        connection = new
        canceller.adopt(new)
    }

    func disconnect() {
        canceller.forget()
        PQfinish(connection)
        connection = nil
        statements = PostgresStatements()
        replies = []
        isWorn = false
    }
}

/// The connection broke; nothing was kept of the transaction.
struct PostgresLoss: Error {
    let reason: String
    /// Asking once more on a new connection may help: not when this one was given up for its silence.
    var mayPass = true
}
