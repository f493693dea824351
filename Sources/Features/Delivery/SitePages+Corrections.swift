import Newsroom
import Shell
import Templates

extension SitePages {
    /// Every correction of the paper, newest first.
    func corrections(page: Int, path: String, _ reader: SiteReader) throws -> PageAnswer {
        let (entries, hasNext) = try reader.corrections(page: page)
        guard page == 1 || !entries.isEmpty else { return try problem(.notFound, path: path, reading: reader) }
        let site = reader.site
        let view = CorrectionsPage(
            entries: entries.map { CorrectionEntry($0, on: site) },
            pagination: Pagination(page: page, hasNext: hasNext) { SiteAddress.corrections(page: $0) })
        let layout = try SiteLayout(
            reader, title: Words(site.language)[.corrections], path: path, assets: theme.assets)
        return .page(html: theme.corrections.render(layout, view), status: 200)
    }
}
