package import Database

/// What an article is called, where that is all that matters.
package struct ArticleLabel: Identifiable, Equatable, Sendable, Record {
    package let id: Article.ID
    package let headline: String
    /// Whether readers can see it.
    package let isLive: Bool

    package init(row: Row) throws {
        id = try row["id"]
        headline = try row["headline"]
        let state: String = try row["state"]
        isLive = state == "live"
    }

    /// Those of these articles that there are, by number.
    package static func all(_ ids: Set<Article.ID>, in db: Connection) throws -> [Article.ID: ArticleLabel] {
        guard !ids.isEmpty else { return [:] }
        let labels: [ArticleLabel] = try db.all(
            "SELECT id, headline, state FROM articles WHERE id IN \(list: ids.sorted())")
        return Dictionary(uniqueKeysWithValues: labels.map { ($0.id, $0) })
    }
}
