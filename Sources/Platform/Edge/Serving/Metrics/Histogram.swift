import Synchronization

/// Counts durations by how long they were. For what happens hundreds of times a second, not hundreds of thousands:
/// each costs a lock.
package final class Histogram: Sendable {
    /// What was counted until now.
    package struct Counts: Sendable, Equatable {
        /// Upper bounds in seconds, ascending, included.
        package let bounds: [Double]
        /// One more than `bounds`: the last counts what is above all of them.
        package var counts: [Int]
        /// Seconds.
        package var sum: Double
    }

    private let state: Mutex<Counts>

    /// - Precondition: `bounds`, in seconds, ascend.
    package init(bounds: [Double] = Histogram.rendering) {
        precondition(zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 })
        state = Mutex(Counts(bounds: bounds, counts: [Int](repeating: 0, count: bounds.count + 1), sum: 0))
    }

    /// From a page out of a warm database to one that somebody should look into.
    package static let rendering = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

    package func record(_ duration: Duration) {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        state.withLock { state in
            let place = state.bounds.firstIndex { seconds <= $0 } ?? state.bounds.count
            state.counts[place] += 1
            state.sum += seconds
        }
    }

    package var counts: Counts { state.withLock { $0 } }
}
