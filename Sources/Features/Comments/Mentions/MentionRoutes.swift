import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/mentions`: what colleagues said to somebody.
struct MentionRoutes: Sendable {
    let database: Database
    let template: DeskTemplate<CommentPhrase, MentionsPage>

    func add(to routes: DeskRoutes) {
        routes.get("/desk/mentions", .signedIn, use: list)
        routes.post("/desk/mentions/seen", .signedIn, use: markAll)
        routes.post("/desk/mentions/:number/seen", .signedIn, use: markOne)
    }

    /// What somebody may no longer read is named, but not shown (V12).
    @Sendable func list(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let last = parameters.query("after", as: Comment.ID.self)
        let (user, rights, dates) = (context.user.id, context.rights, context.ownDates)
        let untitled = CommentPhrase.untitled.text(context.language)
        let page = try await database.read { db in
            let found = try Comment.unseen(by: user, olderThan: last, limit: MentionsPage.length + 1, in: db)
            let shown = Array(found.prefix(MentionsPage.length))
            let wording = try CommentWording(shown, for: user, dates, in: db)
            let headlines = try CommentedArticle.headlines(shown.map(\.article), in: db)
            let rows = try shown.map { comment in
                let access = try ArticleAccess.find(comment.article, in: db)
                let headline = headlines[comment.article] ?? ""
                return MentionsPage.Row(
                    comment, wording, headline: headline.isEmpty ? untitled : headline,
                    isReadable: access?.isReadable(by: user, rights) ?? false)
            }
            let next = found.count > shown.count ? shown.last : nil
            return MentionsPage(
                rows: rows, newest: shown.first.map { "\($0.id)" } ?? "",
                morePath: next.map { "\(MentionsPage.path)?after=\($0.id)" })
        }
        return context.page(template, page, title: CommentPhrase.mentions.text(context.language))
    }

    @Sendable func markOne(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Comment.ID = try parameters.require("number")
        let form = try await request.form()
        try form.end()
        let (user, now) = (context.user.id, context.now)
        try await database.write { db in try Comment.markSeen(comment: id, by: user, now: now, in: db) }
        return try context.redirect(to: MentionsPage.path, saying: CommentPhrase.isRead)
    }

    /// `until`: the newest that was on the page.
    @Sendable func markAll(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        var form = try await request.form()
        let until = form.choice("until", Comment.ID.self)
        try form.end()
        let (user, now) = (context.user.id, context.now)
        if let until {
            try await database.write { db in try Comment.markSeen(upTo: until, by: user, now: now, in: db) }
        }
        return try context.redirect(to: MentionsPage.path, saying: CommentPhrase.isRead)
    }
}
