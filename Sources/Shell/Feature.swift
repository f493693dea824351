package import Hummingbird
package import NIOCore

/// What a feature offers the application: the table of contents of its folder.
package protocol Feature: Sendable {
    /// Adds the feature's addresses. More special paths win over the site's catch-all.
    func addRoutes(to router: Router<SiteContext>)
}

/// What a request carries beside itself: which machine sent it. A page of the site never learns either; the desk limits
/// by address how often a password may be tried.
package struct SiteContext: RequestContext, RemoteAddressRequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Who holds the connection; `nil` where there is none.
    package let remoteAddress: SocketAddress?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}
