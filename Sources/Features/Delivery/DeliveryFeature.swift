package import Database
package import Edge
package import Foundation
package import Hummingbird
package import Newsroom
package import Shell
import Web

/// Pages for readers: the site.
package struct DeliveryFeature: Feature {
    let database: Database
    let theme: ThemeInForce
    let media: MediaFiles
    /// The settings at the start: the name on problem pages while the database is away.
    let site: Site
    let store: PageStore?
    let staleness: Duration
    let isTracing: Bool
    let isAnswering: @Sendable () -> Bool

    /// - Parameters:
    ///   - store: where pages are kept; `nil` renders every page for every request.
    ///   - staleness: for how long held pages may outlive the database.
    ///   - isTracing: whether responses say how they came about.
    ///   - isAnswering: whether the database answered lately.
    package init(
        database: Database, theme: ThemeInForce, mediaFolder: URL, site: Site, store: PageStore?,
        staleness: Duration = .seconds(86_400), isTracing: Bool = false,
        isAnswering: @escaping @Sendable () -> Bool = { true }
    ) {
        self.isAnswering = isAnswering
        self.isTracing = isTracing
        self.store = store
        self.staleness = staleness
        self.database = database
        self.theme = theme
        self.site = site
        media = MediaFiles(folder: mediaFolder.standardizedFileURL.path(percentEncoded: false).withoutSlash)
    }

    package func addRoutes(to router: Router<SiteContext>) {
        let pages = SitePages(theme)
        router.add(middleware: ProblemPages(pages: pages, site: site))
        FileRoutes(theme: theme, media: media).add(to: router)
        PageRoutes(
            database: database, pages: pages, store: store, staleness: staleness, isTracing: isTracing,
            isAnswering: isAnswering
        )
        .add(to: router)
    }
}

extension String {
    fileprivate var withoutSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
