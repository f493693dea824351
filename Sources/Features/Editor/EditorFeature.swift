package import Database
package import Foundation
package import Newsroom
package import Shell

/// Writing: the list of articles, the edit page and its sync, revisions, previews, pickers.
package struct EditorFeature: DeskFeature {
    /// Draws content exactly as the site would show it; the application hands it over (features never import one
    /// another).
    package typealias Rendering = @Sendable (ArticleContent, Article.ID, _ now: Date, Connection) throws -> [UInt8]

    let database: Database
    let pages: EditorPages
    let rendering: Rendering
    let board = PresenceBoard()

    /// - Throws: what is wrong with the desk's templates.
    package init(database: Database, theme: DeskTheme, rendering: @escaping Rendering) throws {
        self.database = database
        self.rendering = rendering
        pages = try EditorPages(theme)
    }

    package func addRoutes(to routes: DeskRoutes) {
        routes.announce(EditorPhrase.self)
        routes.navigate(
            NavigationEntry(.work, 20, EditorPhrase.articles.wording, path: "/desk/articles", shortcut: "g a"))
        ArticleListRoutes(database: database, pages: pages).add(to: routes)
        EditRoutes(database: database, pages: pages).add(to: routes)
        CopyRoutes(database: database, board: board).add(to: routes)
        MergingRoutes(database: database).add(to: routes)
        RevisionRoutes(database: database, pages: pages).add(to: routes)
        PreviewRoutes(database: database, pages: pages, rendering: rendering).add(to: routes)
        PickerRoutes(database: database).add(to: routes)
    }
}
