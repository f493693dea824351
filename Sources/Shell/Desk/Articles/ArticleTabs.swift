package import Database
package import Newsroom
package import Templates

/// The pages about one article, as a row of links on each of them: `article-tabs.mustache`.
package struct ArticleTabs: TemplateContext {
    /// In this order. A feature with a page about an article adds its own.
    package enum Tab: String, CaseIterable, Sendable {
        case write = "edit"
        case standing, publication, comments, revisions

        var wording: DeskWording {
            switch self {
            case .write: DeskWording("Naskah", "Write")
            case .standing: DeskWording("Status", "Standing")
            case .publication: DeskWording("Penerbitan", "Publication")
            case .comments: DeskWording("Komentar", "Comments")
            case .revisions: DeskWording("Revisi", "Revisions")
            }
        }

        /// The key that leads there from any page about the article.
        var shortcut: String {
            switch self {
            case .write: "e"
            case .standing: "s"
            case .publication: "t"
            case .comments: "k"
            case .revisions: "r"
            }
        }
    }

    let links: [Link]

    struct Link: TemplateContext {
        let name: String
        let path: String
        let shortcut: String
        let isCurrent: Bool

        static let keys: TemplateKeys<Link> = [
            .text("name") { $0.name }, .text("path") { $0.path }, .text("shortcut") { $0.shortcut },
            .flag("isCurrent") { $0.isCurrent },
        ]
    }

    package static let keys: TemplateKeys<ArticleTabs> = [.list("links") { $0.links }]

    /// - Parameter current: `nil` on a page under one of them.
    package init(of article: Article.ID, current: Tab?, canWrite: Bool, _ language: Language) {
        links = Tab.allCases.filter { $0 != .write || canWrite }.map { tab in
            Link(
                name: tab.wording.text(language), path: "/desk/articles/\(article)/\(tab.rawValue)",
                shortcut: tab.shortcut, isCurrent: tab == current)
        }
    }

    /// With the link to the editor for those only whom it would let in.
    package init(
        of article: Article.ID, current: Tab?, for identity: DeskIdentity, _ language: Language, in db: Connection
    )
        throws
    {
        let access = try ArticleAccess.find(article, in: db)
        let canWrite = access?.isWritable(by: identity.user.id, identity.rights) ?? false
        self.init(of: article, current: current, canWrite: canWrite, language)
    }
}
