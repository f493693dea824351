/// A newsroom's database: one file of SQLite's, or a PostgreSQL server.
///
/// ```swift
/// let headlines: [String] = try await database.read { db in
///     try db.values("SELECT headline FROM articles WHERE section_id = \(section) ORDER BY id LIMIT 10")
/// }
/// ```
///
/// Transactions run on threads of the database's own, one for each connection, and never block Swift's. Cancelling the
/// task stops the wait or the running statement; `CancellationError` means that nothing was changed.
///
/// Close it when done: its threads keep it alive until then.
package struct Database: Sendable {
    package let location: DatabaseLocation
    let driver: any DatabaseDriver
    private let rehearses: Bool
    private let observers = CommitObservers()

    /// Opens a database and makes sure that it answers. An SQLite file is created when absent.
    ///
    /// - Parameters:
    ///   - readers: how many reads run at the same time. SQLite: as many reading connections and one that writes.
    ///     PostgreSQL: four connections more than that, for reading and writing, made when first needed.
    ///   - rehearses: runs every writing transaction twice, the first time undone, as PostgreSQL does now and then: tests
    ///     find so what does something outside its transaction.
    /// - Throws: `DatabaseError.unavailable` and its kin.
    package static func open(
        _ location: DatabaseLocation, readers: Int = 4, limits: DatabaseLimits = DatabaseLimits(),
        rehearses: Bool = false
    ) async throws -> Database {
        let driver: any DatabaseDriver =
            switch location {
            case .sqlite(let path):
                try SQLiteDriver(path: path, readers: max(1, readers), limits: limits)
            case .postgres(let address, let schema):
                PostgresDriver(
                    PostgresAddress(text: address, schema: schema, limits: limits), connections: max(1, readers) + 4)
            }
        do {
            try await driver.prepare()
        } catch {
            await driver.close()
            throw error
        }
        return Database(location: location, driver: driver, rehearses: rehearses)
    }

    package var dialect: Dialect {
        switch location {
        case .sqlite: .sqlite
        case .postgres: .postgres
        }
    }

    /// Runs a reading transaction: everything in it sees one and the same state of the database.
    ///
    /// PostgreSQL: `REPEATABLE READ READ ONLY`; its `BEGIN` travels with the first query and its `COMMIT` with the next
    /// transaction's first, so that it costs no round trip of its own.
    ///
    /// - Throws: what `body` throws, `DatabaseError`, `CancellationError`.
    package func read<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
        try await driver.read(body)
    }

    /// Runs one transaction: all of it is kept, or nothing when `body` throws.
    ///
    /// A statement that failed fails the transaction on both engines, also when `body` catches the error; only
    /// ``Connection/savepoint(_:)`` limits the damage. SQLite: one writer at a time. PostgreSQL: `READ COMMITTED`, so
    /// two statements may see different states; lock rows (`FOR UPDATE`) or compare a revision where that matters. When
    /// another transaction is in the way (a deadlock) it is undone and `body` runs again, up to three times: it must not
    /// do anything outside the transaction.
    ///
    /// - Throws: what `body` throws, `DatabaseError`, `CancellationError`. Nothing was changed then, but for
    ///   `DatabaseError.uncertain`.
    @discardableResult package func write<T: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        if rehearses { try await rehearse(body) }
        let announced = Announcements()
        let result: T
        do {
            result = try await driver.write(patiently: false) { db in
                let result = try body(db)
                announced.keep(db.announcements)
                return result
            }
        } catch DatabaseError.uncertain {
            observers.tell(announced.all)
            throw DatabaseError.uncertain
        }
        observers.tell(announced.all)
        return result
    }

    private func rehearse<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws {
        do {
            try await driver.write(patiently: false) { db in
                _ = try body(db)
                throw Undone()
            }
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            // What is wrong with it shows when it is run for good.
        }
    }

    /// Calls `observer` with what each transaction of this `Database` announced, in its order: after the commit and
    /// before ``write(_:)`` returns, so that whoever is told of a success finds the consequences drawn.
    ///
    /// Transactions that end together may call it at the same time. It is called too when nobody knows whether the
    /// transaction was kept (`DatabaseError.uncertain`), never when it was undone, nor for what a savepoint undid. It
    /// stays for the database's life.
    package func observeCommits(_ observer: @escaping @Sendable ([String]) -> Void) {
        observers.add(observer)
    }

    /// What ``Connection/notify(_:_:)`` sends on a channel, from when it was committed.
    ///
    /// **An empty payload comes first, and again after a lost connection was restored**: from here on nothing is missed,
    /// so look now at what may have changed before. PostgreSQL: `LISTEN`, so other nodes' too. SQLite: those of this
    /// `Database` only. The newest 1,000 wait for a slow reader. Ends when the database is closed.
    package func notifications(on channel: String) -> AsyncStream<String> {
        driver.notifications(on: channel)
    }

    /// Waits for running transactions, refuses those still waiting, closes the connections and ends their threads.
    package func close() async {
        await driver.close()
    }
}

/// Ends a rehearsal, so that the transaction is undone.
private struct Undone: Error {}

/// An engine.
protocol DatabaseDriver: Sendable {
    /// Makes sure that the database answers.
    func prepare() async throws
    func read<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T
    /// - Parameter patiently: without the limit on a statement's time, for migrations.
    func write<T: Sendable>(
        patiently: Bool, _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T
    func notifications(on channel: String) -> AsyncStream<String>
    var load: DatabaseLoad { get }
    func close() async
}
