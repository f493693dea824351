package import Database
package import Foundation

extension Comment {
    /// Says something, and tells whom it mentions.
    ///
    /// - Throws: ``CommentError``; a constraint error when the article does not exist.
    package static func add(
        to article: Article.ID, _ text: String, on passage: Passage? = nil, answering answers: ID? = nil,
        by user: User.ID,
        now: Date, in db: Connection
    ) throws -> Comment {
        guard !text.isBlank, text.unicodeScalars.count <= 4_000, !text.unicodeScalars.contains("\u{0}"),
            (passage?.words ?? "").unicodeScalars.count <= 500, !(passage?.words ?? "").unicodeScalars.contains("\u{0}")
        else { throw CommentError.badText }
        if let answers, try find(answers, in: db).article != article { throw CommentError.unknown(answers) }
        let comment: Comment = try db.one(
            """
            INSERT INTO comments (article_id, answers_id, at, user_id, passage, block, version, text)
            VALUES (\(article), \(answers), \(now), \(user), \(passage?.words), \(passage?.block), \(passage?.version), \(text))
            RETURNING \(returned)
            """)
        for login in mentions(in: text) {
            guard let colleague = try User.find(login: login, in: db), colleague.isActive, colleague.id != user else {
                continue
            }
            try db.execute("INSERT INTO mentions (comment_id, user_id) VALUES (\(comment.id), \(colleague.id))")
        }
        return comment
    }

    /// - Throws: ``CommentError/unknown(_:)``.
    package static func find(_ id: ID, in db: Connection) throws -> Comment {
        let comment: Comment? = try db.first("SELECT \(columns) FROM comments WHERE id = \(id)")
        guard let comment else { throw CommentError.unknown(id) }
        return comment
    }

    /// What was said about an article, the oldest first; at most 1,000.
    package static func all(of article: Article.ID, in db: Connection) throws -> [Comment] {
        try db.all("SELECT \(columns) FROM comments WHERE article_id = \(article) ORDER BY id LIMIT 1000")
    }

    /// Settles it, or opens it again.
    ///
    /// - Throws: ``CommentError/unknown(_:)``.
    package static func settle(_ id: ID, _ isSettled: Bool = true, by user: User.ID, now: Date, in db: Connection)
        throws
        -> Comment
    {
        let (at, by): (Date?, User.ID?) = isSettled ? (now, user) : (nil, nil)
        let comment: Comment? = try db.first(
            "UPDATE comments SET settled_at = \(at), settled_by = \(by) WHERE id = \(id) RETURNING \(returned)")
        guard let comment else { throw CommentError.unknown(id) }
        return comment
    }

    /// What mentions somebody and was not seen by them, the newest first.
    package static func unseen(by user: User.ID, limit: Int = 50, in db: Connection) throws -> [Comment] {
        try db.all(
            """
            SELECT \(columns) FROM mentions JOIN comments ON comments.id = mentions.comment_id
            WHERE mentions.user_id = \(user) AND mentions.seen_at IS NULL
            ORDER BY mentions.comment_id DESC LIMIT \(limit)
            """)
    }

    /// Somebody has looked at what was said about an article.
    package static func markSeen(_ article: Article.ID, by user: User.ID, now: Date, in db: Connection) throws {
        try db.execute(
            """
            UPDATE mentions SET seen_at = \(now) WHERE user_id = \(user) AND seen_at IS NULL
                AND comment_id IN (SELECT id FROM comments WHERE article_id = \(article))
            """)
    }

    /// The logins after an `@` that begins a word, each once, at most 20. A full stop after one ends the sentence.
    static func mentions(in text: String) -> [String] {
        var logins: [String] = []
        let words = text.utf8.split { byte in byte <= 0x20 || "(),;:!?\"".utf8.contains(byte) }
        for word in words where word.first == UInt8(ascii: "@") && logins.count < 20 {
            var login = Array(word.dropFirst())
            while let last = login.last, last == UInt8(ascii: ".") { login.removeLast() }
            let name = String(decoding: login, as: UTF8.self)
            if User.isLogin(name), !logins.contains(name) { logins.append(name) }
        }
        return logins
    }

    private static let returned: SQL = """
        id, article_id, answers_id, at, user_id, passage, block, version, text, settled_at, settled_by
        """
}
