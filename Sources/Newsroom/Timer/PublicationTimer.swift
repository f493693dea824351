package import Database
package import Foundation

/// Does what was scheduled when its moment has come: each thing once, whichever node does it.
///
/// A node first claims what is due, which counts the fence of each; then it does many in one transaction, each in a savepoint,
/// and each only if its fence is still the one it claimed. A node that slept through its claim finds another fence and does
/// nothing. What a refused article did is undone by itself and the refusal kept for the board.
package actor PublicationTimer {
    private let database: Database
    /// How many are done in one transaction.
    private let batch: Int
    /// Seconds after which another node may take over what a node has claimed.
    private let lease: Double
    /// `nil` before the first look: what the log knows is the first thing to compare with.
    private var clock: ClockWatch?

    package init(_ database: Database, batch: Int = 100, lease: Double = 30) {
        (self.database, self.batch, self.lease) = (database, batch, lease)
    }

    /// What one look at the clock led to.
    package struct Report: Equatable, Sendable {
        package var done = 0
        package var failed = 0
        /// Arrangements of the front page.
        package var fronts = 0
        /// The longest that anything done was late, in seconds.
        package var worstLateness = 0.0
        /// The clock went backwards by this many seconds: nothing is done until it is where it was, or somebody says that it is
        /// right (``PublicationTimer/trustClock()``).
        package var clockSteppedBack: Double?
    }

    /// Does everything that is due.
    ///
    /// - Parameter clock: read again for each batch; the first reading decides whether the clock can be trusted.
    /// - Throws: `DatabaseError`; what was done before stays done, the rest is tried again.
    package func tick(_ clock: @Sendable () -> Date) async throws -> Report {
        var report = Report()
        while true {
            let now = clock()
            if let step = try await stepBack(at: now) {
                report.clockSteppedBack = step
                return report
            }
            let claims = try await claim(now)
            if claims.isEmpty {
                report.fronts += try await arrangeFront(now)
                return report
            }
            let outcome = try await database.write { db in try ClaimedActions(claims).perform(now: now, in: db) }
            report.done += outcome.done
            report.failed += outcome.failed
            report.worstLateness = max(report.worstLateness, outcome.worstLateness)
        }
    }

    /// The clock is right as it is now, however it came there.
    package func trustClock() { clock = ClockWatch() }

    private func stepBack(at now: Date) async throws -> Double? {
        if clock == nil {
            let logged: Date? = try await database.read { db in
                try db.value("SELECT at FROM log ORDER BY sequence DESC LIMIT 1")
            }
            clock = ClockWatch(latest: logged)
        }
        return clock?.stepBack(at: now)
    }

    private func arrangeFront(_ now: Date) async throws -> Int {
        guard try await database.read({ db in try FrontArrangement.hasDue(now: now, in: db) }) else { return 0 }
        return try await database.write { db in try FrontArrangement.arrangeDue(now: now, in: db) }
    }

    private func claim(_ now: Date) async throws -> [Claim] {
        let (batch, until) = (batch, now.addingTimeInterval(lease))
        return try await database.write { db in
            try db.lock("timer")
            return try db.all(
                """
                UPDATE scheduled_actions SET fence = fence + 1, claimed_until = \(until)
                WHERE id IN (
                    SELECT id FROM scheduled_actions
                    WHERE state = 'waiting' AND at <= \(now) AND (claimed_until IS NULL OR claimed_until <= \(now))
                    ORDER BY at, id LIMIT \(batch))
                RETURNING id, fence
                """)
        }
    }
}

/// That this node may do an action as long as its fence is the one it got.
struct Claim: Record, Equatable, Sendable {
    let id: ScheduledAction.ID
    let fence: Int

    init(row: Row) throws { (id, fence) = (try row["id"], try row["fence"]) }
}

/// Notices when the clock goes backwards by more than five minutes.
struct ClockWatch {
    static let tolerance = 300.0
    private var latest: Date?

    init(latest: Date? = nil) { self.latest = latest }

    /// By how many seconds `now` lies before what was seen; `nil` when it can be trusted.
    mutating func stepBack(at now: Date) -> Double? {
        if let latest, latest.timeIntervalSince(now) > Self.tolerance { return latest.timeIntervalSince(now) }
        latest = max(latest ?? now, now)
        return nil
    }
}
