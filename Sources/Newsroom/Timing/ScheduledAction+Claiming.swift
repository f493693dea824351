import Database
import Foundation

extension ScheduledAction {
    /// Takes due actions for one node: for as long as the claim lasts nobody else takes them, and whoever had them
    /// before comes too late.
    ///
    /// A claim only keeps nodes from working on the same. That nothing happens twice rests on the fence in
    /// ``finish(at:in:)``, in the effect's own transaction.
    ///
    /// The caller has ``ChangeLog/turn(in:)``, as whoever changes these rows: a claim that met a batch under way, its
    /// own claim over, would lock some rows and wait for others, and the batch likewise.
    ///
    /// - Returns: the longest overdue first.
    static func claim(at now: Date, for lease: TimeInterval, limit: Int, in db: Connection) throws -> [ScheduledAction]
    {
        let end = now.addingTimeInterval(lease)
        // A claim that ends later than any made now is of a clock that was ahead: it counts for nothing.
        let claimed: [ScheduledAction] = try db.all(
            """
            UPDATE scheduled_actions SET fence = fence + 1, claimed_until = \(end)
            WHERE id IN (
                SELECT id FROM scheduled_actions
                WHERE state = 'waiting' AND due_at <= \(now) AND (claimed_until <= \(now) OR claimed_until > \(end))
                ORDER BY due_at, id LIMIT \(limit))
                AND state = 'waiting'
            RETURNING \(columns)
            """)
        return claimed.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    }

    /// Those that are still this claim's, in their order. With ``ChangeLog/turn(in:)`` they stay so.
    static func stillClaimed(_ actions: [ScheduledAction], in db: Connection) throws -> [ScheduledAction] {
        var fences: [ID: Int] = [:]
        try db.rows(
            "SELECT id, fence FROM scheduled_actions WHERE id IN \(list: actions.map(\.id)) AND state = 'waiting'"
        ) { row in
            let id: ID = try row["id"]
            fences[id] = try row["fence"]
        }
        return actions.filter { fences[$0.id] == $0.fence }
    }

    /// Marks it done. That it is this claim's, ``stillClaimed(_:in:)`` has just said; should it not be, the transaction
    /// fails with the next statement.
    func finish(at now: Date, in db: Connection) throws {
        try db.executeLater(
            """
            UPDATE scheduled_actions SET state = 'done', done_at = \(now)
            WHERE id = \(id) AND state = 'waiting' AND fence = \(fence)
            """, changing: 1)
    }

    /// Marks it refused, if it is still this claim's, and logs why. The article's working copy is no longer scheduled.
    func fail(_ reason: String, at now: Date, in db: Connection) throws -> Bool {
        let count = try db.execute(
            """
            UPDATE scheduled_actions SET state = 'failed', done_at = \(now), failure = \(reason)
            WHERE id = \(id) AND state = 'waiting' AND fence = \(fence)
            """)
        guard count == 1 else { return false }
        try log(.actionFailed, by: .timer, reason: reason, now: now, in: db)
        try Article.lock(article, in: db)
        try WorkingCopy.followPlans(of: article, by: .timer, now: now, in: db)
        return true
    }
}
