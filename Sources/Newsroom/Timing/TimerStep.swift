import Database
package import Foundation

/// What a timer did in one go.
package struct TimerStep: Equatable, Sendable {
    /// How late each was that was done, in seconds.
    package private(set) var lateness: [TimeInterval] = []
    /// Refused by the newsroom's rules.
    package private(set) var failed: [ScheduledAction.ID] = []
    /// Claimed by another node, moved or cancelled meanwhile.
    package private(set) var lost = 0
    /// The clock went back: nothing is done until a person says so, or until it has caught up.
    package private(set) var isHeld = false
    /// Seconds until there may be something to do: 0 when there was and may be more, infinite when nothing waits.
    package private(set) var pause: TimeInterval = 0

    package var done: Int { lateness.count }

    init(lost: Int = 0) { self.lost = lost }

    init(pause: TimeInterval) { self.pause = pause }

    init(isHeld: Bool) { (self.isHeld, pause) = (isHeld, .infinity) }

    mutating func add(_ other: TimerStep) {
        lateness += other.lateness
        failed += other.failed
        lost += other.lost
        isHeld = other.isHeld
        pause = other.pause
    }

    /// One action's effect and its mark, together or not at all.
    mutating func settle(
        _ action: ScheduledAction, now: Date, in db: Connection, perform: ActionTimer.Perform
    ) throws {
        do {
            try db.savepoint(waits: db.batch == nil) {
                try action.finish(at: now, in: db)
                try perform(action, now, db)
            }
            lateness.append(now.timeIntervalSince(action.due))
        } catch let error as DatabaseError where error.isPassing || db.batch != nil {
            // In a batch statements are answered late: whose trouble it is shows when each is done alone.
            throw error
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            let reason = (error as? any ActionRefusal)?.reason ?? "unexpected \(error)"
            if try action.fail(String(reason.unicodeScalars.prefix(500)), at: now, in: db) {
                failed.append(action.id)
            } else {
                lost += 1
            }
        }
    }
}
