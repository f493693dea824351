package import Edge
package import Hummingbird
package import Shell
import Web

/// The features' addresses behind what every response goes through.
package enum SiteRouter {
    /// - Parameters:
    ///   - isSecure: whether readers reach the site by https only.
    ///   - desk: the back office and its addresses; `nil` serves the site alone.
    ///   - health: what `/healthz` says.
    package static func router(
        for features: [any Feature], isSecure: Bool, desk: (Desk, DeskRoutes)? = nil,
        health: @escaping @Sendable () -> Health = { Health(databaseAnswers: true, holdsPages: false) }
    ) -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: HealthMiddleware(health))
        router.add(middleware: SecurityHeaders(isSecure: isSecure))
        router.add(middleware: CompressionMiddleware())
        // Before the site, whose problem pages are for readers.
        if let (desk, routes) = desk { routes.install(on: router, desk: desk) }
        for feature in features { feature.addRoutes(to: router) }
        return router
    }
}
