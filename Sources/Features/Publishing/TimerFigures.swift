package import Database
package import Edge
package import Foundation
import Newsroom
import Synchronization

/// What this process's timer has done since it started.
package final class TimerProgress: Sendable {
    private struct State {
        var done = 0
        var failed = 0
        var isHeld = false
    }

    private let state = Mutex(State())
    private let lateness = Histogram(bounds: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 30, 300, 3_600])

    var isHeld: Bool { state.withLock { $0.isHeld } }

    func note(_ step: TimerStep) {
        state.withLock { state in
            state.done += step.done
            state.failed += step.failed.count
            state.isHeld = step.isHeld
        }
        for seconds in step.lateness { lateness.record(.seconds(seconds)) }
    }

    /// Prometheus' figures. What is in the database is left out while it does not answer.
    package func families(_ database: Database, now: Date) async -> [MetricFamily] {
        let state = state.withLock { $0 }
        var families: [MetricFamily] = [
            .counter("redaksi_timer_done_total", help: "Scheduled actions done by this node.", state.done),
            .counter("redaksi_timer_failed_total", help: "Scheduled actions refused, met by this node.", state.failed),
            .histogram(
                "redaksi_timer_lateness_seconds", help: "From when an action was due to when it was done.",
                lateness.counts),
            .gauge(
                "redaksi_timer_held",
                help: "1 while this node's clock is behind by minutes and nothing is done, else 0.",
                state.isHeld ? 1 : 0),
        ]
        // A database that is away shows in its own figures.
        if let standing = try? await database.read({ db in try ActionTimer.standing(at: now, in: db) }) {
            families += [
                .gauge("redaksi_timer_waiting", help: "Scheduled actions that wait.", Double(standing.waiting)),
                .gauge(
                    "redaksi_timer_late", help: "Those that wait though due for over a second.", Double(standing.late)),
            ]
        }
        return families
    }
}
