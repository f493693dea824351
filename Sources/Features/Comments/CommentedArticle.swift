import Database
import Documents
import Newsroom

/// What pages about comments show of an article: of its working copy, if it has one.
struct CommentedArticle: Sendable {
    let id: Article.ID
    let headline: String
    let body: Document
    let access: ArticleAccess

    /// - Throws: `ArticleError.unknown`.
    init(_ id: Article.ID, in db: Connection) throws {
        let content = try WorkingCopy.find(id, in: db)?.content ?? Article.find(id, in: db).content
        self.id = id
        headline = content.headline
        body = content.body
        guard let access = try ArticleAccess.find(id, in: db) else { throw ArticleError.unknown(id) }
        self.access = access
    }

    /// The headlines of some articles, by number.
    static func headlines(_ ids: [Article.ID], in db: Connection) throws -> [Article.ID: String] {
        var headlines: [Article.ID: String] = [:]
        guard !ids.isEmpty else { return headlines }
        try db.rows(
            """
            SELECT articles.id, COALESCE(working_copies.headline, articles.headline) AS headline
            FROM articles LEFT JOIN working_copies ON working_copies.article_id = articles.id
            WHERE articles.id IN \(list: ids)
            """
        ) { row in
            let id: Article.ID = try row["id"]
            headlines[id] = try row["headline"]
        }
        return headlines
    }
}
