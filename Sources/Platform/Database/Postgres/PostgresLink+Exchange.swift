import CLibPQ
import Foundation

extension PostgresLink {
    /// Sends a statement and whatever was queued before it, and waits for its result (to be cleared by the caller).
    ///
    /// - Throws: `PostgresLoss` when the connection broke, else `DatabaseError`.
    func exchange(_ text: String, _ bindings: [SQL.Binding]) throws -> OpaquePointer? {
        try enqueue(text, bindings, as: .statement)
        guard PQpipelineSync(connection) == 1 else { throw loss() }
        replies.append(.sync)
        return try receive(text)
    }

    /// Puts a statement into the outgoing packet, with its preparation when it is new to this connection.
    func enqueue(_ text: String, _ bindings: [SQL.Binding], as reply: Reply) throws {
        guard let connection else { throw PostgresLoss(reason: "not connected") }
        try arguments.fill(bindings)
        let (statement, isNew) = statements.find(text, arguments.types)
        let count = Int32(bindings.count)
        if isNew {
            guard PQsendPrepare(connection, statement.name, text, count, arguments.types) == 1 else { throw loss() }
            replies.append(.preparation(statement))
        }
        let isSent = arguments.withPointers { values, lengths, formats in
            PQsendQueryPrepared(connection, statement.name, count, values, lengths, formats, 1)
        }
        guard isSent == 1 else { throw loss() }
        replies.append(reply)
    }

    private func receive(_ text: String) throws -> OpaquePointer? {
        var answer: OpaquePointer?
        var failure: DatabaseError?
        let deadline = patience.map { ContinuousClock.now + $0 }
        for reply in replies {
            guard arrives(before: deadline) else {
                PQclear(answer)
                throw PostgresLoss(reason: "the server said nothing for \(patience ?? .zero)", mayPass: false)
            }
            let result = PQgetResult(connection)
            let status = PQresultStatus(result)
            if status == PGRES_PIPELINE_SYNC {
                PQclear(result)
                continue
            }
            if PQstatus(connection) == CONNECTION_BAD || result == nil {
                PQclear(result)
                PQclear(answer)
                throw loss()
            }
            var isKept = false
            if status == PGRES_FATAL_ERROR || status == PGRES_PIPELINE_ABORTED {
                if case .preparation(let statement) = reply { statements.forget(statement) }
                if failure == nil { failure = refusal(result, reply, text) }
            } else if case .statement = reply {
                answer = result
                isKept = true
            } else if case .later(let earlier, let count?) = reply, Self.changes(result) != count, failure == nil {
                failure = .failed(Self.changes(result), insteadOf: count, earlier)
            }
            if !isKept { PQclear(result) }
            // The end of this statement's results, which came with them.
            PQclear(PQgetResult(connection))
        }
        replies.removeAll(keepingCapacity: true)
        guard let failure else { return answer }
        PQclear(answer)
        throw failure
    }

    /// The number at the end of `UPDATE 3`, 0 for a `SELECT 3`.
    static func changes(_ result: OpaquePointer?) -> Int {
        guard let tag = PQcmdStatus(result), tag.pointee != CChar(UInt8(ascii: "S")) else { return 0 }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    /// Waits until a result can be taken without waiting, or the connection turns out to be lost; `false` when
    /// `deadline` passed first. A server that hangs does not stop a statement at its time limit.
    private func arrives(before deadline: ContinuousClock.Instant?) -> Bool {
        guard let deadline else { return true }
        while PQisBusy(connection) == 1 {
            let left = (deadline - .now) / .milliseconds(1)
            guard left > 0 else { return false }
            var handle = pollfd(fd: PQsocket(connection), events: Int16(POLLIN), revents: 0)
            // What goes wrong here, PQgetResult reports.
            guard poll(&handle, 1, Int32(min(left.rounded(.up), 1e9))) >= 0 || errno == EINTR else { return true }
            guard handle.revents == 0 || PQconsumeInput(connection) == 1 else { return true }
        }
        return true
    }

    private func refusal(_ result: OpaquePointer?, _ reply: Reply, _ text: String) -> DatabaseError {
        let failure = PostgresFailure(result)
        if failure.isStalePlan { isWorn = true }
        switch reply {
        case .preparation: return failure.error(text, mayQuoteValues: false)
        case .later(let earlier, _): return failure.error(earlier, mayQuoteValues: true)
        case .aside, .statement, .sync: return failure.error(text, mayQuoteValues: true)
        }
    }

    private func loss() -> PostgresLoss {
        let message = connection.map { String(cString: PQerrorMessage($0)) } ?? ""
        return PostgresLoss(reason: message.isEmpty ? "the connection was lost" : PostgresFailure.firstLine(message))
    }
}
