package import Newsroom
import Shell
import Templates

extension SitePages {
    func front(_ reader: SiteReader) throws -> PageAnswer {
        try front(of: try reader.arrangedFront(), reader)
    }

    /// The front page as it would be with these slots: the desk's preview.
    package func front(arrangedAs slots: [FrontSlot], reading reader: SiteReader) throws -> PageAnswer {
        try front(of: try reader.cards(of: slots), reader)
    }

    private func front(of arranged: [Card], _ reader: SiteReader) throws -> PageAnswer {
        let site = reader.site
        var layout = try SiteLayout(
            reader, title: nil, path: "/", description: site.tagline, assets: theme.assets)
        layout.isFront = true
        layout.structuredData = StructuredData.site(site)
        return .page(html: theme.front.render(layout, try FrontPage(arranged, reading: reader)), status: 200)
    }

    func article(_ id: Article.ID, path: String, _ reader: SiteReader) throws -> PageAnswer {
        let article: LiveArticle
        switch try reader.article(id, at: path) {
        case nil: return try problem(.notFound, path: path, reading: reader)
        case .withdrawn: return try withdrawn(id, path: path, reader)
        case .elsewhere(let address): return .redirect(to: address, isPermanent: true)
        case .live(let found): article = found
        }
        let page = try ArticlePage(article, at: path, reading: reader)
        var layout = try SiteLayout(
            reader, title: article.content.headline, path: path, description: article.content.summary,
            language: article.content.language, assets: theme.assets)
        layout.describe(article, page: page, site: reader.site)
        return .page(html: theme.article.render(layout, page), status: 200)
    }

    /// Where a withdrawn article was: the way to what stands for it, or a page that says so.
    private func withdrawn(_ id: Article.ID, path: String, _ reader: SiteReader) throws -> PageAnswer {
        let notice = try reader.withdrawal(of: id)
        // Not for ever: it may come back.
        if let other = notice?.path, other != path { return .redirect(to: other, isPermanent: false) }
        return try problem(.gone, note: notice?.note ?? "", path: path, reading: reader)
    }

    /// A one-word address that no section has: a plain page, or one that a section has left.
    ///
    /// - Parameter number: the page of a list that is asked for.
    func plainPage(_ slug: String, page number: Int, path: String, _ reader: SiteReader) throws -> PageAnswer {
        guard let page = try reader.page(slug: slug), path == SiteAddress.page(slug) else {
            if let section = try reader.section(formerSlug: slug) {
                return .redirect(to: SiteAddress.section(section.slug, page: number), isPermanent: true)
            }
            return try problem(.notFound, path: path, reading: reader)
        }
        let layout = try SiteLayout(reader, title: page.title, path: path, assets: theme.assets)
        return .page(html: theme.page.render(layout, try PlainPageView(page, reading: reader)), status: 200)
    }
}
