import Database
import Foundation
import HTTPTypes
import Hummingbird
import Newsroom
import Shell
import Templates
import Web

/// `/desk/articles/:id/preview` and `/desk/previews/:token`: an article exactly as the site would show it,
/// under a bar that says that it is not live.
struct PreviewRoutes: Sendable {
    let database: Database
    let pages: EditorPages
    let rendering: EditorFeature.Rendering

    func add(to routes: DeskRoutes) {
        routes.get("/desk/articles/:id/preview", .article(.read), use: preview)
        routes.post("/desk/articles/:id/preview-links", .article(.write), use: makeLink)
        routes.post("/desk/articles/:id/preview-links/removal", .article(.write), use: endLinks)
        routes.open(.get, "/desk/previews/:token", use: open)
    }

    /// `?revision=` shows a saved one, otherwise the working copy, or what is live.
    @Sendable func preview(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Article.ID = try parameters.require("id")
        let link = PreviewLink(article: id, revision: parameters.query("revision", as: Int.self))
        let (subject, html) = try await page(link, now: context.now)
        return context.visit.preview(
            html, saying: subject.text(context.ownDates, isInside: true), back: try await way(back: link, context))
    }

    @Sendable func open(_ request: Request, visit: DeskVisit, parameters: DeskParameters) async throws -> Response {
        let token: String = try parameters.require("token")
        let now = visit.now
        guard let opened = try await database.read({ db in try PreviewLink.open(token, now: now, in: db) }) else {
            throw DeskRefusal.notFound
        }
        let (subject, html) = try await page(opened.link, now: now)
        let until = "\(PreviewPhrase.linkUntil.text(visit.language)) \(visit.dates.full(opened.expires))."
        return visit.preview(html, saying: "\(subject.text(visit.dates, isInside: false)) \(until)")
    }

    /// To the revisions; to the text for who may write it; else to where the article stands.
    private func way(back link: PreviewLink, _ context: DeskContext) async throws -> PreviewWay {
        let identity = context.identity
        let isWritable = try await database.read { db in
            try ArticleAccess.find(link.article, in: db)?.isWritable(by: identity.user.id, identity.rights) ?? false
        }
        let (tab, label) =
            link.revision != nil
            ? ("revisions", EditorPhrase.revisions.wording)
            : isWritable ? ("edit", EditorPhrase.edit.wording) : ("standing", DeskWord.toArticle.wording)
        return PreviewWay("/desk/articles/\(link.article)/\(tab)", "← \(label.text(context.language))")
    }

    @Sendable func makeLink(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Article.ID = try parameters.require("id")
        var form = try await request.form()
        let hours = form.number("hours", PreviewLink.hours) ?? 48
        try form.end()
        let (user, now) = (context.user, context.now)
        let token = try await database.write { db in
            try PreviewLink(article: id, revision: nil).make(by: user, for: hours, now: now, in: db)
        }
        let page = PreviewLinkPage(
            address: "\(context.visit.siteAddress)/desk/previews/\(token)", editPath: "/desk/articles/\(id)/edit")
        return context.page(pages.previewLink, page, title: EditorPhrase.previewLink.text(context.language))
    }

    @Sendable func endLinks(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Article.ID = try parameters.require("id")
        let form = try await request.form()
        try form.end()
        let (actor, now) = (context.actor, context.now)
        try await database.write { db in try PreviewLink.endAll(of: id, by: actor, now: now, in: db) }
        return try context.redirect(to: "/desk/articles/\(id)/edit", saying: EditorPhrase.areLinksEnded)
    }

    private func page(_ link: PreviewLink, now: Date) async throws -> (PreviewSubject, [UInt8]) {
        let rendering = rendering
        let found = try await database.read { db in
            try PreviewSubject.find(link, in: db).map { found in
                (found.subject, try rendering(found.content, link.article, now, db))
            }
        }
        guard let found else { throw DeskRefusal.notFound }
        return found
    }
}

/// What `preview-link.mustache` may use.
struct PreviewLinkPage: TemplateContext {
    /// Shown once.
    let address: String
    let editPath: String

    static let keys: TemplateKeys<PreviewLinkPage> = [
        .text("address") { $0.address }, .text("editPath") { $0.editPath },
    ]
}
