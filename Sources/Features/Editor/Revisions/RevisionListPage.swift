import Newsroom
import Shell
import Templates

/// What `article-revisions.mustache` may use.
struct RevisionListPage: TemplateContext {
    let address: String
    let headline: String
    let rows: [RevisionRowView]
    let tabs: ArticleTabs

    static let keys: TemplateKeys<RevisionListPage> = [
        .text("address") { $0.address }, .text("headline") { $0.headline }, .list("rows") { $0.rows },
        .object("tabs") { $0.tabs },
    ]
}

/// One revision of the list.
struct RevisionRowView: TemplateContext {
    let number: Int
    let savedAt: String
    let savedBy: String
    let note: String
    let path: String
    let previewPath: String
    /// Chosen at first for the comparison: the two newest.
    let isFrom: Bool
    let isTo: Bool

    static let keys: TemplateKeys<RevisionRowView> = [
        .text("number") { String($0.number) }, .text("savedAt") { $0.savedAt }, .text("savedBy") { $0.savedBy },
        .text("note") { $0.note }, .text("path") { $0.path }, .text("previewPath") { $0.previewPath },
        .flag("isFrom") { $0.isFrom }, .flag("isTo") { $0.isTo },
    ]
}
