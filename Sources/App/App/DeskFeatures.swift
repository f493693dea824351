import Accounts
import Arranging
import Comments
import Credentials
package import Delivery
import Editor
import Newsroom
import Pictures
import Planning
import Publishing
import Records
import Rules
package import Shell

/// The back office put together.
package enum DeskFeatures {
    /// Every feature of the desk, made over one desk. Each adds its own line.
    ///
    /// - Parameter pages: what previews are drawn with.
    /// - Throws: `TemplateError` when a template uses what its page does not have.
    package static func all(_ desk: Desk, pages: SitePages) throws -> [any DeskFeature] {
        [
            try AccountsFeature(database: desk.database, theme: desk.theme, hasher: PasswordHasher()),
            try PlanningFeature(database: desk.database, theme: desk.theme),
            try EditorFeature(database: desk.database, theme: desk.theme) { content, id, now, db in
                try pages.preview(of: content, as: id, now: now, reading: SiteReader(db))
            },
            try PublishingFeature(database: desk.database, theme: desk.theme),
            try CommentsFeature(database: desk.database, theme: desk.theme),
            try PicturesFeature(database: desk.database, theme: desk.theme),
            try RulesFeature(database: desk.database, theme: desk.theme),
            try ArrangingFeature(desk: desk) { slots, moment, db in
                try pages.preview(frontArrangedAs: slots, reading: SiteReader(db, now: moment))
            },
            try RecordsFeature(desk: desk),
        ]
    }

    /// The addresses of every feature.
    package static func routes(_ desk: Desk, pages: SitePages) throws -> DeskRoutes {
        let routes = DeskRoutes()
        for feature in try all(desk, pages: pages) { feature.addRoutes(to: routes) }
        return routes
    }
}
