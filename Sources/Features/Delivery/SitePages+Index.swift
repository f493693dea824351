import Newsroom
import Shell
import Templates

extension SitePages {
    /// The index: a day of it, or a redirect from a month or a year to its newest day with articles.
    func index(
        section slug: String?, period: SiteAddress.Period?, page: Int, path: String, _ reader: SiteReader
    ) throws -> PageAnswer {
        let section = try slug.flatMap { try reader.sectionName(slug: $0) }
        if let slug, section == nil {
            guard let today = try reader.section(formerSlug: slug) else {
                return try problem(.notFound, path: path, reading: reader)
            }
            // The path names the section once, as its second word.
            let rest = path.dropFirst(SiteAddress.index(section: slug).count)
            return .redirect(to: SiteAddress.index(section: today.slug) + rest, isPermanent: true)
        }
        let list = section.map { ListName.section($0.id) } ?? .latest

        let day: CivilDay
        switch period {
        case .day(let asked): day = asked
        case nil:
            guard page == 1 else { return try problem(.notFound, path: path, reading: reader) }
            day = try reader.newestDay(of: list) ?? Self.emptyDay
        case .month(let year, let month):
            return try newestDay(
                of: list, section: slug, in: CivilDay(year: year, month: month, day: 1), path: path, reader
            ) {
                $0.firstOfNextMonth
            }
        case .year(let year):
            return try newestDay(
                of: list, section: slug, in: CivilDay(year: year, month: 1, day: 1), path: path, reader
            ) {
                $0.adding(days: 366).firstOfYear
            }
        }

        let question = IndexQuestion(list: list, section: slug, day: day, page: page)
        let view = try IndexPage(question, sections: try reader.sections(under: nil), reading: reader)
        guard page == 1 || !view.entries.isEmpty else { return try problem(.notFound, path: path, reading: reader) }
        let words = Words(reader.site.language)
        let title = [words[.index], section?.name, view.heading].compactMap { $0 }.joined(separator: " ")
        var layout = try SiteLayout(reader, title: title, path: path, assets: theme.assets)
        if view.entries.isEmpty { layout.isIndexed = false }
        // “/indeks” is the newest day under a second address.
        if period == nil { layout.moveCanonical(to: SiteAddress.index(section: slug, day: day), site: reader.site) }
        return .page(html: theme.index.render(layout, view), status: 200)
    }

    private func newestDay(
        of list: ListName, section: String?, in first: CivilDay?, path: String, _ reader: SiteReader,
        end: (CivilDay) -> CivilDay
    ) throws -> PageAnswer {
        guard let first, let newest = try reader.newestDay(of: list, from: first, before: end(first)) else {
            return try problem(.notFound, path: path, reading: reader)
        }
        return .redirect(to: SiteAddress.index(section: section, day: newest), isPermanent: false)
    }

    /// The day an empty index shows, so that the same data gives the same page.
    private static let emptyDay = CivilDay(number: 0)
}
