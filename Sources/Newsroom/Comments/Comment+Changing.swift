package import Database
package import Foundation

/// What a comment's writer may still do with it. Nobody else may; the log keeps that it was done, not the words.
extension Comment {
    /// Puts other words in place of those there are. Who is mentioned newly is told, who is no longer is not.
    ///
    /// - Returns: the comment as it is now; the same when the words are.
    /// - Throws: ``CommentError``.
    package static func edit(_ id: ID, _ text: String, by writer: User, now: Date, in db: Connection) throws -> Comment
    {
        guard isText(text) else { throw CommentError.badText }
        let before = try findOwn(id, of: writer, in: db)
        guard before.text != text else { return before }
        let comment: Comment = try db.one(
            "UPDATE comments SET text = \(text), edited_at = \(now) WHERE id = \(id) RETURNING \(returned)")
        try comment.tellMentioned(in: db)
        try comment.log(.commentEdited, by: writer, now: now, in: db)
        try announce(comment.article, in: db)
        return comment
    }

    /// Takes it back. With answers it stays without its words; without any it goes, and the comment it answers with it when
    /// that was deleted and has no other answer.
    ///
    /// - Throws: ``CommentError``.
    package static func delete(_ id: ID, by writer: User, now: Date, in db: Connection) throws {
        let comment = try findOwn(id, of: writer, in: db)
        try db.execute("DELETE FROM mentions WHERE comment_id = \(id)")
        if try hasAnswers(id, in: db) {
            try db.execute("UPDATE comments SET text = '', edited_at = NULL, deleted_at = \(now) WHERE id = \(id)")
        } else {
            try db.execute("DELETE FROM comments WHERE id = \(id)")
            if let root = comment.answers, try find(root, in: db).deleted != nil, try !hasAnswers(root, in: db) {
                try db.execute("DELETE FROM comments WHERE id = \(root)")
            }
        }
        try comment.log(.commentDeleted, by: writer, now: now, in: db)
        try announce(comment.article, in: db)
    }

    /// Under the article's lock: an answer waits for it, or is there already.
    private static func findOwn(_ id: ID, of writer: User, in db: Connection) throws -> Comment {
        try ChangeLog.turn(in: db)
        try Article.lock(try find(id, in: db).article, in: db)
        let comment = try find(id, in: db)
        guard comment.user == writer.id else { throw CommentError.notTheirs(id) }
        guard comment.deleted == nil else { throw CommentError.unknown(id) }
        return comment
    }

    private static func hasAnswers(_ id: ID, in db: Connection) throws -> Bool {
        let found: Int? = try db.value("SELECT 1 FROM comments WHERE answers_id = \(id) LIMIT 1")
        return found != nil
    }

    private func log(_ kind: LogEntry.Kind, by writer: User, now: Date, in db: Connection) throws {
        try LogEntry.append(
            kind, about: "article:\(article)", by: writer.actor, detail: ["comment": "\(id)"], now: now, in: db)
    }
}

extension LogEntry.Kind {
    package static let commentEdited = Self("comment-edited")
    package static let commentDeleted = Self("comment-deleted")
}
