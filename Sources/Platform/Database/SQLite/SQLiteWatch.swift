import GRDBSQLite

/// Stops a transaction's statements when the task was cancelled or one runs too long: SQLite calls in every few
/// thousand steps of its machine, a fraction of a millisecond.
final class SQLiteWatch {
    private let interruption: Interruption
    private let limit: Duration?
    private var start: ContinuousClock.Instant?
    private(set) var isOverdue = false

    var isCancelled: Bool { interruption.isWished }

    private init(_ interruption: Interruption, _ limit: Duration?) {
        self.interruption = interruption
        self.limit = limit
    }

    static func on<T>(
        _ connection: OpaquePointer, _ interruption: Interruption, limit: Duration?, _ body: (SQLiteWatch) throws -> T
    ) throws -> T {
        if interruption.isWished { throw CancellationError() }
        let watch = SQLiteWatch(interruption, limit)
        // The pointer is unretained: the handler is taken away again before `watch` goes.
        let context = Unmanaged.passUnretained(watch).toOpaque()
        sqlite3_progress_handler(
            connection, 4000,
            { context in
                guard let context else { return 0 }
                return Unmanaged<SQLiteWatch>.fromOpaque(context).takeUnretainedValue().shouldStop() ? 1 : 0
            }, context)
        defer { sqlite3_progress_handler(connection, 0, nil, nil) }
        return try withExtendedLifetime(watch) { try body(watch) }
    }

    func beginStatement() {
        start = nil
    }

    /// The clock is first read when a statement has run for a while: short ones pay nothing.
    private func shouldStop() -> Bool {
        if interruption.isWished { return true }
        guard let limit else { return false }
        guard let start else {
            start = .now
            return false
        }
        isOverdue = start.duration(to: .now) > limit
        return isOverdue
    }
}
