import Newsroom
import Shell
import Templates

/// Everything `mentions.mustache` may use: what is said to somebody and not yet read.
struct MentionsPage: TemplateContext {
    let rows: [Row]
    /// The newest of them; what comes after it stays unread when all are marked.
    let newest: String
    let morePath: String?

    static let path = "/desk/mentions"
    /// Mentions on one page.
    static let length = 30

    static let keys: TemplateKeys<MentionsPage> = [
        .text("path") { _ in MentionsPage.path },
        .flag("hasRows") { !$0.rows.isEmpty },
        .list("rows") { $0.rows },
        .text("newest") { $0.newest },
        .text("morePath") { $0.morePath },
    ]

    struct Row: TemplateContext {
        let comment: CommentView
        let headline: String
        /// What it answers or is about, in words; may be empty.
        let quote: String?
        let path: String
        let seenPath: String
        /// Whether who was told may still read it.
        let isReadable: Bool

        static let keys: TemplateKeys<Row> = [
            .object("comment") { $0.comment },
            .text("headline") { $0.headline },
            .text("quote") { $0.quote },
            .text("path") { $0.path },
            .text("seenPath") { $0.seenPath },
            .flag("isReadable") { $0.isReadable },
        ]
    }
}

extension MentionsPage.Row {
    init(_ comment: Comment, _ wording: CommentWording, headline: String, isReadable: Bool) {
        self.comment = wording.view(comment)
        self.headline = headline
        quote = comment.passage?.words
        path = "/desk/articles/\(comment.article)/comments/\(comment.id)"
        seenPath = "\(MentionsPage.path)/\(comment.id)/seen"
        self.isReadable = isReadable
    }
}
