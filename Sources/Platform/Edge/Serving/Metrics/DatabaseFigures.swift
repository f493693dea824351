/// The database and the connections to it.
package struct DatabaseFigures: Sendable {
    package var isAnswering: Bool
    /// Reading connections at most.
    package var readers: Int
    /// Reading connections at work.
    package var busyReaders: Int
    /// Transactions waiting for a connection.
    package var waiting: Int

    package init(isAnswering: Bool, readers: Int = 0, busyReaders: Int = 0, waiting: Int = 0) {
        self.isAnswering = isAnswering
        self.readers = readers
        self.busyReaders = busyReaders
        self.waiting = waiting
    }

    package var families: [MetricFamily] {
        [
            .gauge("redaksi_database_up", help: "1 when the database answers, else 0.", isAnswering ? 1 : 0),
            .gauge("redaksi_database_readers", help: "Reading connections there may be.", Double(readers)),
            .gauge("redaksi_database_readers_busy", help: "Reading connections at work.", Double(busyReaders)),
            .gauge("redaksi_database_waiting", help: "Transactions waiting for a connection.", Double(waiting)),
        ]
    }
}
