package import Database
package import Foundation

extension LogEntry.Kind {
    package static let actionScheduled = Self("action-scheduled")
    package static let actionMoved = Self("action-moved")
    package static let actionCancelled = Self("action-cancelled")
    package static let actionFailed = Self("action-failed")
}

extension ScheduledAction {
    /// The channel on which it is said that the schedule has changed.
    package static let channel = "timer"

    /// Plans an action and logs it. Takes ``ChangeLog/turn(in:)``.
    ///
    /// - Throws: ``TimingError/past(_:)``, `.alreadyScheduled`, `.unknownZone`; ``ArticleError/unknown(_:)``. Whether the
    ///   article may appear is asked when the time has come.
    @discardableResult
    package static func schedule(
        _ kind: Kind, of article: Article.ID, at moment: ScheduledMoment, by actor: Actor,
        detail: [String: String] = [:], now: Date, in db: Connection
    ) throws -> ScheduledAction {
        try ChangeLog.turn(in: db)
        let due = try dueAhead(moment, kind, now: now)
        let known: Int? = try db.value("SELECT 1 FROM articles WHERE id = \(article)")
        guard known != nil else { throw ArticleError.unknown(article) }
        let other: ID? = try db.value(
            """
            SELECT id FROM scheduled_actions
            WHERE article_id = \(article) AND kind = \(kind) AND state = 'waiting'
            """)
        if let other { throw TimingError.alreadyScheduled(other) }
        let action: ScheduledAction = try db.one(
            """
            INSERT INTO scheduled_actions (article_id, kind, wall_time, zone, follows_paper, occurrence, due_at, actor,
                actor_name, made_at, state, fence, claimed_until, detail)
            VALUES (\(article), \(kind), \(moment.wall.description), \(moment.zoneName), \(moment.followsPaper),
                \(moment.occurrence?.rawValue), \(due), \(actor.code), \(actor.name), \(now), 'waiting', 0, 0, \(try json(detail)))
            RETURNING \(columns)
            """)
        try action.log(.actionScheduled, by: actor, now: now, in: db)
        try db.notify(channel, "\(action.id)")
        return action
    }

    /// Gives a waiting action another moment and logs it. Takes ``ChangeLog/turn(in:)``.
    ///
    /// - Parameter detail: in place of what it has; `nil` leaves that.
    /// - Throws: ``TimingError/unknown(_:)``, `.over`, `.past`, `.unknownZone`.
    @discardableResult
    package static func reschedule(
        _ id: ID, to moment: ScheduledMoment, detail: [String: String]? = nil, by actor: Actor, now: Date,
        in db: Connection
    ) throws -> ScheduledAction {
        try ChangeLog.turn(in: db)
        let before = try findWaiting(id, in: db)
        let due = try dueAhead(moment, before.kind, now: now)
        // A node that has claimed it comes too late from here on.
        let action: ScheduledAction? = try db.first(
            """
            UPDATE scheduled_actions
            SET wall_time = \(moment.wall.description), zone = \(moment.zoneName), follows_paper = \(moment.followsPaper),
                occurrence = \(moment.occurrence?.rawValue), due_at = \(due), moved_from = NULL, fence = fence + 1,
                claimed_until = 0, detail = \(try json(detail ?? before.detail))
            WHERE id = \(id) AND state = 'waiting'
            RETURNING \(columns)
            """)
        guard let action else { throw TimingError.over(id, try find(id, in: db).state) }
        try action.log(.actionMoved, by: actor, now: now, in: db)
        try db.notify(channel, "\(id)")
        return action
    }

    /// Gives a waiting action up and logs it. Takes ``ChangeLog/turn(in:)``.
    ///
    /// - Throws: ``TimingError/unknown(_:)``, `.over`.
    package static func cancel(_ id: ID, by actor: Actor, now: Date, in db: Connection) throws {
        try ChangeLog.turn(in: db)
        let action = try findWaiting(id, in: db)
        let count = try db.execute(
            """
            UPDATE scheduled_actions SET state = 'cancelled', done_at = \(now), fence = fence + 1
            WHERE id = \(id) AND state = 'waiting'
            """)
        guard count == 1 else { throw TimingError.over(id, try find(id, in: db).state) }
        try action.log(.actionCancelled, by: actor, now: now, in: db)
    }

    /// Gives up what waits for an article and has lost its sense, because somebody did by hand what it was for, or did
    /// away with what it was about. The caller has ``ChangeLog/turn(in:)``.
    static func cancelWaiting(
        _ kinds: Set<Kind>, of article: Article.ID, by actor: Actor, now: Date, in db: Connection
    ) throws {
        let waiting: [ScheduledAction] = try db.all(
            "SELECT \(columns) FROM scheduled_actions WHERE article_id = \(article) AND state = 'waiting' ORDER BY id")
        for action in waiting where kinds.contains(action.kind) {
            try cancel(action.id, by: actor, now: now, in: db)
        }
    }

    func log(
        _ kind: LogEntry.Kind, by actor: Actor, reason: String? = nil, now: Date, in db: Connection
    ) throws {
        var detail = [
            "action": id.description, "kind": self.kind.rawValue, "wall": moment.wall.description,
            "zone": moment.zoneName,
        ]
        if let movedFrom { detail["movedFrom"] = DateWording(language: .english, zone: .gmt).machine(movedFrom) }
        detail["reason"] = reason
        detail.merge(withdrawal.detail) { own, _ in own }
        try LogEntry.append(kind, about: "article:\(article)", by: actor, detail: detail, now: now, in: db)
    }

    private static func json(_ detail: [String: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(detail), as: UTF8.self)
    }

    private static func dueAhead(_ moment: ScheduledMoment, _ kind: Kind, now: Date) throws(TimingError) -> Date {
        guard let due = moment.due(for: kind) else { throw .unknownZone(moment.zoneName) }
        guard due > now else { throw .past(due) }
        return due
    }

    private static func findWaiting(_ id: ID, in db: Connection) throws -> ScheduledAction {
        let action = try find(id, in: db)
        guard action.state == .waiting else { throw TimingError.over(id, action.state) }
        return action
    }
}
