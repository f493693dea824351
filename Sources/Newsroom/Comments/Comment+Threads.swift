package import Database

/// Which comments of an article, and how they are put in order.
package enum CommentList: String, CaseIterable, Sendable {
    /// Comments nobody has settled, the oldest first.
    case open
    /// Hand-over notes nobody has taken note of, the oldest first.
    case handOver
    /// What is settled, of either kind, the newest first.
    case settled
}

extension Comment {
    /// A page of an article's comments with their answers: a stretch of one index each.
    ///
    /// - Parameters:
    ///   - last: the comment with which the page before ended.
    ///   - limit: comments; of their answers there are 2,000 at most.
    package static func threads(
        of article: Article.ID, _ list: CommentList, after last: ID? = nil, limit: Int = 50, in db: Connection
    ) throws -> [CommentThread] {
        let comments: [Comment] = try db.all(threadsSQL(article, list, after: last, limit: limit))
        guard !comments.isEmpty else { return [] }
        let answers: [Comment] = try db.all(answersSQL(to: comments.map(\.id)))
        let byComment = Dictionary(grouping: answers, by: \.answers)
        return comments.map { CommentThread(comment: $0, answers: byComment[$0.id] ?? []) }
    }

    /// Whom the comments told, by comment.
    package static func told(by comments: [ID], in db: Connection) throws -> [ID: Set<String>] {
        var told: [ID: Set<String>] = [:]
        guard !comments.isEmpty else { return told }
        try db.rows(
            """
            SELECT comment_id, login FROM mentions JOIN users ON users.id = mentions.user_id
            WHERE comment_id IN \(list: comments)
            """
        ) { row in
            let id: ID = try row["comment_id"]
            told[id, default: []].insert(try row["login"])
        }
        return told
    }

    static func threadsSQL(_ article: Article.ID, _ list: CommentList, after last: ID?, limit: Int) -> SQL {
        let start: SQL = "SELECT \(columns) FROM comments WHERE article_id = \(article) AND answers_id IS NULL"
        switch list {
        case .open, .handOver:
            let kind: Kind = list == .open ? .comment : .handOver
            return start
                + " AND settled_at IS NULL AND kind = \(kind) AND id > \(last ?? 0) ORDER BY id LIMIT \(limit)"
        case .settled:
            return start
                + " AND settled_at IS NOT NULL AND id < \(last ?? ID(.max)) ORDER BY id DESC LIMIT \(limit)"
        }
    }

    static func answersSQL(to comments: [ID]) -> SQL {
        """
        SELECT \(columns) FROM comments WHERE answers_id IN \(list: comments) ORDER BY answers_id, id LIMIT 2000
        """
    }
}
