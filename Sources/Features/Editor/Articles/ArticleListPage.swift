import Newsroom
import Shell
import Templates

/// What `article-list.mustache` may use.
struct ArticleListPage: TemplateContext {
    let query: String
    let states: [OptionView]
    let rows: [ArticleRowView]
    /// The address of the next page; `nil` on the last.
    let nextPath: String?
    let isFiltered: Bool
    let canWrite: Bool

    static let keys: TemplateKeys<ArticleListPage> = [
        .text("query") { $0.query },
        .list("states") { $0.states },
        .flag("hasRows") { !$0.rows.isEmpty },
        .list("rows") { $0.rows },
        .text("nextPath") { $0.nextPath },
        .flag("isFiltered") { $0.isFiltered },
        .flag("canWrite") { $0.canWrite },
    ]
}

/// One article of the list.
struct ArticleRowView: TemplateContext {
    let headline: String
    let path: String
    let section: String
    let state: String
    let isLive: Bool

    static let keys: TemplateKeys<ArticleRowView> = [
        .text("headline") { $0.headline }, .text("path") { $0.path }, .text("section") { $0.section },
        .text("state") { $0.state }, .flag("isLive") { $0.isLive },
    ]
}
