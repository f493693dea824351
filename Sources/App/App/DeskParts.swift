import Accounts
import Credentials
import Database
import Foundation
import Newsroom
import Shell

/// The desk put together: its theme, its sessions, and every feature's addresses.
enum DeskParts {
    /// - Throws: what is wrong with the folder `Desk` or its templates.
    static func make(
        _ database: Database, site: Site, configuration: Configuration
    ) async throws -> (Desk, DeskRoutes) {
        let theme = try await DeskTheme(folder: configuration.resources.appending(path: "Desk"))
        let desk = Desk(
            database: database, theme: theme, sessions: SessionStore(database: database),
            articleRights: { _, _, _ in .hidden }, site: site, proxies: configuration.serving.proxies)
        let features: [any DeskFeature] = [
            try AccountsFeature(database: database, theme: theme, hasher: PasswordHasher())
        ]
        let routes = DeskRoutes()
        for feature in features { feature.addRoutes(to: routes) }
        return (desk, routes)
    }
}
