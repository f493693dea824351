package import Database
package import Foundation

extension ScheduledAction {
    /// Works out again when every waiting action is due: for new zone data (at each start), and for a new zone of the
    /// paper's. Takes ``ChangeLog/turn(in:)`` when one moves.
    ///
    /// What moves keeps its wall time, bears ``movedFrom`` and is logged. A zone this program does not know leaves its
    /// actions as they were.
    ///
    /// - Returns: what moved, as it is now.
    @discardableResult
    package static func resolveAnew(paperZone: TimeZone, now: Date, in db: Connection) throws -> [ScheduledAction] {
        var moved: [ScheduledAction] = []
        var page: [ScheduledAction] = []
        var last: ID = 0
        repeat {
            page = try db.all(
                """
                SELECT \(columns) FROM scheduled_actions WHERE state = 'waiting' AND id > \(last) ORDER BY id LIMIT 1000
                """)
            last = page.last?.id ?? last
            for action in page {
                if let action = try action.resolvedAnew(paperZone, now: now, in: db) { moved.append(action) }
            }
        } while page.count == 1000
        if !moved.isEmpty { try db.notify(channel, "moved") }
        return moved
    }

    private func resolvedAnew(_ paperZone: TimeZone, now: Date, in db: Connection) throws -> ScheduledAction? {
        let moment = moment.followsPaper ? moment.moved(to: paperZone.identifier) : moment
        guard let due = moment.due(for: kind), due != self.due || moment != self.moment else { return nil }
        try ChangeLog.turn(in: db)
        let movedFrom = due == self.due ? self.movedFrom : self.movedFrom ?? self.due
        let action: ScheduledAction? = try db.first(
            """
            UPDATE scheduled_actions
            SET zone = \(moment.zoneName), due_at = \(due), moved_from = \(movedFrom), fence = fence + 1, claimed_until = 0
            WHERE id = \(id) AND state = 'waiting' AND due_at = \(self.due)
            RETURNING \(Self.columns)
            """)
        guard let action, due != self.due else { return nil }
        try action.log(.actionMoved, by: .timer, now: now, in: db)
        return action
    }
}
