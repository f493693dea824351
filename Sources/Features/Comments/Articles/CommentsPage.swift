import Newsroom
import Shell
import Templates
import Web

/// Everything `comments.mustache` may use: what is said about one article.
struct CommentsPage: TemplateContext {
    let address: String
    let headline: String
    let tabs: ArticleTabs
    let isSettledShown: Bool
    /// Whether something here mentions who reads it.
    let hasMention: Bool
    let handOvers: [ThreadView]
    let threads: [ThreadView]
    let morePath: String?
    let form: FormView

    /// Threads on one page.
    static let length = 30

    static let keys: TemplateKeys<CommentsPage> = [
        .text("address") { $0.address },
        .text("headline") { $0.headline },
        .object("tabs") { $0.tabs },
        .flag("isSettledShown") { $0.isSettledShown },
        .flag("hasMention") { $0.hasMention },
        .flag("hasHandOvers") { !$0.handOvers.isEmpty },
        .list("handOvers") { $0.handOvers },
        .flag("hasThreads") { !$0.threads.isEmpty },
        .list("threads") { $0.threads },
        .text("morePath") { $0.morePath },
        .object("form") { $0.form },
    ]
}

extension CommentsPage {
    init(
        _ article: CommentedArticle, _ read: CommentsReading, _ context: DeskContext, entered: EnteredRemark?
    ) {
        let language = context.language
        let say = { (phrase: CommentPhrase) in phrase.text(language) }
        let address = "/desk/articles/\(article.id)"
        self.address = address
        headline = article.headline.isEmpty ? say(.untitled) : article.headline
        let mayWrite = article.access.isWritable(by: context.user.id, context.rights)
        tabs = ArticleTabs(of: article.id, current: .comments, canWrite: mayWrite, language)
        isSettledShown = read.list == .settled
        hasMention = read.hasMention
        let view = { (thread: CommentThread) in
            let place = thread.comment.passage.flatMap { PassagePlace(of: $0, in: article.body) }
            var view = ThreadView(thread, place: place, read.wording, language)
            if let entered { view.put(entered, language) }
            return view
        }
        handOvers = read.handOvers.map(view)
        threads = read.threads.prefix(Self.length).map(view)
        let last = read.threads.count > Self.length ? read.threads[Self.length - 1].comment.id : nil
        morePath = last.map { "\(address)/comments?show=\(read.list.rawValue)&after=\($0)" }
        form = FormView(
            to: "\(address)/comments",
            [
                FieldView(.select, "kind", say(.kind), Comment.Kind.comment.rawValue).required().options([
                    FieldView.Option(Comment.Kind.comment.rawValue, say(.comment)),
                    FieldView.Option(Comment.Kind.handOver.rawValue, say(.handOverNote)),
                ]),
                FieldView(.text, "text", say(.text)).required().limit(4_000).hint(say(.textHelp)),
            ], submit: say(.send), entered: entered?.place == .new ? entered?.form : nil,
            language: language)
    }
}
