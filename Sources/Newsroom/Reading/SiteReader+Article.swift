package import Database
import Documents
import Foundation

/// A live article with what its own page shows of it, byline and topics apart.
package struct LiveArticle: Equatable, Sendable {
    package let id: Article.ID
    package let content: ArticleContent
    package let dates: Article.Dates
    package let section: NamedSlug?
    package let lead: Asset?
    package let wordCount: Int

    package func address(on site: Site) -> String {
        site.pattern.address(
            .init(id: id, slug: content.slug, section: section?.slug, day: CivilDay(of: dates.shown, in: site.zone)))
    }
}

/// What readers find where an article has its address.
package enum ArticleStanding: Equatable, Sendable {
    case live(LiveArticle)
    case withdrawn
}

/// A name under an article.
package struct Credit: Equatable, Sendable, Record {
    package let role: BylineRole
    package let person: NamedSlug

    package init(row: Row) throws {
        role = try row["role"]
        person = try NamedSlug(row: row)
    }
}

extension SiteReader {
    /// `nil` when readers never saw an article of this number.
    package func article(_ id: Article.ID) throws -> ArticleStanding? {
        let row: ArticleRow? = try db.first(
            """
            SELECT articles.id, articles.kicker, articles.headline, articles.summary, articles.dateline_place,
                articles.dateline_publication, articles.section_id, articles.lead_asset_id, articles.lead_caption,
                articles.language, articles.slug, articles.state, articles.shown_at, articles.first_published_at,
                articles.updated_at, articles.withdrawn_at, articles.revision, articles.body, articles.word_count,
                sections.name, sections.slug AS section_slug, assets.kind, assets.file_name, assets.media_type,
                assets.byte_count, assets.poster_name, assets.width, assets.height, assets.source_address, assets.caption, assets.credit,
                assets.alternative, assets.rights
            FROM articles \(Card.joins)
            WHERE articles.id = \(id) AND articles.state IN ('live', 'withdrawn')
            """
        )
        guard let row else { return nil }
        guard let dates = row.article.dates else { return .withdrawn }
        return .live(
            LiveArticle(
                id: row.article.id, content: row.article.content, dates: dates, section: row.section, lead: row.lead,
                wordCount: row.wordCount))
    }

    /// Who made an article, in byline order.
    package func credits(of article: Article.ID) throws -> [Credit] {
        try db.all(
            """
            SELECT article_persons.role, persons.name, persons.slug
            FROM article_persons JOIN persons ON persons.id = article_persons.person_id
            WHERE article_persons.article_id = \(article) ORDER BY article_persons.position
            """
        )
    }

    /// What an article is about, in the desk's order.
    package func topics(of article: Article.ID) throws -> [Topic] {
        try db.all(
            """
            SELECT topics.id, topics.slug, topics.name, topics.summary
            FROM article_topics JOIN topics ON topics.id = article_topics.topic_id
            WHERE article_topics.article_id = \(article) ORDER BY article_topics.position
            """
        )
    }

    /// The assets with these numbers that exist, in no particular order.
    package func assets(_ ids: Set<Int64>) throws -> [Asset] {
        guard !ids.isEmpty else { return [] }
        return try db.all("SELECT \(Asset.columns) FROM assets WHERE id IN \(list: ids.sorted()) ORDER BY id")
    }
}

private struct ArticleRow: Record {
    let article: Article
    let wordCount: Int
    let section: NamedSlug?
    let lead: Asset?

    init(row: Row) throws {
        article = try StoredArticle(row: row).article
        wordCount = try row["word_count"]
        let name: String? = try row["name"]
        let slug: String? = try row["section_slug"]
        if let name, let slug { section = NamedSlug(name: name, slug: slug) } else { section = nil }
        lead = try article.content.lead.map { try Asset($0.asset, row: row) }
    }
}
