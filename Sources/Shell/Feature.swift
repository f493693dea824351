package import Hummingbird

/// What a feature offers the application: the table of contents of its folder.
package protocol Feature: Sendable {
    /// Adds the feature's addresses. More special paths win over the site's catch-all.
    func addRoutes(to router: Router<SiteContext>)
}

/// What a request of a reader carries: nothing but the request. A page never learns who asks.
package typealias SiteContext = BasicRequestContext
