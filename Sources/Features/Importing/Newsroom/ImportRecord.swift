import Database
import Foundation
import Newsroom

/// One row of `imports`: which page became which article.
struct ImportRecord: Record, Equatable {
    let article: Article.ID
    let source: String
    let hasAddress: Bool
    let contentHash: String

    init(row: Row) throws {
        article = try row["article_id"]
        source = try row["source"]
        hasAddress = try row["has_address"]
        contentHash = try row["content_hash"]
    }

    /// The page's own record; else one of the same headline and day, when one of the two has no address: a saved
    /// file and the page it was saved from are the same.
    static func find(_ key: SourceKey, in db: Connection) throws -> ImportRecord? {
        let same: ImportRecord? = try db.first(
            "SELECT article_id, source, has_address, content_hash FROM imports WHERE source = \(key.source)")
        if let same { return same }
        let others: [ImportRecord] = try db.all(
            """
            SELECT article_id, source, has_address, content_hash FROM imports
            WHERE headline = \(key.headline) AND day = \(key.day) ORDER BY article_id LIMIT 10
            """
        )
        return others.first { $0.hasAddress != key.hasAddress }
    }

    static func insert(_ key: SourceKey, article: Article.ID, now: Date, in db: Connection) throws {
        try db.execute(
            """
            INSERT INTO imports (article_id, source, has_address, headline, day, content_hash, imported_at)
            VALUES (\(article), \(key.source), \(key.hasAddress), \(key.headline), \(key.day), \(key.contentHash), \(now))
            """
        )
    }

    /// The content is another; the address, once known, stays.
    func update(_ key: SourceKey, now: Date, in db: Connection) throws {
        try db.execute(
            """
            UPDATE imports SET source = \(hasAddress ? source : key.source), has_address = \(hasAddress || key.hasAddress),
                headline = \(key.headline), day = \(key.day), content_hash = \(key.contentHash), imported_at = \(now)
            WHERE article_id = \(article)
            """
        )
    }
}
