package import Database
package import Foundation

extension LogEntry.Kind {
    package static let timerHeld = Self("timer-held")
    package static let timerResumed = Self("timer-resumed")
}

/// How the timer stands: for the board, metrics and whoever asks.
package struct TimerStanding: Equatable, Sendable {
    package let waiting: Int
    /// Waiting though due for longer than a second: something is wrong.
    package let late: Int
    /// Refused within the last day.
    package let failed: Int
    /// The asker's clock is more than five minutes behind the latest moment the timer has seen: it does nothing.
    package let isHeld: Bool
}

extension ActionTimer {
    /// Seconds after which what is due counts as late.
    package static let patience: TimeInterval = 1

    /// How everything stands at `now`.
    package static func standing(at now: Date, in db: Connection) throws -> TimerStanding {
        let latest = try ClockWatch.stored(in: db)
        return TimerStanding(
            waiting: try db.value("SELECT count(*) FROM scheduled_actions WHERE state = 'waiting'") ?? 0,
            late: try db.value(
                """
                SELECT count(*) FROM scheduled_actions
                WHERE state = 'waiting' AND due_at < \(now.addingTimeInterval(-patience))
                """) ?? 0,
            failed: try db.value(
                """
                SELECT count(*) FROM scheduled_actions
                WHERE state = 'failed' AND done_at >= \(now.addingTimeInterval(-86_400))
                """) ?? 0,
            isHeld: latest.map { now < $0.addingTimeInterval(-ClockWatch.tolerance) } ?? false)
    }

    /// A person says that the clock is right now, though it was ahead before: every held timer goes on.
    package static func resume(by actor: Actor, now: Date, in db: Connection) throws {
        try ChangeLog.turn(in: db)
        try db.execute(
            """
            INSERT INTO timer_clock (id, latest_at) VALUES (1, \(now))
            ON CONFLICT (id) DO UPDATE SET latest_at = excluded.latest_at
            """)
        try LogEntry.append(.timerResumed, about: "timer", by: actor, now: now, in: db)
        try db.notify(ScheduledAction.channel, "resumed")
    }

    /// Logs that this node's timer holds, or goes on.
    func tell(isHeld: Bool, stored: Date?, now: Date) async throws {
        let wording = DateWording(language: .english, zone: .gmt)
        let detail = ["clock": wording.machine(now), "latest": stored.map(wording.machine) ?? ""]
        try await database.write { db in
            try LogEntry.append(
                isHeld ? .timerHeld : .timerResumed, about: "timer", by: .timer, detail: detail, now: now, in: db)
        }
    }
}
