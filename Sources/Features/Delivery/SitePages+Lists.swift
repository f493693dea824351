import Newsroom
import Shell
import Templates

extension SitePages {
    func section(_ slug: String, page: Int, path: String, _ reader: SiteReader) throws -> PageAnswer {
        guard let section = try reader.section(slug: slug) else {
            return try plainPage(slug, page: page, path: path, reader)
        }
        guard let list = try ListOfPage(.section(section.id), page: page, reader) else {
            return try problem(.notFound, path: path, reading: reader)
        }
        let link = { (section: Named<Section>) in NamedLink(name: section.name, path: SiteAddress.section(section.slug))
        }
        let (lead, rest) = list.splitLead(page: page)
        let view = SectionPage(
            name: section.name, summary: section.summary, parents: try reader.sections(above: section.id).map(link),
            subsections: try reader.sections(under: section.id).map(link), isFirstPage: page == 1, lead: lead,
            cards: rest,
            pagination: Pagination(page: page, hasNext: list.hasNext) { SiteAddress.section(slug, page: $0) },
            indexPath: SiteAddress.index(section: slug))
        let layout = try SiteLayout(
            reader, title: section.name, path: path, description: section.summary, assets: theme.assets)
        return .page(html: theme.section.render(layout, view), status: 200)
    }

    func topic(_ slug: String, page: Int, path: String, _ reader: SiteReader) throws -> PageAnswer {
        guard let topic = try reader.topic(slug: slug) else {
            guard let today = try reader.topic(formerSlug: slug) else {
                return try problem(.notFound, path: path, reading: reader)
            }
            return .redirect(to: SiteAddress.topic(today.slug, page: page), isPermanent: true)
        }
        guard let list = try ListOfPage(.topic(topic.id), page: page, reader) else {
            return try problem(.notFound, path: path, reading: reader)
        }
        let view = TopicPage(
            name: topic.name, summary: topic.summary, cards: list.cards,
            pagination: Pagination(page: page, hasNext: list.hasNext) { SiteAddress.topic(slug, page: $0) })
        let layout = try SiteLayout(
            reader, title: topic.name, path: path, description: topic.summary, assets: theme.assets)
        return .page(html: theme.topic.render(layout, view), status: 200)
    }

    func person(_ slug: String, page: Int, path: String, _ reader: SiteReader) throws -> PageAnswer {
        guard let person = try reader.person(slug: slug) else {
            guard let today = try reader.person(formerSlug: slug) else {
                return try problem(.notFound, path: path, reading: reader)
            }
            return .redirect(to: SiteAddress.person(today.slug, page: page), isPermanent: true)
        }
        guard let list = try ListOfPage(.person(person.id), page: page, reader) else {
            return try problem(.notFound, path: path, reading: reader)
        }
        let view = PersonPage(
            name: person.name, title: person.title, biography: person.biography, cards: list.cards,
            pagination: Pagination(page: page, hasNext: list.hasNext) { SiteAddress.person(slug, page: $0) })
        var layout = try SiteLayout(
            reader, title: person.name, path: path, description: person.title, assets: theme.assets)
        layout.openGraph?.type = "profile"
        return .page(html: theme.person.render(layout, view), status: 200)
    }

    func video(page: Int, path: String, _ reader: SiteReader) throws -> PageAnswer {
        guard let list = try ListOfPage(.video, page: page, reader) else {
            return try problem(.notFound, path: path, reading: reader)
        }
        let (lead, rest) = list.splitLead(page: page)
        let view = VideoPage(
            lead: lead, cards: rest,
            pagination: Pagination(page: page, hasNext: list.hasNext) { SiteAddress.video(page: $0) })
        let layout = try SiteLayout(
            reader, title: Words(reader.site.language)[.video], path: path, assets: theme.assets)
        return .page(html: theme.video.render(layout, view), status: 200)
    }
}

/// One page of a list as cards.
private struct ListOfPage {
    let cards: [CardView]
    let hasNext: Bool

    /// `nil` when the page is past the end; a first page may be empty.
    init?(_ list: ListName, page: Int, _ reader: SiteReader) throws {
        let (cards, hasNext) = try reader.page(page, of: list)
        guard page == 1 || !cards.isEmpty else { return nil }
        let dates = reader.site.dates
        self.cards = cards.map { CardView($0, on: reader.site, dates: dates) }
        self.hasNext = hasNext
    }

    /// The first page opens with its newest article.
    func splitLead(page: Int) -> (CardView?, [CardView]) {
        page == 1 ? (cards.first, Array(cards.dropFirst())) : (nil, cards)
    }
}
