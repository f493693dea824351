import Newsroom
import Shell
import Templates

extension SiteLayout {
    /// The frame of the page at `path`: menu, foot and addresses as they are today.
    ///
    /// - Parameter title: the page's own title; the paper's name is added, but for the front page.
    init(
        _ reader: SiteReader, title: String?, path: String, description: String? = nil,
        language: Language? = nil, assets: ThemeAssets
    ) throws {
        let site = reader.site
        let pageTitle =
            title.map { "\($0) - \(site.name)" }
            ?? [site.name, site.tagline].filter { !$0.isEmpty }.joined(separator: " - ")
        self.init(
            siteName: site.name, tagline: site.tagline, imprint: site.imprint, language: language ?? site.language,
            pageTitle: pageTitle, assets: assets)
        self.description = description
        canonical = site.address + path
        let view = try reader.menu()
        menu = view.links.map { link in
            MenuItem(
                label: link.label, path: link.path, isCurrent: link.path == path,
                accounts: link.isAccounts ? site.accounts.map { NamedLink(name: $0.name, path: $0.address) } : [])
        }
        footerPages = view.pagesOutside.map {
            NamedLink(name: $0.name, path: SiteAddress.page($0.slug), isCurrent: SiteAddress.page($0.slug) == path)
        }
        openGraph = OpenGraph(
            type: "website", title: title ?? site.name, url: site.address + path, siteName: site.name,
            locale: words.language.locale)
        openGraph?.description = description
    }

    /// Says that the page's own address is another one than it was asked for under.
    mutating func moveCanonical(to path: String, site: NotedSite) {
        canonical = site.address + path
        openGraph?.url = site.address + path
    }

    /// Adds what only an article has.
    mutating func describe(_ article: LiveArticle, page: ArticlePage, site: NotedSite) {
        structuredData = StructuredData.article(article, page: page, site: site)
        openGraph?.type = "article"
        openGraph?.published = page.shownMoment
        openGraph?.modified = page.updatedMoment
        openGraph?.section = page.section?.name
        if let picture = page.lead?.picture {
            openGraph?.image = OpenGraph.Image(
                address: site.address + picture.address, alternative: picture.alternative, width: picture.width,
                height: picture.height)
        }
    }
}
