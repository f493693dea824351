package import Newsroom
import Shell
import Templates

/// Every page of the site as a function of its address and of what the reader may know.
///
/// A page function never sees the request: same address, same data, same bytes (architecture, decision 4).
package struct SitePages: Sendable {
    private let inForce: ThemeInForce

    package init(_ theme: ThemeInForce) { inForce = theme }
    package init(theme: Theme) { self.init(ThemeInForce(theme)) }

    var theme: Theme { inForce.now }

    /// The answer to `GET path`.
    ///
    /// - Throws: ``SiteError/notSetUp`` and whatever the database throws.
    package func answer(_ path: String, reading reader: SiteReader) throws -> PageAnswer {
        switch SiteAddress(path: path, patterns: reader.site.patterns) {
        case nil: try unknown(path, reader)
        case .front: try front(reader)
        case .article(let id): try article(id, path: path, reader)
        case .section(let slug, let page): try section(slug, page: page, path: path, reader)
        case .topic(let slug, let page): try topic(slug, page: page, path: path, reader)
        case .person(let slug, let page): try person(slug, page: page, path: path, reader)
        case .video(let page): try video(page: page, path: path, reader)
        case .corrections(let page): try corrections(page: page, path: path, reader)
        case .index(let section, let period, let page):
            try index(section: section, period: period, page: page, path: path, reader)
        }
    }

    /// An address with a slash too many at its end, as other systems write them, leads to the one without.
    private func unknown(_ path: String, _ reader: SiteReader) throws -> PageAnswer {
        let shorter = String(path.dropLast())
        if path.hasSuffix("/"), SiteAddress(path: shorter, patterns: reader.site.patterns) != nil {
            return .redirect(to: shorter, isPermanent: true)
        }
        return try problem(.notFound, path: path, reading: reader)
    }

    /// A page that says what is wrong and shows the way on.
    func problem(_ problem: SiteProblem, note: String = "", path: String, reading reader: SiteReader) throws
        -> PageAnswer
    {
        let site = reader.site
        var layout = try SiteLayout(
            reader, title: problem.wording(site.language).title, path: path, assets: theme.assets)
        layout.canonical = nil
        layout.openGraph = nil
        layout.isIndexed = false
        let latest = try reader.newest(4, of: .latest).map { CardView($0, on: site, dates: site.dates) }
        let page = ProblemPage(problem: problem, language: site.language, note: note, latest: latest)
        return .page(html: theme.problem.render(layout, page), status: problem.rawValue)
    }

    /// The same without a database, for the day it is gone. Menu and articles are missing.
    package func problem(_ problem: SiteProblem, site: Site) -> [UInt8] {
        var layout = SiteLayout(
            siteName: site.name, tagline: site.tagline, imprint: site.imprint, language: site.language,
            pageTitle: problem.wording(site.language).title, assets: theme.assets)
        layout.isIndexed = false
        return theme.problem.render(
            layout, ProblemPage(problem: problem, language: site.language, note: "", latest: []))
    }
}
