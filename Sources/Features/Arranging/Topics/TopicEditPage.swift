import Newsroom
import Shell
import Templates

/// Everything `topic.mustache` may use: a topic, and what to do with it.
struct TopicEditPage: TemplateContext {
    let topic: Topic
    let articleCount: Int
    let formerPaths: [String]
    let form: FormView
    let merge: FormView

    /// Counting on would cost more than it tells.
    static let countLimit = 1_000

    static let keys: TemplateKeys<TopicEditPage> = [
        .text("title") { $0.topic.name },
        .text("listPath") { _ in "/desk/topics" },
        .text("sitePath") { SiteAddress.topic($0.topic.slug) },
        .text("articleCount") { $0.articleCount < countLimit ? "\($0.articleCount)" : "≥ \(countLimit)" },
        .texts("formerPaths") { $0.formerPaths },
        .flag("hasFormerPaths") { !$0.formerPaths.isEmpty },
        .object("form") { $0.form },
        .object("merge") { $0.merge },
    ]
}
