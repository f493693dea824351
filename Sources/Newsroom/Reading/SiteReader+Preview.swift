import Database
import Documents
package import Foundation

/// An article as readers would see it if this were its content.
package struct PreviewedArticle: Sendable {
    package let article: LiveArticle
    package let credits: [Credit]
    package let topics: [Named<Topic>]
    /// The address it has or would have.
    package let path: String
}

extension SiteReader {
    /// For the desk only: content that nobody but the desk may see is handed in, never read here.
    package func preview(of content: ArticleContent, as id: Article.ID, now: Date) throws -> PreviewedArticle {
        let dates = try Article.find(id, in: db).dates ?? Article.Dates(shown: now, firstPublished: now)
        let section = try content.section.flatMap { try Section.find($0, in: db) }
        let lead = try content.lead.flatMap { try Asset.find($0.asset, in: db) }
        let article = LiveArticle(
            id: id, content: content, dates: dates, section: section.map { NamedSlug(name: $0.name, slug: $0.slug) },
            lead: lead, wordCount: content.body.wordCount,
            isCorrected: try !corrections(on: id).isEmpty)
        let path = site.pattern.address(
            .init(id: id, slug: content.slug, section: section?.slug, day: CivilDay(of: dates.shown, in: site.zone)))
        return PreviewedArticle(
            article: article, credits: try credits(of: content.byline), topics: try topics(content.topics), path: path)
    }

    private func credits(of byline: [BylineEntry]) throws -> [Credit] {
        let ids = byline.map(\.person)
        let persons: [Named<Person>] = try db.all(
            "SELECT id, slug, name FROM persons WHERE id IN \(list: ids) ORDER BY id")
        return byline.compactMap { entry in
            persons.first { $0.id == entry.person }.map { Credit(role: entry.role, person: $0) }
        }
    }

    private func topics(_ ids: [Topic.ID]) throws -> [Named<Topic>] {
        let topics: [Named<Topic>] = try db.all(
            "SELECT id, slug, name FROM topics WHERE id IN \(list: ids) ORDER BY id")
        return ids.compactMap { id in topics.first { $0.id == id } }
    }
}
