package import Database
package import Foundation

/// What somebody says to colleagues about an article: on a passage, or on the whole of it.
package struct Comment: Identifiable, Equatable, Sendable, Record {
    package typealias ID = Identifier<Comment>

    /// The stored names never change.
    package enum Kind: String, CaseIterable, Sendable, SQLConvertible {
        case comment
        /// For who goes on with the article: stands on top until somebody takes note of it, which settles it.
        case handOver = "hand-over"
    }

    package let id: ID
    package let article: Article.ID
    package let kind: Kind
    /// The comment it answers; never an answer itself.
    package let answers: ID?
    package let at: Date
    package let user: User.ID
    /// `nil` is the whole article.
    package let passage: Passage?
    /// Plain text, 1 to 4,000 characters; empty when it was deleted. `@login` mentions a colleague.
    package let text: String
    package let settled: Settlement?
    /// When its writer last put other words.
    package let edited: Date?
    /// When its writer took it back; it stays for the sake of its answers.
    package let deleted: Date?

    /// Where in the text: its words, what stood around them, the block they stood in, and the version of the working copy.
    /// ``PassagePlace`` finds it again in a text that has changed.
    package struct Passage: Equatable, Sendable {
        /// 1 to 500 characters.
        package let words: String
        /// At most 40 characters each; empty at the beginning and the end of a text.
        package let before: String
        package let after: String
        /// Counted from 0.
        package let block: Int
        package let version: Int

        package init(_ words: String, before: String = "", after: String = "", block: Int, version: Int) {
            (self.words, self.before, self.after, self.block, self.version) = (words, before, after, block, version)
        }
    }

    /// That nothing is left to be done about it.
    package struct Settlement: Equatable, Sendable {
        package let at: Date
        package let by: User.ID
    }

    package init(row: Row) throws {
        id = try row["id"]
        article = try row["article_id"]
        kind = try row["kind"]
        answers = try row["answers_id"]
        at = try row["at"]
        user = try row["user_id"]
        let words: String? = try row["passage"]
        let block: Int? = try row["block"]
        let version: Int? = try row["version"]
        if let words, let block, let version {
            let before: String? = try row["words_before"]
            let after: String? = try row["words_after"]
            passage = Passage(words, before: before ?? "", after: after ?? "", block: block, version: version)
        } else {
            passage = nil
        }
        text = try row["text"]
        let settledAt: Date? = try row["settled_at"]
        let settledBy: User.ID? = try row["settled_by"]
        if let settledAt, let settledBy {
            settled = Settlement(at: settledAt, by: settledBy)
        } else {
            settled = nil
        }
        edited = try row["edited_at"]
        deleted = try row["deleted_at"]
    }

    static let columns: SQL = """
        comments.id, comments.article_id, comments.kind, comments.answers_id, comments.at, comments.user_id, comments.passage,
        comments.words_before, comments.words_after, comments.block, comments.version, comments.text, comments.settled_at,
        comments.settled_by, comments.edited_at, comments.deleted_at
        """
}

/// A comment and what was answered, the oldest first.
package struct CommentThread: Equatable, Sendable {
    package let comment: Comment
    package let answers: [Comment]
}

/// Why a comment cannot be made or changed.
package enum CommentError: Error, Equatable {
    /// There is none, or it was deleted.
    case unknown(Comment.ID)
    /// Only its writer may.
    case notTheirs(Comment.ID)
    /// Empty, longer than 4,000 characters, or with U+0000; a passage of more than 500, with more than 40 around it.
    case badText
}
