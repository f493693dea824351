import Accounts
import Database
import Delivery
import Foundation
import Newsroom
import Shell

extension Server {
    /// The back office over this newspaper, and its addresses.
    ///
    /// - Parameter pages: what previews are drawn with.
    /// - Throws: what is wrong with the templates of the folder `Desk`.
    func desk(_ database: Database, theme: DeskTheme, site: Site, pages: SitePages) throws -> (Desk, DeskRoutes) {
        let desk = Desk(
            database: database, theme: theme, sessions: SessionStore(database: database),
            articleRights: ArticleAccess.answers(in: database), site: site, proxies: configuration.serving.proxies)
        return (desk, try DeskFeatures.routes(desk, pages: pages))
    }
}
