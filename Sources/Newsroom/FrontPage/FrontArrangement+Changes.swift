package import Database
package import Foundation

extension FrontArrangement {
    /// Writes a new draft.
    ///
    /// - Throws: ``FrontError``.
    package static func create(
        _ name: String = "", slots: [FrontSlot], by actor: Actor, now: Date, in db: Connection
    ) throws -> FrontArrangement {
        try ChangeLog.turn(in: db)
        let draft = FrontArrangement(id: 0, name: name, slots: slots, starts: nil, ends: nil, revision: 1)
        try draft.requireSense()
        let id: ID? = try db.value(
            "INSERT INTO front_arrangements (name, revision) VALUES (\(name), 1) RETURNING id")
        guard let id else { throw FrontError.unknown(0) }
        let created = FrontArrangement(id: id, name: name, slots: slots, starts: nil, ends: nil, revision: 1)
        try created.writeSlots(in: db)
        try created.log(.frontDrafted, by: actor, now: now, in: db)
        return created
    }

    /// Writes name and slots. What is in force changes at once.
    ///
    /// - Returns: the change as recorded.
    /// - Throws: ``FrontError``, ``FrontError/stale`` among them.
    @discardableResult
    package mutating func save(by actor: Actor, now: Date, in db: Connection) throws -> Change {
        try write(.frontArranged, by: actor, now: now, in: db)
    }

    /// Lets it take over at `moment`, at once when that is past, until `ends`. Saves name and slots with it.
    ///
    /// - Returns: the change as recorded.
    /// - Throws: as ``save(by:now:in:)``.
    @discardableResult
    package mutating func takeOver(
        at moment: Date, until ends: Date? = nil, by actor: Actor, now: Date, in db: Connection
    ) throws -> Change {
        let before = self
        (starts, self.ends) = (max(moment, now).asStored, ends?.asStored)
        do {
            return try write(.frontScheduled, by: actor, now: now, in: db)
        } catch {
            self = before
            throw error
        }
    }

    /// Makes it a draft again: what was before it is in force, or what was to come does not.
    ///
    /// - Returns: the change as recorded.
    /// - Throws: as ``save(by:now:in:)``.
    @discardableResult
    package mutating func setAside(by actor: Actor, now: Date, in db: Connection) throws -> Change {
        (starts, ends) = (nil, nil)
        return try write(.frontSetAside, by: actor, now: now, in: db)
    }

    /// - Returns: the change as recorded.
    @discardableResult
    package func delete(by actor: Actor, now: Date, in db: Connection) throws -> Change {
        try ChangeLog.turn(in: db)
        let before = try FrontArrangement.find(id, in: db)
        guard before.revision == revision else { throw FrontError.stale }
        try db.execute("DELETE FROM front_slots WHERE arrangement_id = \(id)")
        try db.execute("DELETE FROM front_arrangements WHERE id = \(id)")
        try before.log(.frontDeleted, by: actor, now: now, in: db)
        let change = Change(.arranged, .front, altering: before.isDraft ? [] : [.front])
        try change.record(at: now, in: db)
        return change
    }

    private mutating func write(_ kind: LogEntry.Kind, by actor: Actor, now: Date, in db: Connection) throws -> Change {
        try requireSense()
        try ChangeLog.turn(in: db)
        let before = try FrontArrangement.find(id, in: db)
        guard before.revision == revision else { throw FrontError.stale }
        guard before != self else { return Change(.arranged, .front, altering: [Fact]()) }
        revision += 1
        try db.execute(
            """
            UPDATE front_arrangements SET name = \(name), starts_at = \(starts), ends_at = \(ends), revision = \(revision)
            WHERE id = \(id)
            """)
        if before.slots != slots { try writeSlots(in: db) }
        try log(kind, by: actor, now: now, in: db)
        let change = Change(.arranged, .front, altering: looksDifferent(from: before) ? [.front] : [])
        try change.record(at: now, in: db)
        return change
    }

    private func writeSlots(in db: Connection) throws {
        try db.execute("DELETE FROM front_slots WHERE arrangement_id = \(id)")
        for (position, slot) in slots.enumerated() {
            var article: Article.ID?
            var section: Section.ID?
            switch slot.content {
            case .article(let id):
                let found: Article.ID? = try db.value("SELECT id FROM articles WHERE id = \(id)")
                guard found != nil else { throw FrontError.unknownArticle(id) }
                article = id
            case .newest(let id?):
                guard try Section.find(id, in: db) != nil else { throw FrontError.unknownSection(id) }
                section = id
            case .newest(nil): break
            }
            try db.execute(
                """
                INSERT INTO front_slots (arrangement_id, position, article_id, section_id, until_at)
                VALUES (\(self.id), \(position), \(article), \(section), \(slot.until))
                """)
        }
    }

    private func log(_ kind: LogEntry.Kind, by actor: Actor, now: Date, in db: Connection) throws {
        var detail = ["slots": slots.map(\.logText).joined(separator: " ")]
        if !name.isEmpty { detail["name"] = name }
        if let starts { detail["starts"] = starts.formatted(.iso8601) }
        if let ends { detail["ends"] = ends.formatted(.iso8601) }
        try LogEntry.append(kind, about: "front:\(id)", by: actor, detail: detail, now: now, in: db)
    }
}

extension FrontSlot {
    /// For the log: `article:42`, `newest`, `section:3`, with `until` where there is one.
    fileprivate var logText: String {
        let text =
            switch content {
            case .article(let id): "article:\(id)"
            case .newest(nil): "newest"
            case .newest(let id?): "section:\(id)"
            }
        return until.map { "\(text)<\($0.formatted(.iso8601))" } ?? text
    }
}

extension LogEntry.Kind {
    package static let frontDrafted = LogEntry.Kind("front-drafted")
    package static let frontArranged = LogEntry.Kind("front-arranged")
    package static let frontScheduled = LogEntry.Kind("front-scheduled")
    package static let frontSetAside = LogEntry.Kind("front-set-aside")
    package static let frontDeleted = LogEntry.Kind("front-deleted")
}
