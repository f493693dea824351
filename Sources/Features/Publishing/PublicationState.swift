import Database
import Foundation
import Newsroom

/// What the page about an article's publication is made from, read in one transaction.
struct PublicationState: Sendable {
    let article: Article
    let copy: WorkingCopy?
    /// What is in the way of what would be published.
    let refusals: [Refusal]

    /// - Throws: `ArticleError.unknown`.
    init(of id: Article.ID, now: Date, in db: Connection) throws {
        article = try Article.find(id, in: db)
        copy = try WorkingCopy.find(id, in: db)
        var next = article
        if let copy { next.content = copy.content }
        let isToCome = copy != nil || article.dates == nil
        refusals = isToCome ? try Gate.refusals(next, now: now, in: db) : []
    }

    var section: Section.ID? { copy.map(\.content.section) ?? article.content.section }
    var headline: String { copy?.content.headline ?? article.content.headline }
}
