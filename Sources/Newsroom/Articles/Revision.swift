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
        content = try ArticleContent(json: try row["content"])
    }

    /// Keeps `content` under the next number; whoever calls has the article's lock.
    ///
    /// - Parameter number: the next one, where it is known already.
    /// - Returns: the number.
    @discardableResult
    static func append(
        _ content: ArticleContent, of article: Article.ID, as number: Int? = nil, by author: String, now: Date,
        in db: Connection
    ) throws -> Int {
        let number = try number ?? next(of: article, in: db)
        db.batch?.forget(article)
        try db.executeLater(
            """
            INSERT INTO revisions (article_id, number, saved_at, saved_by, content)
            VALUES (\(article), \(number), \(now), \(author), \(try content.json()))
            """
        )
        return number
    }

    /// The number the next revision gets: saves of the article and of its working copies are counted together.
    static func next(of article: Article.ID, in db: Connection) throws -> Int {
        if let known = db.batch?.article(article) { return known.newestRevision + 1 }
        let newest: Int? = try db.value("SELECT max(number) FROM revisions WHERE article_id = \(article)")
        return (newest ?? 0) + 1
    }

    /// One revision; `nil` when there is none of that number.
    package static func find(_ number: Int, of article: Article.ID, in db: Connection) throws -> Revision? {
        try db.first(
            """
            SELECT number, saved_at, saved_by, content FROM revisions
            WHERE article_id = \(article) AND number = \(number)
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
