import Arranging
import Records
package import Shell

/// The back office put together.
package enum DeskFeatures {
    /// Every feature of the desk, made over one desk. Each adds its own line.
    ///
    /// - Throws: `TemplateError` when a template uses what its page does not have.
    package static func all(_ desk: Desk) throws -> [any DeskFeature] {
        [try ArrangingFeature(desk: desk), try RecordsFeature(desk: desk)]
    }

    /// The addresses of every feature.
    package static func routes(_ desk: Desk) throws -> DeskRoutes {
        let routes = DeskRoutes()
        for feature in try all(desk) { feature.addRoutes(to: routes) }
        return routes
    }
}
