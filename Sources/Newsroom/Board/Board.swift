package import Database
package import Foundation

/// What is where: working copies by step, section, person and due moment.
///
/// Every list is a stretch of one index, however many articles there are; pages go on from the last item of the one before.
package struct Board: Equatable, Sendable {
    package var step: Step?
    /// Only this section; sections under it have their own lists.
    package var section: Section.ID?
    /// Only what is assigned to them.
    package var assignee: User.ID?
    /// Only these sections, and articles without one: the reach of somebody's rights. `nil` is everywhere.
    package var reach: Set<Section.ID>?

    package init(
        step: Step? = nil, section: Section.ID? = nil, assignee: User.ID? = nil, reach: Set<Section.ID>? = nil
    ) {
        self.step = step
        self.section = section
        self.assignee = assignee
        self.reach = reach
    }

    /// What was changed last, first; after `last` for the next page.
    package func items(after last: BoardItem? = nil, limit: Int = 50, in db: Connection) throws -> [BoardItem] {
        try db.all(itemsSQL(after: last, limit: limit))
    }

    /// What is due between two moments, the next first.
    package func due(
        from start: Date, before end: Date, after last: BoardItem? = nil, limit: Int = 50, in db: Connection
    ) throws -> [BoardItem] {
        try db.all(dueSQL(from: start, before: end, after: last, limit: limit))
    }

    /// How many working copies are at each step.
    package static func counts(in db: Connection) throws -> [Step: Int] {
        var counts: [Step: Int] = [:]
        try db.rows("SELECT step, count(*) AS number FROM working_copies GROUP BY step") { row in
            let step: Step = try row["step"]
            let number: Int = try row["number"]
            counts[step] = number
        }
        return counts
    }

    func itemsSQL(after last: BoardItem?, limit: Int) -> SQL {
        var sql: SQL = """
            SELECT \(BoardItem.columns) FROM working_copies JOIN articles ON articles.id = working_copies.article_id
            WHERE changed_at <= \(last?.changed ?? .distantFuture)\(filter)
            """
        if let last {
            sql += " AND (changed_at, working_copies.article_id) < (\(last.changed), \(last.article))"
        }
        return sql + " ORDER BY changed_at DESC, working_copies.article_id DESC LIMIT \(limit)"
    }

    func dueSQL(from start: Date, before end: Date, after last: BoardItem?, limit: Int) -> SQL {
        var sql: SQL = """
            SELECT \(BoardItem.columns) FROM working_copies JOIN articles ON articles.id = working_copies.article_id
            WHERE due_at >= \(start) AND due_at < \(end)\(filter)
            """
        if let last, let due = last.due {
            sql += " AND (due_at, working_copies.article_id) > (\(due), \(last.article))"
        }
        return sql + " ORDER BY due_at, working_copies.article_id LIMIT \(limit)"
    }

    private var filter: SQL {
        var sql: SQL = ""
        if let step { sql += " AND step = \(step)" }
        if let section { sql += " AND working_copies.section_id = \(section)" }
        if let assignee { sql += " AND assignee_id = \(assignee)" }
        if let reach {
            sql += " AND (working_copies.section_id IS NULL OR working_copies.section_id IN \(list: reach.sorted()))"
        }
        return sql
    }
}
