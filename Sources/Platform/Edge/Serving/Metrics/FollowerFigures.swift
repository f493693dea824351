/// How far this node has followed the change log.
package struct FollowerFigures: Sendable {
    /// Sequence number of the newest change seen in the log.
    package var newest: Int64
    /// Sequence number up to which pages were dropped.
    package var handled: Int64
    /// Since every change was known for the last time.
    package var lag: Duration

    package init(newest: Int64, handled: Int64, lag: Duration) {
        self.newest = newest
        self.handled = handled
        self.lag = lag
    }

    package var families: [MetricFamily] {
        [
            .gauge("redaksi_changes_newest", help: "Sequence number of the newest change.", Double(newest)),
            .gauge("redaksi_changes_handled", help: "Sequence number this node has followed to.", Double(handled)),
            .gauge(
                "redaksi_changes_lag_seconds", help: "How long ago this node last knew every change.", lag / .seconds(1)
            ),
        ]
    }
}
