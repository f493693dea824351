/// PostgreSQL through libpq: a thread for each connection.
final class PostgresDriver: DatabaseDriver {
    private let pool: WorkerPool<PostgresLink>
    private let listener: PostgresListener
    private let schema: String?

    /// Of a transaction that others are in the way of.
    private static let attempts = 4

    /// The connections are made when first needed.
    init(_ address: PostgresAddress, connections: Int) {
        pool = WorkerPool(name: "postgres", threads: connections, patience: address.limits.waiting) {
            PostgresLink(address)
        }
        listener = PostgresListener(address)
        schema = address.schema
    }

    /// Makes the schema, too, when it is absent.
    func prepare() async throws {
        let current: String? = try await read { db in try db.value("SELECT current_schema()::text") }
        guard let schema, current == nil else { return }
        try await write(patiently: false) { db in
            // A name cannot be a parameter; the server quotes it.
            let _: String? = try db.value("SELECT set_config('redaksi.schema', \(schema), TRUE)")
            try db.script(
                """
                DO $do$ BEGIN
                    EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', current_setting('redaksi.schema'));
                END $do$
                """)
        }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
        try await pool.run { link, interruption in
            try link.transaction(["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"], interruption) { session in
                try body(Connection(session, isWriting: false))
            } end: {
                // A read that failed and was caught has nothing to lose.
                link.commitLater($0)
            }
        }
    }

    /// Again when another transaction was in the way: of two that wait for each other PostgreSQL ends one, and neither
    /// could have known.
    func write<T: Sendable>(
        patiently: Bool, _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        for attempt in 1..<Self.attempts {
            do { return try await writeOnce(patiently: patiently, body) } catch DatabaseError.busy {
                try await Task.sleep(for: .milliseconds(Int.random(in: 5...40) * attempt))
            }
        }
        return try await writeOnce(patiently: patiently, body)
    }

    private func writeOnce<T: Sendable>(
        patiently: Bool, _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        let opening =
            patiently
            ? [
                "BEGIN", "SET LOCAL statement_timeout = 0", "SET LOCAL idle_in_transaction_session_timeout = 0",
            ] : ["BEGIN"]
        return try await pool.run { link, interruption in
            try link.transaction(opening, isPatient: patiently, interruption) { session in
                let connection = Connection(session, isWriting: true)
                let result = try body(connection)
                if let failure = connection.failure { throw failure }
                return result
            } end: { interruption in
                try link.commit(interruption)
            }
        }
    }

    func notifications(on channel: String) -> AsyncStream<String> {
        listener.stream(channel)
    }

    var load: DatabaseLoad { pool.load }

    func close() async {
        await listener.close()
        await pool.close()
    }
}
