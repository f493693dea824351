package import Database
package import Foundation

/// What somebody says to colleagues about an article: on a passage, or on the whole of it (a note for who goes on with it).
package struct Comment: Identifiable, Equatable, Sendable, Record {
    package typealias ID = Identifier<Comment>

    package let id: ID
    package let article: Article.ID
    /// The comment it answers.
    package let answers: ID?
    package let at: Date
    package let user: User.ID
    /// `nil` is the whole article.
    package let passage: Passage?
    /// Plain text, 1 to 4,000 characters. `@login` mentions a colleague.
    package let text: String
    package let settled: Settlement?

    /// Where in the text: its words, the block they stood in, and the version of the working copy. The words find it again when
    /// blocks have moved.
    package struct Passage: Equatable, Sendable {
        package let words: String
        /// Counted from 0.
        package let block: Int
        package let version: Int

        package init(_ words: String, block: Int, version: Int) {
            (self.words, self.block, self.version) = (words, block, version)
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
        answers = try row["answers_id"]
        at = try row["at"]
        user = try row["user_id"]
        let words: String? = try row["passage"]
        let block: Int? = try row["block"]
        let version: Int? = try row["version"]
        if let words, let block, let version {
            passage = Passage(words, block: block, version: version)
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
    }

    static let columns: SQL = """
        comments.id, comments.article_id, comments.answers_id, comments.at, comments.user_id, comments.passage, comments.block,
        comments.version, comments.text, comments.settled_at, comments.settled_by
        """
}

/// Why a comment cannot be made.
package enum CommentError: Error, Equatable {
    case unknown(Comment.ID)
    /// Empty, longer than 4,000 characters, or with U+0000; a passage of more than 500.
    case badText
}
