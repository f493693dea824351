import Database
import Newsroom

/// The comments of one page, read in one transaction.
struct CommentsReading: Sendable {
    let list: CommentList
    /// On the first page of what is open only.
    let handOvers: [CommentThread]
    /// One more than the page shows, if there are more.
    let threads: [CommentThread]
    let hasMention: Bool
    let wording: CommentWording

    init(
        of article: Article.ID, _ list: CommentList, after last: Comment.ID?, for user: User.ID, _ dates: DateWording,
        in db: Connection
    ) throws {
        self.list = list
        handOvers =
            list == .open && last == nil ? try Comment.threads(of: article, .handOver, limit: 20, in: db) : []
        threads = try Comment.threads(of: article, list, after: last, limit: CommentsPage.length + 1, in: db)
        hasMention = try Comment.hasUnseen(in: article, by: user, in: db)
        wording = try CommentWording(handOvers + threads, for: user, dates, in: db)
    }
}

/// What the panel beside the text is told: open comments, hand-over notes first.
struct CommentsMessage: Codable, Sendable {
    struct Thread: Codable, Sendable {
        let comment: CommentView
        let isHandOver: Bool
        /// Absent for the whole article.
        let passage: Passage?
        let answers: [CommentView]
    }

    struct Passage: Codable, Sendable {
        let words: String
        let before: String
        let after: String
        let block: Int
    }

    let threads: [Thread]
    let hasMore: Bool

    init(_ read: CommentsReading) {
        threads = (read.handOvers + read.threads.prefix(CommentsPage.length)).map { thread in
            Thread(
                comment: read.wording.view(thread.comment), isHandOver: thread.comment.kind == .handOver,
                passage: thread.comment.passage.map {
                    Passage(words: $0.words, before: $0.before, after: $0.after, block: $0.block)
                }, answers: thread.answers.map { read.wording.view($0) })
        }
        hasMore = read.threads.count > CommentsPage.length
    }
}
