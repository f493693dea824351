import Database
import Foundation

/// All that publishing and withdrawing ask of one article's own rows.
struct KnownArticle: Sendable {
    let article: Article
    /// The number of its newest revision; 0 when it has none.
    let newestRevision: Int
    let copy: WorkingCopy?
    /// Who changed the content of ``copy``.
    let writers: Set<User.ID>

    /// The date readers see it under, or will again once it is back.
    var shown: Date? { StoredState(article.state).dates?.shown }
}

extension KnownArticle {
    /// Waits for the locks of some articles and reads them.
    ///
    /// - Returns: without those that do not exist, or that this program cannot read: who is about one of these finds out.
    static func lock(_ ids: [Article.ID], in db: Connection) throws -> [Article.ID: KnownArticle] {
        for id in ids { try Article.lock(id, in: db) }
        var articles: [Article.ID: (article: Article, newest: Int)] = [:]
        var unreadable: Set<Article.ID> = []
        try db.rows(
            """
            SELECT \(StoredArticle.columns),
                (SELECT max(number) FROM revisions WHERE revisions.article_id = articles.id) AS newest_revision
            FROM articles WHERE id IN \(list: ids)
            """
        ) { row in
            guard let article = try? StoredArticle(row: row).article else { return }
            articles[article.id] = (article, try row["newest_revision"] ?? 0)
        }
        for part in try ArticlePart.all(of: ids, in: db) { articles[part.article]?.article.add([part]) }
        var copies: [Article.ID: WorkingCopy] = [:]
        try db.rows("SELECT \(WorkingCopy.columns) FROM working_copies WHERE article_id IN \(list: ids)") { row in
            let id: Article.ID = try row["article_id"]
            if let copy = try? WorkingCopy(row: row) { copies[id] = copy } else { unreadable.insert(id) }
        }
        let writers = copies.isEmpty ? [:] : try writers(of: copies.keys.sorted(), in: db)
        return articles.filter { !unreadable.contains($0.key) }.mapValues { article, newest in
            KnownArticle(
                article: article, newestRevision: newest, copy: copies[article.id], writers: writers[article.id] ?? [])
        }
    }

    private static func writers(of ids: [Article.ID], in db: Connection) throws -> [Article.ID: Set<User.ID>] {
        var writers: [Article.ID: Set<User.ID>] = [:]
        try db.rows(
            """
            SELECT DISTINCT article_id, user_id FROM copy_journal
            WHERE article_id IN \(list: ids) AND user_id IS NOT NULL
            """
        ) { row in
            let id: Article.ID = try row["article_id"]
            writers[id, default: []].insert(try row["user_id"])
        }
        return writers
    }
}
