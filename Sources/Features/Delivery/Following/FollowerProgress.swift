package import Foundation
import Newsroom
import Synchronization

/// How far the follower is, for it and for the figures.
package final class FollowerProgress: Sendable {
    private struct State {
        var cursor: Int64
        var instant = ContinuousClock.now
        var date = Date()
        /// Rows that came from this process and have been dropped already; those before the cursor are forgotten.
        var own: [ClosedRange<Int64>] = []
    }

    private let state: Mutex<State>

    /// - Parameter cursor: the number of the last change before the first page was rendered.
    package init(after cursor: Int64) { state = Mutex(State(cursor: cursor)) }

    /// The last change handled.
    package var cursor: Int64 { state.withLock { $0.cursor } }
    /// When the log was last read to its end.
    package var lastSeen: (instant: ContinuousClock.Instant, date: Date) { state.withLock { ($0.instant, $0.date) } }

    func reached(_ cursor: Int64) {
        state.withLock { state in
            state.cursor = cursor
            state.own.removeAll { $0.upperBound <= cursor }
            (state.instant, state.date) = (.now, Date())
        }
    }

    /// From now on these rows are left out.
    func passOver(_ own: [ClosedRange<Int64>]) { state.withLock { $0.own += own } }

    /// The rows that did not come from this process, or that it has not been told of yet: between a commit and the
    /// telling, the log may be read.
    func foreign(_ rows: [LoggedChange]) -> [LoggedChange] {
        let own = state.withLock { $0.own }
        return rows.filter { row in !own.contains { $0.contains(row.sequence) } }
    }
}
