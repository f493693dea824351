package import Database
import Newsroom
package import Shell

/// What colleagues say to one another: comments on an article and its passages, hand-over notes, mentions.
package struct CommentsFeature: DeskFeature {
    let database: Database
    private let comments: DeskTemplate<CommentPhrase, CommentsPage>
    private let mentions: DeskTemplate<CommentPhrase, MentionsPage>

    /// - Throws: what is wrong with the desk's templates.
    package init(database: Database, theme: DeskTheme) throws {
        self.database = database
        let words = CommentPhrase.self
        comments = try theme.template("comments", CommentsPage.self, words: words, scripts: ["mentions.js"])
        mentions = try theme.template("mentions", MentionsPage.self, words: words)
    }

    package func addRoutes(to routes: DeskRoutes) {
        routes.announce(CommentPhrase.self)
        routes.navigate(
            NavigationEntry(.work, 30, CommentPhrase.mentions.wording, path: "/desk/mentions", shortcut: "g m") {
                identity, db in try Comment.unseenCount(by: identity.user.id, in: db)
            })
        CommentRoutes(database: database, template: comments).add(to: routes)
        ColleagueRoutes(database: database).add(to: routes)
        MentionRoutes(database: database, template: mentions).add(to: routes)
    }
}
