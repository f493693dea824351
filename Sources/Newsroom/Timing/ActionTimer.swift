package import Database
package import Foundation
import Synchronization

/// Does what is scheduled when its moment has come, once.
///
/// Several nodes may run one each over the same database. Each step claims some due actions in one transaction and
/// performs them in another: effect and `done` are kept together or not at all, and only while the claim's fence holds.
/// A node killed in between leaves claims that end by themselves after a second.
package final class ActionTimer: Sendable {
    /// Makes an action's effect in the timer's transaction, which has taken ``ChangeLog/turn(in:)``. What it throws
    /// undoes it and marks the action failed, with ``ActionRefusal/reason`` where there is one; trouble of the database
    /// itself (`DatabaseError.unavailable` and its kin) leaves it waiting. It changes articles and working copies by their
    /// own functions, and neither the gate's rules nor sections nor settings nor assets, which a batch reads once
    /// (``BatchMemory``).
    ///
    /// The date is now, never before the action's ``ScheduledAction/due``.
    package typealias Perform = @Sendable (ScheduledAction, Date, Connection) throws -> Void

    let database: Database
    let clock: @Sendable () -> Date
    let batch: Int
    /// Seconds.
    static let lease: TimeInterval = 1
    private let watch = Mutex(ClockWatch())

    /// - Parameters:
    ///   - batch: how many actions share a transaction.
    ///   - clock: the wall clock.
    package init(_ database: Database, batch: Int = 64, clock: @escaping @Sendable () -> Date = { Date() }) {
        self.database = database
        self.clock = clock
        self.batch = batch
    }

    /// Does everything that is due.
    ///
    /// - Throws: `DatabaseError` when the database does not work; what was not done waits.
    package func tick(perform: @escaping Perform) async throws -> TimerStep {
        var sum = TimerStep()
        repeat {
            sum.add(try await step(perform: perform))
        } while sum.pause == 0
        return sum
    }

    /// Does some of what is due.
    ///
    /// - Throws: `DatabaseError`, `CancellationError`; what was not done waits.
    package func step(perform: @escaping Perform) async throws -> TimerStep {
        let now = present
        let (stored, next) = try await database.read { db in
            (
                try ClockWatch.stored(in: db),
                try db.value("SELECT due_at FROM scheduled_actions WHERE state = 'waiting' ORDER BY due_at, id LIMIT 1")
                    as Date?
            )
        }
        let (hasTurned, isHeld) = watch.withLock { ($0.look(at: now, stored: stored), $0.isHeld) }
        if hasTurned { try await tell(isHeld: isHeld, stored: stored, now: now) }
        guard !isHeld else { return TimerStep(isHeld: true) }
        if stored.map({ now.timeIntervalSince($0) >= 60 }) ?? true {
            try await database.write { db in try ClockWatch.record(now, in: db) }
        }
        guard let next, next <= now else {
            return TimerStep(pause: next.map { $0.timeIntervalSince(now) } ?? .infinity)
        }
        let claimed = try await claim()
        // Another node has them: look again soon, whether it has got on.
        guard !claimed.isEmpty else { return TimerStep(pause: 0.05) }
        return try await settle(claimed, perform: perform)
    }

    /// The first half of a step: makes some of what is due this node's for a second.
    package func claim() async throws -> [ScheduledAction] {
        try await database.write { [self] db in
            try ChangeLog.turn(in: db)
            // Only now, the transaction's first statement having been waited for: a claim lasts from when it is made, not
            // from when its turn was waited for.
            let now = present
            let claimed = try ScheduledAction.claim(at: now, for: Self.lease, limit: batch, in: db)
            if !claimed.isEmpty { try ClockWatch.record(now, in: db) }
            return claimed
        }
    }

    /// The second half: all that was claimed in one transaction; one by one when something was in the way of some.
    package func settle(_ actions: [ScheduledAction], perform: @escaping Perform) async throws -> TimerStep {
        do {
            return try await settleTogether(actions, perform: perform)
        } catch let error as DatabaseError where actions.count > 1 && (error.mayConcernOne || !error.isPassing) {
            var sum = TimerStep()
            for action in actions {
                do {
                    sum.add(try await settleTogether([action], perform: perform))
                } catch let error as DatabaseError where error.mayConcernOne {
                    // Waits until its claim ends; the others go on.
                    continue
                }
            }
            return sum
        }
    }

    private func settleTogether(_ actions: [ScheduledAction], perform: @escaping Perform) async throws -> TimerStep {
        let now: @Sendable () -> Date = { [self] in present }
        return try await database.write { db in
            try ChangeLog.turn(in: db)
            let claimed = try ScheduledAction.stillClaimed(actions, in: db)
            var step = TimerStep(lost: actions.count - claimed.count)
            // One alone is done as by hand, each statement answered; and so is what a batch stumbled over.
            if actions.count > 1 { try BatchMemory.begin(for: claimed, in: db) }
            for action in claimed { try step.settle(action, now: max(now(), action.due), in: db, perform: perform) }
            try BatchMemory.end(in: db)
            return step
        }
    }

    /// Now, as it is stored, never rounded up: nothing happens before its time.
    private var present: Date {
        Date(timeIntervalSince1970: (clock().timeIntervalSince1970 * 1000).rounded(.down) / 1000)
    }
}

extension DatabaseError {
    /// Whether trying again may help: not the action's fault.
    var isPassing: Bool {
        switch self {
        case .busy, .full, .readOnly, .unavailable, .timedOut, .uncertain, .closed: true
        case .constraint, .nulInText, .mismatch, .noColumn, .badNotification, .failed: false
        }
    }

    /// Whether the trouble may be with one action of many.
    fileprivate var mayConcernOne: Bool {
        switch self {
        case .busy, .timedOut, .uncertain: true
        case .constraint, .full, .readOnly, .unavailable, .closed, .nulInText, .mismatch, .noColumn, .badNotification,
            .failed:
            false
        }
    }
}
