import Database
import Newsroom

/// Which articles the list shows, and from where on.
///
/// Both ways through them stand in an index (by number, newest first; by headline), so that a page costs the same
/// at a million articles.
struct ArticleQuery: Sendable {
    enum State: String, CaseIterable, Sendable, SQLConvertible { case draft, live, withdrawn }

    let text: String
    let state: State?
    /// Where the page begins: number and lower-case headline of what stood last on the one before.
    let before: Int64?
    let after: String?
    let user: User.ID
    let rights: Rights
    let limit: Int

    func rows(in db: Connection) throws -> [ArticleLine] {
        let prefix = Prefix(text, db.dialect)
        return try db.all(prefix.isEmpty ? newest : named(prefix))
    }

    var newest: SQL {
        """
        SELECT articles.id AS id, COALESCE(working_copies.headline, articles.headline) AS headline,
            articles.state AS state, sections.name AS section, '' AS lower_case
        FROM articles LEFT JOIN working_copies ON working_copies.article_id = articles.id
            LEFT JOIN sections ON sections.id = COALESCE(working_copies.section_id, articles.section_id)
        WHERE \(stretch) AND \(mayBeRead)
        ORDER BY \(order) LIMIT \(limit)
        """
    }

    /// Where the page lies: in the order of numbers, or of one state's numbers. As a range, since SQLite, which knows a
    /// state's share only in the mean, would rather walk through all numbers than ask the index for a state.
    private var stretch: SQL {
        let before = before ?? Int64.max
        guard let state else { return "articles.id < \(before)" }
        return "(articles.state, articles.id) < (\(state), \(before)) AND articles.state >= \(state)"
    }

    /// By headline: of the working copy where there is one. Each half is read in the order of its index and no further
    /// than the page.
    func named(_ prefix: Prefix) -> SQL {
        """
        SELECT id, headline, state, section, lower_case FROM (
            SELECT * FROM (
                SELECT articles.id AS id, articles.headline AS headline, articles.state AS state,
                    sections.name AS section, articles.headline_lower AS lower_case
                FROM articles LEFT JOIN sections ON sections.id = articles.section_id
                    LEFT JOIN working_copies ON working_copies.article_id = articles.id
                WHERE \(range("articles.headline_lower", "articles.id", prefix))
                    AND working_copies.article_id IS NULL AND \(filter)
                ORDER BY articles.headline_lower, articles.id LIMIT \(limit)) AS settled
            UNION ALL
            SELECT * FROM (
                SELECT articles.id AS id, working_copies.headline AS headline, articles.state AS state,
                    sections.name AS section, working_copies.headline_lower AS lower_case
                FROM working_copies JOIN articles ON articles.id = working_copies.article_id
                    LEFT JOIN sections ON sections.id = COALESCE(working_copies.section_id, articles.section_id)
                WHERE \(range("working_copies.headline_lower", "working_copies.article_id", prefix)) AND \(filter)
                ORDER BY working_copies.headline_lower, working_copies.article_id LIMIT \(limit)) AS copies
            ) AS found
        ORDER BY lower_case, id LIMIT \(limit)
        """
    }

    private func range(_ column: SQL, _ id: SQL, _ prefix: Prefix) -> SQL {
        """
        \(column) >= \(after ?? prefix.text) AND \(column) < \(prefix.end)
            AND (\(column) > \(after ?? "") OR \(id) > \(before ?? 0))
        """
    }

    private var order: SQL { state == nil ? "articles.id DESC" : "articles.state DESC, articles.id DESC" }

    private var filter: SQL {
        let state: SQL = state.map { "articles.state = \($0)" } ?? "1 = 1"
        return "\(state) AND \(mayBeRead)"
    }

    /// Only what this user may read: everything in sections where they edit others' articles, and their own.
    private var mayBeRead: SQL {
        guard let reach = rights.reach(of: .editOthers) else { return "1 = 1" }
        return """
            (articles.section_id IN \(list: reach.sorted()) OR articles.state = 'live'
                OR working_copies.owner_id = \(user) OR working_copies.assignee_id = \(user))
            """
    }
}

/// One article of the list.
struct ArticleLine: Record, Sendable {
    let id: Article.ID
    let headline: String
    let lowerCase: String
    let state: ArticleQuery.State
    let section: String?

    init(row: Row) throws {
        id = try row["id"]
        headline = try row["headline"]
        state = try row["state"]
        section = try row["section"]
        lowerCase = try row["lower_case"]
    }
}
