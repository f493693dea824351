package import Database
package import Foundation

/// Which planned actions a list shows, and from where on. Each list is a stretch of an index, whatever else was ever
/// planned: what waits is never much, and of what is over only the last days are shown.
package struct ScheduleList: Sendable {
    package enum Part: String, CaseIterable, Sendable {
        /// The soonest first, so that what is late stands at the top.
        case waiting
        /// The newest first.
        case failed, done
    }

    package var part: Part
    package var kind: ScheduledAction.Kind?
    /// Only articles in these sections (of their working copy, if they have one); `nil` for all, also those without one.
    package var sections: Set<Section.ID>?
    /// From when on ``Part/failed`` and ``Part/done`` are shown.
    package var since: Date

    package init(
        _ part: Part, kind: ScheduledAction.Kind? = nil, sections: Set<Section.ID>? = nil, since: Date = .distantPast
    ) {
        (self.part, self.kind, self.sections, self.since) = (part, kind, sections, since)
    }

    /// Where a list goes on: the moment and the number of what stood last.
    package struct Place: Equatable, Sendable, LosslessStringConvertible {
        let moment: Int64
        let id: ScheduledAction.ID

        package init(after item: ScheduleItem) {
            let action = item.action
            switch action.state {
            case .waiting: moment = action.due.milliseconds
            case .done(let at), .failed(let at, _), .cancelled(let at): moment = at.milliseconds
            }
            id = action.id
        }

        package init?(_ text: String) {
            let parts = text.utf8.split(separator: UInt8(ascii: "-")).map { Int64(Substring($0)) }
            guard parts.count == 2, let moment = parts[0], let id = parts[1] else { return nil }
            (self.moment, self.id) = (moment, ScheduledAction.ID(id))
        }

        package var description: String { "\(moment)-\(id)" }
    }

    /// One page of the list, after `place` or from its beginning.
    package func items(after place: Place? = nil, limit: Int, in db: Connection) throws -> [ScheduleItem] {
        if let sections, sections.isEmpty { return [] }
        return try db.all(sql(after: place, limit: limit))
    }

    func sql(after place: Place?, limit: Int) -> SQL {
        let start: SQL
        let order: SQL
        switch part {
        case .waiting:
            start =
                place.map { "AND (scheduled_actions.due_at, scheduled_actions.id) > (\($0.moment), \($0.id))" } ?? ""
            order = "scheduled_actions.due_at, scheduled_actions.id"
        case .failed, .done:
            start =
                place.map { "AND (scheduled_actions.done_at, scheduled_actions.id) < (\($0.moment), \($0.id))" } ?? ""
            order = "scheduled_actions.done_at DESC, scheduled_actions.id DESC"
        }
        let section: SQL =
            "CASE WHEN working_copies.article_id IS NULL THEN articles.section_id ELSE working_copies.section_id END"
        // Typed: as texts they would be bound, not spliced.
        let ofKind: SQL = kind.map { "AND scheduled_actions.kind = \($0)" } ?? ""
        // COALESCE hides the comparison from PostgreSQL's estimate, which would take it for nearly never true and read and
        // sort everything instead of following the index for a page.
        let inSections: SQL =
            sections.map { "AND COALESCE(\(section) IN \(list: $0.sorted()), 0 = 1)" } ?? ""
        return """
            SELECT \(ScheduledAction.columns), COALESCE(working_copies.headline, articles.headline) AS headline,
                sections.name AS section_name
            FROM scheduled_actions JOIN articles ON articles.id = scheduled_actions.article_id
                LEFT JOIN working_copies ON working_copies.article_id = articles.id
                LEFT JOIN sections ON sections.id = \(section)
            WHERE \(state) \(start) \(ofKind) \(inSections)
            ORDER BY \(order) LIMIT \(limit)
            """
    }

    /// In words of its own, so that the partial indexes are seen to fit.
    private var state: SQL {
        switch part {
        case .waiting: "scheduled_actions.state = 'waiting'"
        case .failed: "scheduled_actions.state = 'failed' AND scheduled_actions.done_at >= \(since)"
        case .done: "scheduled_actions.state = 'done' AND scheduled_actions.done_at >= \(since)"
        }
    }
}

/// A planned action and what it is about.
package struct ScheduleItem: Sendable, Record {
    package let action: ScheduledAction
    /// Of the working copy, where there is one. May be empty.
    package let headline: String
    package let section: String?

    package init(row: Row) throws {
        action = try ScheduledAction(row: row)
        headline = try row["headline"]
        section = try row["section_name"]
    }
}
