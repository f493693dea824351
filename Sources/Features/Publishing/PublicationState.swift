import Database
import Foundation
import Newsroom
import Shell

/// What the page about an article's publication is made from, read in one transaction.
struct PublicationState: Sendable {
    let article: Article
    let copy: WorkingCopy?
    /// What is in the way of what would be published.
    let refusals: [Refusal]
    let tabs: ArticleTabs

    /// - Throws: `ArticleError.unknown`.
    init(of id: Article.ID, for context: DeskContext, in db: Connection) throws {
        article = try Article.find(id, in: db)
        copy = try WorkingCopy.find(id, in: db)
        refusals = try Gate.refusals(article, with: copy, now: context.now, in: db)
        tabs = try ArticleTabs(of: id, current: .publication, for: context.identity, context.language, in: db)
    }

    var section: Section.ID? { copy.map(\.content.section) ?? article.content.section }
    var headline: String { copy?.content.headline ?? article.content.headline }
}
