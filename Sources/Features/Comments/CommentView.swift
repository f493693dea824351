import Database
import Foundation
import Newsroom
import Shell
import Templates

/// A stretch of a comment: words, or a mention of somebody who was told.
struct SegmentView: TemplateContext, Codable, Equatable {
    let text: String
    let isMention: Bool

    static let keys: TemplateKeys<SegmentView> = [.text("text") { $0.text }, .flag("isMention") { $0.isMention }]

    /// A text cut where mentions begin and end.
    static func all(of text: String, told: Set<String>) -> [SegmentView] {
        var segments: [SegmentView] = []
        var at = text.utf8.startIndex
        func add(_ range: Range<String.Index>, isMention: Bool) {
            guard !range.isEmpty else { return }
            segments.append(SegmentView(text: String(decoding: text.utf8[range], as: UTF8.self), isMention: isMention))
        }
        for mention in Comment.mentions(in: text) where told.contains(mention.login) {
            add(at..<mention.range.lowerBound, isMention: false)
            add(mention.range, isMention: true)
            at = mention.range.upperBound
        }
        add(at..<text.utf8.endIndex, isMention: false)
        return segments
    }
}

/// One comment or answer as pages and the editor's panel show it.
struct CommentView: TemplateContext, Codable, Equatable {
    let id: Int64
    let author: String
    let login: String
    let moment: String
    let machineMoment: String
    let text: [SegmentView]
    /// When it got other words; empty when it never did.
    let edited: String
    let isDeleted: Bool
    /// Whether who looks wrote it, and may change it.
    let isMine: Bool
    /// Its address.
    let path: String
    /// What stands in the form that changes it: its words, or those that came back wrong.
    var words: String
    var fault: String?

    static let keys: TemplateKeys<CommentView> = [
        .text("id") { "\($0.id)" },
        .text("author") { $0.author },
        .text("login") { $0.login },
        .text("moment") { $0.moment },
        .text("machineMoment") { $0.machineMoment },
        .list("text") { $0.text },
        .text("edited") { $0.edited },
        .flag("isDeleted") { $0.isDeleted },
        .flag("isMine") { $0.isMine },
        .text("path") { $0.path },
        .text("words") { $0.words },
        .text("fault") { $0.fault },
        .flag("isFaulty") { $0.fault != nil },
    ]
}

/// What it takes to show comments: their authors, whom they told, who looks and in which zone.
struct CommentWording: Sendable {
    let users: [User.ID: User]
    let told: [Comment.ID: Set<String>]
    let dates: DateWording
    let reader: User.ID

    func name(of user: User.ID) -> String { users[user]?.name ?? "" }

    func view(_ comment: Comment) -> CommentView {
        let author = users[comment.user]
        let isMine = comment.user == reader && comment.deleted == nil
        return CommentView(
            id: comment.id.number, author: author?.name ?? "", login: author?.login ?? "",
            moment: dates.short(comment.at), machineMoment: dates.machine(comment.at),
            text: SegmentView.all(of: comment.text, told: told[comment.id] ?? []),
            edited: comment.edited.map(dates.short) ?? "", isDeleted: comment.deleted != nil, isMine: isMine,
            path: "/desk/articles/\(comment.article)/comments/\(comment.id)", words: isMine ? comment.text : "")
    }
}
