import Database
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
    /// Whether readers were told of mistakes in it.
    package let isCorrected: Bool
}

/// What readers find at an address of an article.
package enum ArticleStanding: Equatable, Sendable {
    case live(LiveArticle)
    /// It is live, and its address of today is another one.
    case elsewhere(path: String)
    case withdrawn
}

/// A name under an article.
package struct Credit: Equatable, Sendable {
    package let role: BylineRole
    package let person: Named<Person>
}

extension SiteReader {
    /// What stands at `path`, an address that means article `id`; `nil` when readers never saw an article of this number.
    package func article(_ id: Article.ID, at path: String) throws -> ArticleStanding? {
        let row: ArticleRow? = try db.first(
            """
            SELECT articles.id, articles.kicker, articles.headline, articles.summary, articles.dateline_place,
                articles.dateline_publication, articles.section_id, articles.lead_asset_id, articles.lead_caption,
                articles.language, articles.slug, articles.state, articles.shown_at, articles.first_published_at,
                articles.updated_at, articles.withdrawn_at, articles.revision, articles.body, articles.word_count,
                CASE WHEN EXISTS (SELECT 1 FROM corrections WHERE corrections.article_id = articles.id) THEN 1 ELSE 0 END
                    AS is_corrected,
                sections.name, sections.slug AS section_slug, assets.kind, assets.file_name, assets.media_type,
                assets.byte_count, assets.poster_name, assets.width, assets.height, assets.source_address,
                assets.caption, assets.credit, assets.alternative, assets.rights
            FROM articles \(Card.joins)
            WHERE articles.id = \(id) AND articles.state IN ('live', 'withdrawn')
            """
        )
        guard let row, let dates = row.article.dates else {
            recorder.note(.link(id))
            return row == nil ? nil : .withdrawn
        }
        let pattern = site.pattern
        let address = pattern.address(
            .init(
                id: id, slug: row.article.content.slug, section: row.section?.slug,
                day: CivilDay(of: dates.shown, in: site.zone)))
        let section = row.article.content.section
        guard address == path else {
            recorder.note(.link(id))
            if let section, pattern.namesSection { recorder.note(.sectionPath(section)) }
            return .elsewhere(path: address)
        }
        recorder.note(.body(id))
        recorder.note(.corrections(id))
        if let section { recorder.note(nameAndPathOf: section) }
        if let lead = row.lead { recorder.note(.asset(lead.id)) }
        return .live(
            LiveArticle(
                id: id, content: row.article.content, dates: dates, section: row.section, lead: row.lead,
                wordCount: row.wordCount, isCorrected: row.isCorrected))
    }

    /// Who made an article, in byline order, and what it is about, in the desk's order. One statement for both.
    package func names(on article: Article.ID) throws -> (credits: [Credit], topics: [Named<Topic>]) {
        recorder.note(.body(article))
        let found: [NameRow] = try db.all(
            """
            SELECT article_persons.role, article_persons.position AS place, persons.id, persons.slug, persons.name
            FROM article_persons JOIN persons ON persons.id = article_persons.person_id
            WHERE article_persons.article_id = \(article)
            UNION ALL
            SELECT NULL, article_topics.position, topics.id, topics.slug, topics.name
            FROM article_topics JOIN topics ON topics.id = article_topics.topic_id
            WHERE article_topics.article_id = \(article)
            """
        )
        let rows = found.sorted { $0.place < $1.place }
        let credits = rows.compactMap(\.credit)
        let topics = rows.compactMap(\.topic)
        for credit in credits { recorder.note(.person(credit.person.id)) }
        for topic in topics { recorder.note(.topic(topic.id)) }
        return (credits, topics)
    }

    /// The assets with these numbers that exist, in no particular order.
    package func assets(_ ids: Set<Int64>) throws -> [Asset] {
        guard !ids.isEmpty else { return [] }
        for id in ids { recorder.note(.asset(Asset.ID(id))) }
        return try db.all("SELECT \(Asset.columns) FROM assets WHERE id IN \(list: ids.sorted()) ORDER BY id")
    }
}

/// A person with a role, or a topic.
private struct NameRow: Record {
    /// Among the persons, or among the topics.
    let place: Int
    let credit: Credit?
    let topic: Named<Topic>?

    init(row: Row) throws {
        let role: BylineRole? = try row["role"]
        place = try row["place"]
        credit = try role.map { Credit(role: $0, person: try Named(row: row)) }
        topic = role == nil ? try Named(row: row) : nil
    }
}

private struct ArticleRow: Record {
    let article: Article
    let wordCount: Int
    let isCorrected: Bool
    let section: NamedSlug?
    let lead: Asset?

    init(row: Row) throws {
        article = try StoredArticle(row: row).article
        wordCount = try row["word_count"]
        isCorrected = try row["is_corrected"]
        let name: String? = try row["name"]
        let slug: String? = try row["section_slug"]
        if let name, let slug { section = NamedSlug(name: name, slug: slug) } else { section = nil }
        lead = try article.content.lead.map { try Asset($0.asset, row: row) }
    }
}
