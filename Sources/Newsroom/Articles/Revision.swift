package import Database
package import Foundation

/// One saved state of an article; numbered from 1, never changed.
package struct Revision: Equatable, Sendable, Record {
    package let number: Int
    package let savedAt: Date
    /// Who saved it: a user's name, or the command that did, such as `import page`.
    package let savedBy: String
    package let content: ArticleContent

    package init(row: Row) throws {
        number = try row["number"]
        savedAt = try row["saved_at"]
        savedBy = try row["saved_by"]
        let json: String = try row["content"]
        content = try JSONDecoder().decode(ArticleContent.self, from: Data(json.utf8))
    }

    static func append(_ article: Article, by author: String, now: Date, in db: Connection) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = String(decoding: try encoder.encode(article.content), as: UTF8.self)
        try db.execute(
            """
            INSERT INTO revisions (article_id, number, saved_at, saved_by, content)
            VALUES (\(article.id), \(article.revision), \(now), \(author), \(json))
            """
        )
    }

    /// The newest revision of an article.
    package static func newest(of article: Article.ID, in db: Connection) throws -> Revision? {
        try db.first(
            """
            SELECT number, saved_at, saved_by, content FROM revisions
            WHERE article_id = \(article) ORDER BY number DESC LIMIT 1
            """
        )
    }

    /// Revisions of an article, newest first.
    package static func all(of article: Article.ID, limit: Int, in db: Connection) throws -> [Revision] {
        try db.all(
            """
            SELECT number, saved_at, saved_by, content FROM revisions
            WHERE article_id = \(article) ORDER BY number DESC LIMIT \(limit)
            """
        )
    }
}
