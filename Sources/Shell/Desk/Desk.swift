package import Database
package import Foundation
package import Newsroom
package import Web

/// What the desk runs on, put together by the application.
package struct Desk: Sendable {
    /// Whether somebody may do something with an article.
    package typealias ArticleRights = @Sendable (ArticleRight, Article.ID, DeskIdentity) async throws -> ArticleAnswer

    package let database: Database
    package let theme: DeskTheme
    let sessions: any SessionReading
    let articleRights: ArticleRights
    /// The settings at the start, for problem pages while the database is away.
    let site: Site
    let cookies: Cookies
    let proxies: TrustedProxies
    let guardian: CrossSiteRequestGuard
    let now: @Sendable () -> Date

    /// - Parameters:
    ///   - site: its address decides whether cookies are for https only, and which `Origin` is our own.
    ///   - proxies: whose word counts about who the client is.
    package init(
        database: Database, theme: DeskTheme, sessions: any SessionReading, articleRights: @escaping ArticleRights,
        site: Site, proxies: TrustedProxies = .none, now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.database = database
        self.theme = theme
        self.sessions = sessions
        self.articleRights = articleRights
        self.site = site
        self.proxies = proxies
        self.now = now
        cookies = Cookies(isSecure: site.address.hasPrefix("https:"))
        guardian = CrossSiteRequestGuard(address: site.address)
    }
}

/// The answer to whether somebody may do something with an article.
package enum ArticleAnswer: Sendable, Equatable {
    case allowed
    /// They may know that it exists.
    case forbidden
    /// They may not: answered as if it did not (V12).
    case hidden
}

/// What a feature offers the desk.
package protocol DeskFeature: Sendable {
    /// Adds addresses, entries of the menu and phrases for notices.
    func addRoutes(to routes: DeskRoutes)
}
