import Foundation
import GRDB

/// SQLite: one writing connection, which also does every checkpoint (readers open the file read-only), and a pool of
/// reading ones, each used from threads of ours through GRDB's synchronous accesses (which hop no queue by themselves).
final class SQLiteDriver: DatabaseDriver {
    private let pool: DatabasePool
    private let readers: WorkerPool<SQLiteWorker>
    private let writer: WorkerPool<SQLiteWorker>
    private let hub = NotificationHub(isLocal: true)
    private let limits: DatabaseLimits

    init(path: String, readers: Int, limits: DatabaseLimits) throws {
        pool = try Self.open(path, readers: readers)
        self.limits = limits
        self.readers = WorkerPool(name: "sqlite read", threads: readers, patience: limits.waiting) { SQLiteWorker() }
        writer = WorkerPool(name: "sqlite write", threads: 1, patience: limits.waiting) { SQLiteWorker() }
    }

    private static func open(_ path: String, readers: Int) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA mmap_size = 0")
            // As PostgreSQL has it, and the only way LIKE can use an index.
            try db.execute(sql: "PRAGMA case_sensitive_like = ON")
        }
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
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
        try await readers.run { [pool, limits] _, interruption in
            try SQLiteFailure.translating {
                try pool.read { db in
                    try SQLiteWatch.on(db, interruption, limit: limits.statement) { watch in
                        try body(Connection(SQLiteSession(db, watch), isWriting: false))
                    }
                }
            }
        }
    }

    func write<T: Sendable>(
        patiently: Bool, _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        try await writer.run { [pool, limits, hub] _, interruption in
            let (result, notifications) = try SQLiteFailure.translating {
                try pool.write { db in
                    try SQLiteWatch.on(db, interruption, limit: patiently ? nil : limits.statement) { watch in
                        let session = SQLiteSession(db, watch)
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

/// A thread for GRDB to be called from; the connections are GRDB's.
final class SQLiteWorker: Worker {
    func settle() {}
    func close() {}
}
