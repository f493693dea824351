import Database
import Foundation

/// Whether this machine's clock can be believed: one that went back by more than five minutes cannot.
///
/// Compared with the latest moment any node has seen (`timer_clock`), so that a restart does not forget it.
struct ClockWatch {
    static let tolerance: TimeInterval = 300

    private var latest: Date?
    private var stored: Date?
    private(set) var isHeld = false

    /// - Parameter stored: the latest moment on record. One that went down was set by a person: the clock is right.
    /// - Returns: whether a hold has begun or ended with this look.
    mutating func look(at now: Date, stored: Date?) -> Bool {
        if let stored, let known = self.stored, stored < known { latest = stored }
        self.stored = stored
        if let stored { latest = max(latest ?? stored, stored) }
        let wasHeld = isHeld
        isHeld = latest.map { now < $0.addingTimeInterval(-Self.tolerance) } ?? false
        if !isHeld { latest = max(latest ?? now, now) }
        return isHeld != wasHeld
    }

    static func stored(in db: Connection) throws -> Date? {
        try db.value("SELECT latest_at FROM timer_clock WHERE id = 1")
    }

    /// Puts a moment on record, unless a later one is there.
    static func record(_ now: Date, in db: Connection) throws {
        try db.execute(
            """
            INSERT INTO timer_clock (id, latest_at) VALUES (1, \(now))
            ON CONFLICT (id) DO UPDATE SET latest_at = excluded.latest_at
            WHERE timer_clock.latest_at < excluded.latest_at
            """)
    }
}
