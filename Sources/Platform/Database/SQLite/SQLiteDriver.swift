import Foundation
import GRDB

/// SQLite: one writing connection, which also does every checkpoint (readers open the file read-only), and reading ones,
/// each with a thread of its own.
final class SQLiteDriver: DatabaseDriver {
    /// Of its connections only the writing one is used. It has put the file into WAL mode before a reader opens it.
    private let pool: DatabasePool
    private let readers: WorkerPool<SQLiteReader>
    private let writer: WorkerPool<SQLiteWriter>
    private let hub = NotificationHub(isLocal: true)
    private let limits: DatabaseLimits

    init(path: String, readers: Int, limits: DatabaseLimits) throws {
        SQLiteLibrary.setUp
        pool = try Self.open(path)
        self.limits = limits
        self.readers = WorkerPool(name: "sqlite read", threads: readers, patience: limits.waiting) {
            SQLiteReader(path: path, configuration: Self.configuration(isReading: true))
        }
        writer = WorkerPool(name: "sqlite write", threads: 1, patience: limits.waiting) { SQLiteWriter() }
    }

    private static func configuration(isReading: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = isReading
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA mmap_size = 0")
            // As PostgreSQL has it, and the only way LIKE can use an index.
            try db.execute(sql: "PRAGMA case_sensitive_like = ON")
            // 16 MB a reader instead of 2: holds the inner pages of every index of a million articles, so that a page
            // of the site costs few reads of the file, each a system call.
            if isReading { try db.execute(sql: "PRAGMA cache_size = -16384") }
        }
        return configuration
    }

    private static func open(_ path: String) throws -> DatabasePool {
        do {
            let pool = try DatabasePool(path: path, configuration: configuration(isReading: false))
            // GRDB lowers it to NORMAL for WAL, with which a power cut may lose the last commits.
            try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        } catch let error as GRDB.DatabaseError {
            if error.resultCode == .SQLITE_CANTOPEN {
                throw DatabaseError.unavailable(
                    reason: "cannot open \(path); does its folder exist, and may this user write in it?")
            }
            throw SQLiteFailure.translate(error, text: "opening \(path)")
        }
    }

    func prepare() async throws {
        _ = try await read { db in try db.value("SELECT 1") as Int? }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
        try await readers.run { [limits] reader, interruption in
            try SQLiteFailure.translating {
                try reader.transaction(interruption, limit: limits.statement) { session in
                    try body(Connection(session, isWriting: false))
                }
            }
        }
    }

    func write<T: Sendable>(
        patiently: Bool, _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        try await writer.run { [pool, limits, hub] writer, interruption in
            let (result, notifications) = try SQLiteFailure.translating {
                try pool.write { db in
                    let limit = patiently ? nil : limits.statement
                    let handle = try writer.handle(of: db)
                    return try SQLiteWatch.on(handle.connection, interruption, limit: limit) { watch in
                        let session = SQLiteSession(handle, watch, schema: db)
                        let connection = Connection(session, isWriting: true)
                        let result = try body(connection)
                        if let failure = connection.failure { throw failure }
                        if interruption.isWished { throw CancellationError() }
                        return (result, session.notifications)
                    }
                }
            }
            for (channel, payload) in notifications { hub.deliver(payload, on: channel) }
            return result
        }
    }

    func notifications(on channel: String) -> AsyncStream<String> {
        hub.stream(channel)
    }

    var load: DatabaseLoad { readers.load }

    func close() async {
        hub.finish()
        await readers.close()
        await writer.close()
        // Fails only while a statement is in use, which the threads' end has ruled out.
        try? pool.close()
    }
}

/// The thread that writes. The connection is GRDB's, which begins and ends its transactions.
final class SQLiteWriter: Worker {
    private var handle: SQLiteHandle?

    func handle(of db: GRDB.Database) throws -> SQLiteHandle {
        if let handle { return handle }
        guard let connection = db.sqliteConnection else { throw DatabaseError.closed }
        let new = SQLiteHandle(connection)
        handle = new
        return new
    }

    func settle() {}

    func close() {
        handle?.forgetStatements()
    }
}
