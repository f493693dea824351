import Database
import Newsroom

extension CommentWording {
    /// For some comments: two queries, however many there are.
    init(_ comments: [Comment], for reader: User.ID, _ dates: DateWording, in db: Connection) throws {
        let ids = Set(comments.map(\.user) + comments.compactMap(\.settled?.by))
        users = Dictionary(try User.all(ids, in: db).map { ($0.id, $0) }) { first, _ in first }
        told = try Comment.told(by: comments.map(\.id), in: db)
        (self.dates, self.reader) = (dates, reader)
    }

    init(_ threads: [CommentThread], for reader: User.ID, _ dates: DateWording, in db: Connection) throws {
        try self.init(threads.flatMap { [$0.comment] + $0.answers }, for: reader, dates, in: db)
    }
}
