package import Database
package import Foundation

/// What a line of headlines shows of a live article.
package struct ArticleLink: Equatable, Sendable, Record {
    package let id: Article.ID
    package let headline: String
    package let language: Language
    package let shown: Date
    package let sectionName: String?
    package let isVideo: Bool
    let slug: String
    let sectionID: Section.ID?
    let sectionSlug: String?

    package init(row: Row) throws {
        id = try row["id"]
        headline = try row["headline"]
        language = try row["language"]
        slug = try row["slug"]
        shown = try row["shown_at"]
        sectionID = try row["section_id"]
        sectionName = try row["section_name"]
        sectionSlug = try row["section_slug"]
        let kind: Asset.Kind? = try row["asset_kind"]
        isVideo = kind == .video
    }

    /// The article's permanent address.
    package func address(on site: NotedSite) -> String {
        site.pattern.address(
            .init(id: id, slug: slug, section: sectionSlug, day: CivilDay(of: shown, in: site.zone)))
    }

    /// In the order of ``init(row:)``.
    static let columns: SQL = """
        articles.id, articles.headline, articles.language, articles.slug, articles.shown_at, articles.section_id,
        sections.name AS section_name, sections.slug AS section_slug, assets.kind AS asset_kind
        """
}

/// What a list shows of a live article.
package struct Card: Sendable, Record {
    package let id: Article.ID
    package let kicker: String
    package let headline: String
    package let language: Language
    package let shown: Date
    package let sectionName: String?
    package let picture: CardPicture?
    package let isVideo: Bool
    let slug: String
    let sectionID: Section.ID?
    let assetID: Asset.ID?
    private let summaryText: String
    private let sectionSlug: String?
    /// Of the page it was read for.
    var recorder: FactRecorder?

    package init(row: Row) throws {
        id = try row["id"]
        kicker = try row["kicker"]
        headline = try row["headline"]
        summaryText = try row["summary"]
        language = try row["language"]
        slug = try row["slug"]
        shown = try row["shown_at"]
        sectionID = try row["section_id"]
        assetID = try row["lead_asset_id"]
        sectionName = try row["section_name"]
        sectionSlug = try row["section_slug"]
        let kind: Asset.Kind? = try row["asset_kind"]
        isVideo = kind == .video
        let pictureName: String? = try row["picture_name"]
        picture = pictureName == nil ? nil : try CardPicture(row: row)
    }

    /// The article's permanent address.
    package func address(on site: NotedSite) -> String {
        site.pattern.address(
            .init(id: id, slug: slug, section: sectionSlug, day: CivilDay(of: shown, in: site.zone)))
    }

    package var summary: Noted<String> { Noted(summaryText, .summary(id), recorder) }

    /// The section's page; `nil` for an article without a section.
    package var sectionPath: Noted<String>? {
        guard let sectionID, let sectionSlug else { return nil }
        return Noted(SiteAddress.section(sectionSlug), .sectionPath(sectionID), recorder)
    }

    /// In the order of ``init(row:)``.
    static let columns: SQL = """
        articles.id, articles.kicker, articles.headline, articles.summary, articles.language, articles.slug, articles.shown_at,
        articles.section_id, articles.lead_asset_id,
        sections.name AS section_name, sections.slug AS section_slug, assets.kind AS asset_kind,
        CASE assets.kind WHEN 'picture' THEN assets.file_name WHEN 'video' THEN assets.poster_name END AS picture_name,
        assets.width, assets.height, assets.alternative, assets.credit
        """

    static let joins: SQL = """
        LEFT JOIN sections ON sections.id = articles.section_id LEFT JOIN assets ON assets.id = articles.lead_asset_id
        """
}

/// The picture on a card; its credit goes wherever the picture goes.
package struct CardPicture: Equatable, Sendable {
    package let fileName: String
    package let width: Int?
    package let height: Int?
    package let alternative: String
    package let credit: String

    init(row: Row) throws {
        fileName = try row["picture_name"]
        width = try row["width"]
        height = try row["height"]
        alternative = try row["alternative"]
        credit = try row["credit"]
    }
}

/// A name and the part of an address that goes with it.
package struct NamedSlug: Equatable, Sendable, Record {
    package let name: String
    package let slug: String

    package init(row: Row) throws {
        name = try row["name"]
        slug = try row["slug"]
    }

    package init(name: String, slug: String) { (self.name, self.slug) = (name, slug) }
}
