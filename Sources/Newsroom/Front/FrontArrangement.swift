package import Database
package import Foundation

/// The front page as the desk arranges it, now and for a moment to come. Without slots the paper arranges itself.
package enum FrontArrangement {
    package static let mostSlots = 50

    /// The slots from top to bottom.
    package static func slots(in db: Connection) throws -> [FrontSlot] {
        let names: [String] = try db.values(
            """
            SELECT CASE WHEN article_id IS NULL THEN list ELSE 'article:' || CAST(article_id AS TEXT) END
            FROM front_slots ORDER BY position
            """)
        return names.compactMap { FrontSlot($0) }
    }

    /// Arranges it anew; readers see it as soon as it is committed.
    ///
    /// - Throws: ``FrontError``; a constraint error when an article does not exist.
    package static func arrange(_ slots: [FrontSlot], by actor: Actor, now: Date, in db: Connection) throws {
        try ChangeLog.turn(in: db)
        try check(slots)
        guard try self.slots(in: db) != slots else { return }
        try db.execute("DELETE FROM front_slots")
        for (position, slot) in slots.enumerated() {
            var (article, list): (Article.ID?, String?) = (nil, nil)
            switch slot {
            case .article(let id): article = id
            case .automatic(let name): list = name.name
            }
            try db.execute(
                "INSERT INTO front_slots (position, article_id, list) VALUES (\(position), \(article), \(list))")
        }
        try Change(.arranged, .front, altering: [.front]).record(at: now, in: db)
        try LogEntry.append(.frontArranged, about: "front", by: actor, detail: ["slots": text(slots)], now: now, in: db)
    }

    static func check(_ slots: [FrontSlot]) throws(FrontError) {
        guard slots.count <= mostSlots else { throw .tooMany(limit: mostSlots) }
        var seen: Set<Article.ID> = []
        for case .article(let id) in slots where !seen.insert(id).inserted { throw .twice(id) }
    }

    static func text(_ slots: [FrontSlot]) -> String { slots.map(\.name).joined(separator: " ") }
}

extension FrontArrangement {
    /// An arrangement for a moment to come.
    package struct Plan: Identifiable, Equatable, Sendable, Record {
        package typealias ID = Identifier<Plan>

        package let id: ID
        package let slots: [FrontSlot]
        package let at: Date
        /// IANA name of the zone in which the moment was given.
        package let zone: String
        package let actor: Actor

        package init(row: Row) throws {
            id = try row["id"]
            let text: String = try row["slots"]
            slots = text.utf8.split(separator: UInt8(ascii: " ")).compactMap { FrontSlot(String(Substring($0))) }
            at = try row["at"]
            zone = try row["zone"]
            actor = Actor(code: try row["actor"], name: try row["actor_name"])
        }

        static let columns: SQL = "id, slots, at, zone, actor, actor_name"
    }

    /// Has the front page arranged so at a moment.
    ///
    /// - Throws: ``FrontError``.
    @discardableResult
    package static func plan(
        _ slots: [FrontSlot], at wall: WallTime, in zone: String, taking reading: WallTime.Reading = .first,
        by actor: Actor, now: Date, db: Connection
    ) throws -> Plan {
        try ChangeLog.turn(in: db)
        try check(slots)
        guard let rules = TimeZone(identifier: zone) else { throw FrontError.unknownZone(zone) }
        let moment = wall.resolve(in: rules, taking: reading).moment
        guard moment > now else { throw FrontError.past }
        let plan: Plan = try db.one(
            """
            INSERT INTO scheduled_fronts (slots, wall_day, wall_minute, zone, reading, at, state, user_id, actor, actor_name)
            VALUES (\(text(slots)), \(wall.day.number), \(wall.minute), \(zone), \(reading.rawValue), \(moment), 'waiting',
                \(actor.user), \(actor.code), \(actor.name))
            RETURNING \(Plan.columns)
            """)
        try LogEntry.append(
            .frontPlanned, about: "front", by: actor, detail: ["at": moment.formatted(.iso8601), "slots": text(slots)],
            now: now, in: db)
        return plan
    }

    /// What is still to come, the next first.
    package static func plans(in db: Connection) throws -> [Plan] {
        try db.all("SELECT \(Plan.columns) FROM scheduled_fronts WHERE state = 'waiting' ORDER BY at, id")
    }

    /// - Throws: ``FrontError/unknown(_:)`` also for what has come already.
    package static func cancel(_ id: Plan.ID, by actor: Actor, now: Date, in db: Connection) throws {
        try ChangeLog.turn(in: db)
        let count = try db.execute(
            "UPDATE scheduled_fronts SET state = 'cancelled' WHERE id = \(id) AND state = 'waiting'")
        guard count == 1 else { throw FrontError.unknown(id) }
        try LogEntry.append(.frontPlanned, about: "front", by: actor, detail: ["cancelled": "\(id)"], now: now, in: db)
    }

    /// Arranges what is due; of several the last stands in the end. Each once: it is done in the transaction that says so.
    static func arrangeDue(now: Date, in db: Connection) throws -> Int {
        try ChangeLog.turn(in: db)
        let due: [Plan] = try db.all(
            """
            SELECT \(Plan.columns) FROM scheduled_fronts WHERE state = 'waiting' AND at <= \(now) ORDER BY at, id
            """)
        for plan in due {
            try db.execute("UPDATE scheduled_fronts SET state = 'done' WHERE id = \(plan.id)")
            try arrange(plan.slots, by: plan.actor, now: now, in: db)
        }
        return due.count
    }

    /// Whether anything is due: asked before a transaction is begun for it.
    static func hasDue(now: Date, in db: Connection) throws -> Bool {
        let due: Plan.ID? = try db.value(
            "SELECT id FROM scheduled_fronts WHERE state = 'waiting' AND at <= \(now) LIMIT 1")
        return due != nil
    }
}

extension LogEntry.Kind {
    package static let frontArranged = Self("front-arranged")
    package static let frontPlanned = Self("front-planned")
}
