/// How long the database may keep a caller waiting.
package struct DatabaseLimits: Sendable, Equatable {
    /// The longest a statement may run; migrations have no such limit.
    package var statement: Duration
    /// The longest a transaction waits for a free connection.
    package var waiting: Duration

    package init(statement: Duration = .seconds(30), waiting: Duration = .seconds(10)) {
        self.statement = statement
        self.waiting = waiting
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
