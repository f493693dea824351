import CLibPQ

extension PostgresLink {
    /// Runs a transaction, which begins with the first statement `body` runs and ends with `end`, or with `ROLLBACK`.
    ///
    /// - Parameter isPatient: without a limit on a statement's time.
    func transaction<T>(
        _ opening: [String], isPatient: Bool = false, _ interruption: Interruption,
        _ body: (PostgresSession) throws -> T, end: (Interruption) throws -> Void
    ) throws -> T {
        if interruption.isWished { throw CancellationError() }
        self.opening = opening
        // The server keeps the limit itself, and needs a moment to say so.
        patience = isPatient ? nil : address.limits.statement + .seconds(1)
        defer { if isWorn || statements.isFull { disconnect() } }
        do {
            let session = PostgresSession(self, interruption)
            defer { session.close() }
            let canceller = canceller
            // A cancel already on its way may hit what follows: only COMMIT or ROLLBACK, both of which it may.
            let result = try interruption.stopping {
                canceller.cancel()
            } _: {
                try body(session)
            }
            if self.opening.isEmpty { try end(interruption) }
            return result
        } catch {
            if self.opening.isEmpty { rollback() }
            if case StatementFailure.refused(let refused) = error { throw refused }
            throw error
        }
    }

    /// Queues the `COMMIT` of a transaction that read: it travels with the next statement, or when there is none yet,
    /// see ``settle()``.
    func commitLater(_ interruption: Interruption) {
        guard !interruption.isWished else { return rollback() }
        do {
            try enqueue("COMMIT", [], as: .aside)
        } catch {
            disconnect()
        }
    }

    func commit(_ interruption: Interruption) throws {
        if interruption.isWished { throw CancellationError() }
        // What changed another number of rows than it must is no error to the server, which would commit it.
        if replies.contains(where: \.isCounted) { PQclear(try perform("SELECT 1", [])) }
        do {
            let result = try exchange("COMMIT", [])
            defer { PQclear(result) }
            guard String(cString: PQcmdStatus(result)) == "COMMIT" else {
                throw DatabaseError.failed(code: "rollback", message: "the transaction had failed", sql: "COMMIT")
            }
        } catch is PostgresLoss {
            disconnect()
            throw DatabaseError.uncertain
        } catch DatabaseError.timedOut where interruption.isWished {
            throw CancellationError()
        }
    }

    /// Also takes in a cancel that came too late for the transaction.
    private func rollback() {
        guard connection != nil else { return }
        do {
            PQclear(try exchange("ROLLBACK", []))
        } catch {
            disconnect()
        }
    }

    /// Runs a statement of the transaction, its first one together with `BEGIN`.
    ///
    /// When the connection turns out to be dead at the first, nothing was done yet and nobody saw an answer: it is
    /// replaced and the statement sent once more.
    func perform(_ text: String, _ bindings: [SQL.Binding]) throws -> OpaquePointer? {
        guard !opening.isEmpty else {
            do {
                return try exchange(text, bindings)
            } catch let loss as PostgresLoss {
                disconnect()
                throw DatabaseError.unavailable(reason: loss.reason)
            }
        }
        do {
            return try open(text, bindings)
        } catch let loss as PostgresLoss {
            disconnect()
            guard loss.mayPass else { throw DatabaseError.unavailable(reason: loss.reason) }
        }
        do {
            return try open(text, bindings)
        } catch let loss as PostgresLoss {
            disconnect()
            throw DatabaseError.unavailable(reason: loss.reason)
        }
    }

    private func open(_ text: String, _ bindings: [SQL.Binding]) throws -> OpaquePointer? {
        try connect()
        for statement in opening { try enqueue(statement, [], as: .aside) }
        let beginning = opening
        opening = []
        do {
            return try exchange(text, bindings)
        } catch let loss as PostgresLoss {
            opening = beginning
            throw loss
        } catch let error as DatabaseError where isWorn {
            // A prepared statement no longer fits the schema: with a new connection it will.
            _ = error
            opening = beginning
            throw PostgresLoss(reason: "the schema changed")
        }
    }
}
