package import Database
package import Hummingbird

/// What a feature offers the application: the table of contents of its folder.
package protocol Feature: Sendable {
    /// Schema changes the feature owns, oldest first. Their names sort by date across features.
    var migrations: [Migration] { get }
    /// Adds the feature's addresses. More special paths win over the site's catch-all.
    func addRoutes(to router: Router<SiteContext>)
}

extension Feature {
    package var migrations: [Migration] { [] }
}

/// What a request of a reader carries: nothing but the request. A page never learns who asks.
package typealias SiteContext = BasicRequestContext
