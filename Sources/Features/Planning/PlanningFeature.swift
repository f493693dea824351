package import Database
import Newsroom
package import Shell

/// From idea to page: the board, and the standing of one article with its steps.
package struct PlanningFeature: DeskFeature {
    let database: Database
    let board: DeskTemplate<BoardPhrase, BoardPage>
    let standing: DeskTemplate<StandingPhrase, StandingPage>

    /// - Throws: what is wrong with the desk's templates.
    package init(database: Database, theme: DeskTheme) throws {
        self.database = database
        board = try theme.template("board", BoardPage.self, words: BoardPhrase.self, scripts: ["colleagues.js"])
        standing = try theme.template(
            "standing", StandingPage.self, words: StandingPhrase.self, scripts: ["colleagues.js"])
    }

    package func addRoutes(to routes: DeskRoutes) {
        routes.announce(BoardPhrase.self)
        routes.announce(StandingPhrase.self)
        routes.navigate(NavigationEntry(.work, 10, BoardPhrase.board.wording, path: "/desk/board", shortcut: "g b"))
        routes.get("/desk", .signedIn) { _, context, _ in try context.redirect(to: "/desk/board") }
        BoardRoutes(database: database, template: board).add(to: routes)
        StandingRoutes(database: database, template: standing).add(to: routes)
    }
}
