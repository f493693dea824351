package import Database
package import Foundation

extension Comment {
    /// A login after an `@` that begins a word, and where both stand in the text.
    package struct Mention: Equatable, Sendable {
        package let login: String
        /// With the `@`.
        package let range: Range<String.Index>
    }

    /// Every mention in a text, at most 200. A full stop after one ends the sentence.
    package static func mentions(in text: String) -> [Mention] {
        var found: [Mention] = []
        let bytes = text.utf8
        var at = bytes.startIndex
        while at < bytes.endIndex, found.count < 200 {
            var end = at
            while end < bytes.endIndex, !endsWord(bytes[end]) { end = bytes.index(after: end) }
            if end > at, bytes[at] == UInt8(ascii: "@") {
                let start = bytes.index(after: at)
                var last = end
                while last > start, bytes[bytes.index(before: last)] == UInt8(ascii: ".") {
                    last = bytes.index(before: last)
                }
                let login = String(decoding: bytes[start..<last], as: UTF8.self)
                if User.isLogin(login) { found.append(Mention(login: login, range: at..<last)) }
            }
            at = end < bytes.endIndex ? bytes.index(after: end) : end
        }
        return found
    }

    private static func endsWord(_ byte: UInt8) -> Bool { byte <= 0x20 || "(),;:!?\"".utf8.contains(byte) }

    /// Writes down who is mentioned: at most 20, who may read the article, and not the writer. Who is mentioned no more is
    /// told no more; who was told before is not told again.
    func tellMentioned(in db: Connection) throws {
        let told = try mentioned(in: db)
        let before: [User.ID] = try db.values("SELECT user_id FROM mentions WHERE comment_id = \(id) LIMIT 100")
        for colleague in before where !told.contains(colleague) {
            try db.execute("DELETE FROM mentions WHERE comment_id = \(id) AND user_id = \(colleague)")
        }
        for colleague in told where !before.contains(colleague) {
            try db.execute("INSERT INTO mentions (comment_id, user_id) VALUES (\(id), \(colleague))")
        }
    }

    private func mentioned(in db: Connection) throws -> [User.ID] {
        var logins: [String] = []
        for mention in Self.mentions(in: text) where !logins.contains(mention.login) { logins.append(mention.login) }
        guard !logins.isEmpty, let access = try ArticleAccess.find(article, in: db) else { return [] }
        return try logins.prefix(20).compactMap { login in
            guard let colleague = try User.find(login: login, in: db), colleague.isActive, colleague.id != user,
                access.isReadable(by: colleague.id, try Rights.of(colleague.id, in: db))
            else { return nil }
            return colleague.id
        }
    }

    /// What mentions somebody and was not seen by them, the newest first; older than `last` for the next page.
    package static func unseen(by user: User.ID, olderThan last: ID? = nil, limit: Int = 50, in db: Connection) throws
        -> [Comment]
    {
        try db.all(unseenSQL(by: user, olderThan: last, limit: limit))
    }

    /// How many there are of those; no more than `limit` are counted.
    package static func unseenCount(by user: User.ID, upTo limit: Int = 100, in db: Connection) throws -> Int {
        try db.value(unseenCountSQL(by: user, upTo: limit)) ?? 0
    }

    /// Whether something in an article mentions somebody who has not seen it.
    package static func hasUnseen(in article: Article.ID, by user: User.ID, in db: Connection) throws -> Bool {
        let found: Int? = try db.value(
            """
            SELECT 1 FROM mentions JOIN comments ON comments.id = mentions.comment_id
            WHERE mentions.user_id = \(user) AND mentions.seen_at IS NULL AND comments.article_id = \(article) LIMIT 1
            """)
        return found != nil
    }

    /// Somebody has looked at one comment.
    package static func markSeen(comment: ID, by user: User.ID, now: Date, in db: Connection) throws {
        try db.execute(
            """
            UPDATE mentions SET seen_at = \(now)
            WHERE user_id = \(user) AND seen_at IS NULL AND comment_id = \(comment)
            """)
    }

    /// Somebody has looked at everything up to a comment; what came after stays unseen.
    package static func markSeen(upTo comment: ID, by user: User.ID, now: Date, in db: Connection) throws {
        try db.execute(
            """
            UPDATE mentions SET seen_at = \(now)
            WHERE user_id = \(user) AND seen_at IS NULL AND comment_id <= \(comment)
            """)
    }

    /// Somebody has looked at what was said about an article.
    package static func markSeen(_ article: Article.ID, by user: User.ID, now: Date, in db: Connection) throws {
        try db.execute(
            """
            UPDATE mentions SET seen_at = \(now) WHERE user_id = \(user) AND seen_at IS NULL
                AND EXISTS (SELECT 1 FROM comments WHERE comments.id = mentions.comment_id AND article_id = \(article))
            """)
    }

    static func unseenSQL(by user: User.ID, olderThan last: ID?, limit: Int) -> SQL {
        """
        SELECT \(columns) FROM mentions JOIN comments ON comments.id = mentions.comment_id
        WHERE mentions.user_id = \(user) AND mentions.seen_at IS NULL AND mentions.comment_id < \(last ?? ID(.max))
        ORDER BY mentions.comment_id DESC LIMIT \(limit)
        """
    }

    /// In an order that nobody needs, so that PostgreSQL walks the index and not the table until it has found enough.
    static func unseenCountSQL(by user: User.ID, upTo limit: Int) -> SQL {
        """
        SELECT count(*) FROM (
            SELECT comment_id FROM mentions WHERE user_id = \(user) AND seen_at IS NULL
            ORDER BY comment_id DESC LIMIT \(limit)
        ) AS unseen
        """
    }
}
