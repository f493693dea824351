package import Database
package import Foundation
package import Hummingbird
package import Newsroom
package import Shell
import Web

/// Pages for readers: the site.
package struct DeliveryFeature: Feature {
    let database: Database
    let theme: Theme
    let media: MediaFiles
    /// The settings at the start: the name on problem pages while the database is away.
    let site: Site

    package init(database: Database, theme: Theme, mediaFolder: URL, site: Site) {
        self.database = database
        self.theme = theme
        self.site = site
        media = MediaFiles(folder: mediaFolder.standardizedFileURL.path(percentEncoded: false).withoutSlash)
    }

    package func addRoutes(to router: Router<SiteContext>) {
        let pages = SitePages(theme: theme)
        router.add(middleware: ProblemPages(pages: pages, site: site))
        FileRoutes(files: theme.files, media: media).add(to: router)
        PageRoutes(database: database, pages: pages).add(to: router)
    }
}

extension String {
    fileprivate var withoutSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
