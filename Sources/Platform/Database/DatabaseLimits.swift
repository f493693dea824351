/// How long the database may keep a caller waiting.
package struct DatabaseLimits: Sendable, Equatable {
    /// The longest a statement may run; migrations have no such limit.
    package var statement: Duration
    /// The longest a transaction waits for a free connection.
    package var waiting: Duration

    /// PostgreSQL: the longest a transaction may stand still between two statements, since others may wait for its
    /// locks. A program that was stopped in the middle of one (SIGSTOP, a frozen machine) loses it and its connection.
    package var standstill: Duration

    package init(
        statement: Duration = .seconds(30), waiting: Duration = .seconds(10), standstill: Duration = .seconds(10)
    ) {
        self.statement = statement
        self.waiting = waiting
        self.standstill = standstill
    }
}

extension Duration {
    /// Whole nanoseconds, at most what 64 bits hold.
    var nanoseconds: UInt64 {
        let (seconds, attoseconds) = components
        let (product, isTooLong) = UInt64(max(0, seconds)).multipliedReportingOverflow(by: 1_000_000_000)
        return isTooLong ? .max / 2 : product + UInt64(max(0, attoseconds)) / 1_000_000_000
    }
}
