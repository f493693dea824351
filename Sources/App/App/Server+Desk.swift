import Database
import Foundation
import Newsroom
import Shell

extension Server {
    /// The back office over this newspaper, and its addresses.
    ///
    /// - Throws: what is wrong with the folder `Desk`.
    func desk(_ database: Database, site: Site) async throws -> (Desk, DeskRoutes) {
        let theme = try await DeskTheme(folder: configuration.resources.appending(path: "Desk"))
        let desk = Desk(
            database: database, theme: theme, sessions: NobodySignedIn(), articleRights: { _, _, _ in .hidden },
            site: site,
            proxies: configuration.serving.proxies)
        return (desk, try DeskFeatures.routes(desk))
    }
}

/// The desk is shut until the feature Accounts opens it: whoever comes is asked to sign in.
private struct NobodySignedIn: SessionReading {
    func identity(of token: String, now: Date) async throws -> DeskIdentity? { nil }
}
