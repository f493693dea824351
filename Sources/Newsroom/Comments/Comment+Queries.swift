package import Database
package import Foundation

extension Comment {
    /// Says something, tells whom it mentions, and lets who has the article open know.
    ///
    /// An answer to an answer answers the comment both belong to; what was settled is open again by it. Mentions of people who
    /// may not read the article stay words.
    ///
    /// - Throws: ``CommentError``; a constraint error when the article does not exist.
    package static func add(
        to article: Article.ID, _ text: String, as kind: Kind = .comment, on passage: Passage? = nil,
        answering answers: ID? = nil, by user: User.ID, now: Date, in db: Connection
    ) throws -> Comment {
        guard isText(text), passage?.isSensible ?? true else { throw CommentError.badText }
        var root: Comment?
        if let answers {
            // What is answered is not deleted meanwhile.
            try Article.lock(article, in: db)
            let answered = try find(answers, in: db)
            guard answered.article == article else { throw CommentError.unknown(answers) }
            root = try answered.answers.map { try find($0, in: db) } ?? answered
        }
        let comment: Comment = try db.one(
            """
            INSERT INTO comments (article_id, kind, answers_id, at, user_id, passage, words_before, words_after, block, version,
                text)
            VALUES (\(article), \(root == nil ? kind : .comment), \(root?.id), \(now), \(user), \(passage?.words),
                \(passage?.before), \(passage?.after), \(passage?.block), \(passage?.version), \(text))
            RETURNING \(returned)
            """)
        if let root, root.settled != nil { try settle(root.id, false, by: user, now: now, in: db) }
        try comment.tellMentioned(in: db)
        try announce(article, in: db)
        return comment
    }

    /// - Throws: ``CommentError/unknown(_:)``.
    package static func find(_ id: ID, in db: Connection) throws -> Comment {
        let comment: Comment? = try db.first("SELECT \(columns) FROM comments WHERE id = \(id)")
        guard let comment else { throw CommentError.unknown(id) }
        return comment
    }

    /// Settles it, or opens it again.
    ///
    /// - Throws: ``CommentError/unknown(_:)``.
    @discardableResult
    package static func settle(_ id: ID, _ isSettled: Bool = true, by user: User.ID, now: Date, in db: Connection)
        throws -> Comment
    {
        let (at, by): (Date?, User.ID?) = isSettled ? (now, user) : (nil, nil)
        let comment: Comment? = try db.first(
            "UPDATE comments SET settled_at = \(at), settled_by = \(by) WHERE id = \(id) RETURNING \(returned)")
        guard let comment else { throw CommentError.unknown(id) }
        try announce(comment.article, in: db)
        return comment
    }

    /// Who has the article open is told to look.
    static func announce(_ article: Article.ID, in db: Connection) throws {
        try db.notify(WorkingCopy.channel, "{\"article\":\(article),\"kind\":\"comment\"}")
    }

    static func isText(_ text: String) -> Bool {
        text.unicodeScalars.count <= 4_000 && !text.isBlank && !text.unicodeScalars.contains("\u{0}")
    }

    static let returned: SQL = """
        id, article_id, kind, answers_id, at, user_id, passage, words_before, words_after, block, version, text, settled_at,
        settled_by, edited_at, deleted_at
        """
}

extension Comment.Passage {
    fileprivate var isSensible: Bool {
        let parts = [words, before, after]
        return !words.isBlank && block >= 0 && version >= 0 && words.unicodeScalars.count <= 500
            && before.unicodeScalars.count <= 40 && after.unicodeScalars.count <= 40
            && !parts.contains { $0.unicodeScalars.contains("\u{0}") }
    }
}

extension WorkingCopy {
    /// Where everybody who has an article open hears of what happens to it.
    package static let channel = "copies"
}
