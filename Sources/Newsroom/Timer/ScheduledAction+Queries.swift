package import Database
package import Foundation

extension ScheduledAction {
    /// Has something happen at a moment; a working copy that is to go out moves to its step.
    ///
    /// - Parameters:
    ///   - zone: an IANA name; the moment is found again when its rules change.
    ///   - reading: which of the two when clocks show the time twice. What was taken stands in ``WallTime/resolve(in:taking:)``,
    ///     for the desk to say so.
    /// - Throws: ``ScheduleError``; ``WorkError``; ``GateError/noReason``.
    @discardableResult
    package static func schedule(
        _ kind: Kind, of article: Article.ID, at wall: WallTime, in zone: String,
        taking reading: WallTime.Reading = .first,
        as significance: Publication.Significance = .minor, note: String = "", overriding reason: String? = nil,
        by actor: Actor, now: Date, db: Connection
    ) throws -> ScheduledAction {
        try ChangeLog.turn(in: db)
        try Article.lock(article, in: db)
        guard let rules = TimeZone(identifier: zone) else { throw ScheduleError.unknownZone(zone) }
        let moment = wall.resolve(in: rules, taking: reading).moment
        guard moment > now else { throw ScheduleError.past(moment) }
        if let reason { _ = try GateOverride(reason: reason, by: actor) }
        guard note.isNote else { throw PublicationError.badText }
        guard try waiting(article, in: db).allSatisfy({ ($0.kind == .withdraw) != (kind == .withdraw) }) else {
            throw ScheduleError.alreadyScheduled
        }
        if kind != .withdraw {
            var copy = try WorkingCopy.require(article, in: db)
            try copy.schedule(try Workflow.find(in: db), now: now)
            try copy.saveStanding(in: db)
        }
        let action: ScheduledAction = try db.one(
            """
            INSERT INTO scheduled_actions (article_id, kind, significance, note, wall_day, wall_minute, zone, reading, at,
                state, fence, override_reason, user_id, actor, actor_name)
            VALUES (\(article), \(kind), \(significance), \(note), \(wall.day.number), \(wall.minute), \(zone),
                \(reading.rawValue), \(moment), 'waiting', 0, \(reason), \(actor.user), \(actor.code), \(actor.name))
            RETURNING \(columns)
            """)
        try LogEntry.append(.scheduled, about: "article:\(article)", by: actor, detail: action.detail, now: now, in: db)
        return action
    }

    /// Takes back what has not happened yet; the working copy returns to the step before.
    ///
    /// - Throws: ``ScheduleError/unknown(_:)``, ``ScheduleError/over(_:)``.
    package static func cancel(_ id: ID, by actor: Actor, now: Date, in db: Connection) throws {
        try ChangeLog.turn(in: db)
        let action = try find(id, in: db)
        guard action.state == .waiting else { throw ScheduleError.over(action.state) }
        try Article.lock(action.article, in: db)
        try db.execute("UPDATE scheduled_actions SET state = 'cancelled', finished_at = \(now) WHERE id = \(id)")
        try action.returnCopy(now: now, in: db)
        try LogEntry.append(
            .unscheduled, about: "article:\(action.article)", by: actor, detail: action.detail, now: now, in: db)
    }

    /// - Throws: ``ScheduleError/unknown(_:)``.
    package static func find(_ id: ID, in db: Connection) throws -> ScheduledAction {
        let action: ScheduledAction? = try db.first("SELECT \(columns) FROM scheduled_actions WHERE id = \(id)")
        guard let action else { throw ScheduleError.unknown(id) }
        return action
    }

    /// What is still to happen to an article.
    package static func waiting(_ article: Article.ID, in db: Connection) throws -> [ScheduledAction] {
        try db.all(
            """
            SELECT \(columns) FROM scheduled_actions WHERE article_id = \(article) AND state = 'waiting' ORDER BY at
            """)
    }

    /// What is still to happen from `start` on, the next first.
    package static func coming(from start: Date, limit: Int, in db: Connection) throws -> [ScheduledAction] {
        try db.all(
            """
            SELECT \(columns) FROM scheduled_actions WHERE state = 'waiting' AND at >= \(start)
            ORDER BY at, id LIMIT \(limit)
            """)
    }

    /// What should have happened before `moment` and has not, the longest overdue first: for the board's alarm.
    package static func late(before moment: Date, limit: Int, in db: Connection) throws -> [ScheduledAction] {
        try db.all(
            """
            SELECT \(columns) FROM scheduled_actions WHERE state = 'waiting' AND at < \(moment)
            ORDER BY at, id LIMIT \(limit)
            """)
    }

    /// What was tried and refused since `moment`, the newest first.
    package static func failed(since moment: Date, limit: Int, in db: Connection) throws -> [ScheduledAction] {
        try db.all(
            """
            SELECT \(columns) FROM scheduled_actions WHERE state = 'failed' AND at >= \(moment)
            ORDER BY at DESC, id DESC LIMIT \(limit)
            """)
    }

    /// Finds every waiting moment again, as the zones' rules now are: after a start, with what the system knows today.
    ///
    /// - Returns: what moved; each is logged, and keeps what it was in ``movedFrom``.
    package static func resolveAgain(now: Date, in db: Connection) throws -> [ScheduledAction] {
        try ChangeLog.turn(in: db)
        let waiting: [ScheduledAction] = try db.all(
            "SELECT \(columns) FROM scheduled_actions WHERE state = 'waiting' ORDER BY id")
        var moved: [ScheduledAction] = []
        for action in waiting {
            guard let zone = TimeZone(identifier: action.zone) else { continue }
            let moment = action.wall.resolve(in: zone, taking: action.reading).moment
            guard moment != action.at else { continue }
            let after: ScheduledAction = try db.one(
                """
                UPDATE scheduled_actions SET at = \(moment), moved_from = \(action.at) WHERE id = \(action.id)
                RETURNING \(columns)
                """)
            moved.append(after)
            var detail = after.detail
            detail["was"] = action.at.formatted(.iso8601)
            try LogEntry.append(
                .zoneChanged, about: "article:\(action.article)", by: .timer, detail: detail, now: now, in: db)
        }
        return moved
    }

    /// What was to go out has gone out by another hand.
    static func cancelPublishing(_ article: Article.ID, now: Date, in db: Connection) throws {
        try db.execute(
            """
            UPDATE scheduled_actions SET state = 'cancelled', finished_at = \(now)
            WHERE article_id = \(article) AND state = 'waiting' AND kind <> 'withdraw'
            """)
    }

    /// The copy, if it waited for this, is where it was before.
    func returnCopy(now: Date, in db: Connection) throws {
        guard kind != .withdraw, var copy = try WorkingCopy.find(article, in: db), copy.step == .scheduled else {
            return
        }
        try copy.unschedule(try Workflow.find(in: db), now: now)
        try copy.saveStanding(in: db)
    }

    /// For the log.
    var detail: [String: String] {
        ["kind": kind.rawValue, "at": at.formatted(.iso8601), "zone": zone]
    }
}

extension LogEntry.Kind {
    package static let scheduled = Self("scheduled")
    package static let unscheduled = Self("unscheduled")
    package static let zoneChanged = Self("zone-changed")
    package static let scheduleFailed = Self("schedule-failed")
}
