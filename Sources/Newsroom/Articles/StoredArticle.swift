import Database
import Documents
import Foundation

/// One row of `articles`, before its topics and byline are added.
struct StoredArticle: Record {
    let article: Article

    static let columns: SQL = """
        id, kicker, headline, summary, dateline_place, dateline_publication, section_id, lead_asset_id, lead_caption, language,
        slug, state, shown_at, first_published_at, updated_at, withdrawn_at, revision, body
        """

    init(row: Row) throws {
        let id: Article.ID = try row["id"]
        let kicker: String = try row["kicker"]
        let headline: String = try row["headline"]
        let summary: String = try row["summary"]
        let place: String? = try row["dateline_place"]
        let publication: String? = try row["dateline_publication"]
        let section: Section.ID? = try row["section_id"]
        let leadAsset: Asset.ID? = try row["lead_asset_id"]
        let leadCaption: String? = try row["lead_caption"]
        let language: Language = try row["language"]
        let slug: String = try row["slug"]
        let state = try StoredState(row: row).state
        let revision: Int = try row["revision"]
        let body: String = try row["body"]
        let content = ArticleContent(
            kicker: kicker, headline: headline, summary: summary,
            dateline: place.map { Dateline(place: $0, publication: publication) },
            body: try Document(json: Array(body.utf8)), section: section,
            lead: leadAsset.map { Lead(asset: $0, caption: leadCaption) }, language: language, slug: slug)
        article = Article(id: id, content: content, state: state, revision: revision)
    }
}

/// A topic of an article, or, with a role, a person.
struct ArticlePart: Record {
    let article: Article.ID
    private let position: Int
    private let number: Int64
    private let role: BylineRole?

    init(row: Row) throws {
        article = try row["article_id"]
        position = try row["position"]
        number = try row["part"]
        role = try row["role"]
    }

    /// Those of some articles, in the order in which they are shown.
    static func all(of articles: [Article.ID], in db: Connection) throws -> [ArticlePart] {
        let parts: [ArticlePart] = try db.all(
            """
            SELECT article_id, position, topic_id AS part, NULL AS role FROM article_topics
            WHERE article_id IN \(list: articles)
            UNION ALL SELECT article_id, position, person_id, role FROM article_persons
            WHERE article_id IN \(list: articles)
            """)
        return parts.sorted { $0.position < $1.position }
    }

    fileprivate func add(to content: inout ArticleContent) {
        if let role {
            content.byline.append(BylineEntry(Person.ID(number), as: role))
        } else {
            content.topics.append(Topic.ID(number))
        }
    }
}

extension Article {
    /// Completes what was read of `articles`.
    mutating func add(_ parts: [ArticlePart]) { for part in parts { part.add(to: &content) } }
}

/// The state of an article as columns.
struct StoredState {
    var name: String
    var dates: Article.Dates?
    var withdrawn: Date?

    init(_ state: Article.State) {
        switch state {
        case .draft: (name, dates, withdrawn) = ("draft", nil, nil)
        case .live(let dates): (name, self.dates, withdrawn) = ("live", dates, nil)
        case .withdrawn(let dates, let since): (name, self.dates, withdrawn) = ("withdrawn", dates, since)
        }
    }

    init(row: Row) throws {
        name = try row["state"]
        let shown: Date? = try row["shown_at"]
        let first: Date? = try row["first_published_at"]
        let updated: Date? = try row["updated_at"]
        withdrawn = try row["withdrawn_at"]
        if let shown, let first { dates = Article.Dates(shown: shown, firstPublished: first, updated: updated) }
    }

    var state: Article.State {
        get throws {
            switch (name, dates, withdrawn) {
            case ("draft", _, _): return .draft
            case ("live", let dates?, _): return .live(dates)
            case ("withdrawn", let dates?, let since?): return .withdrawn(dates, since: since)
            default: throw ArticleError.unreadableState(name)
            }
        }
    }
}
