import Database
import Foundation

extension Board {
    /// Sections one by one up to here; who reads in more walks along the step's own index, where most is theirs.
    private static let mostStretches = 40

    func itemsSQL(after place: BoardPlace?, limit: Int) -> SQL {
        let head: SQL = """
            SELECT \(BoardItem.columns) FROM working_copies JOIN articles ON articles.id = working_copies.article_id
            """
        let stretches = stretches
        if stretches.count == 1, let only = stretches.first {
            return head + " WHERE \(only)\(onwards(place)) ORDER BY \(ordering) LIMIT \(limit)"
        }
        let found = union(stretches.map { $0 + onwards(place) }, limit: limit)
        return head + " WHERE working_copies.article_id IN (\(found)) ORDER BY \(ordering) LIMIT \(limit)"
    }

    func countSQL(_ limit: Int) -> SQL {
        let found = union(stretches.map { $0 + onwards(nil) }, limit: limit, isOrdered: false)
        return "SELECT count(*) AS number FROM (\(found)) AS found"
    }

    /// Each stretch no further than the page; an article of two of them once.
    private func union(_ stretches: [SQL], limit: Int, isOrdered: Bool = true) -> SQL {
        let order: SQL = isOrdered ? " ORDER BY \(ordering)" : ""
        var sql: SQL = ""
        for (index, stretch) in stretches.enumerated() {
            if index > 0 { sql += " UNION " }
            sql += """
                SELECT article_id FROM (SELECT working_copies.article_id FROM working_copies
                    WHERE \(stretch)\(order) LIMIT \(limit)) AS stretch
                """
        }
        return sql
    }

    /// From which stretches of which index the list is put together. What is assigned to one person is little, so that
    /// looking through it costs nothing.
    private var stretches: [SQL] {
        var wanted: SQL = "step = \(step)"
        if let section { wanted += " AND working_copies.section_id = \(section)" }
        if let assignee { wanted += " AND assignee_id = \(assignee)" }
        guard let reader, let reach = reader.reach, assignee != reader.user else { return [wanted] }
        if let section, reach.contains(section) { return [wanted] }
        let own: [SQL] = [" AND owner_id = \(reader.user)", " AND assignee_id = \(reader.user)"]
        if assignee != nil {
            let sections = reach.sorted()
            return [
                wanted + " AND (working_copies.section_id IN \(list: sections) OR owner_id = \(reader.user))"
            ]
        }
        if section != nil { return own.map { wanted + $0 } }
        guard reach.count <= Self.mostStretches else {
            let sections = reach.sorted()
            return [
                wanted
                    + """
                     AND (working_copies.section_id IN \(list: sections) OR owner_id = \(reader.user)
                        OR assignee_id = \(reader.user))
                    """
            ]
        }
        return reach.sorted().map { wanted + " AND working_copies.section_id = \($0)" } + own.map { wanted + $0 }
    }

    /// The part of a stretch that is asked for.
    private func onwards(_ place: BoardPlace?) -> SQL {
        switch order {
        case .changed:
            var sql: SQL = " AND changed_at <= \(place?.moment ?? .distantFuture)"
            if let place {
                sql += " AND (changed_at, working_copies.article_id) < (\(place.moment), \(place.article))"
            }
            return sql
        case .due(let end):
            var sql: SQL = " AND due_at < \(end)"
            if let place {
                sql += """
                     AND due_at >= \(place.moment)
                    AND (due_at, working_copies.article_id) > (\(place.moment), \(place.article))
                    """
            }
            return sql
        }
    }

    private var ordering: SQL {
        switch order {
        case .changed: "changed_at DESC, working_copies.article_id DESC"
        case .due: "due_at, working_copies.article_id"
        }
    }
}
