import Database
import Foundation
import HTTPTypes
import Hummingbird
import Newsroom
import Shell
import Templates
import Web

/// `/desk/articles/:id/preview` and `/desk/previews/:token`: an article exactly as the site would show it.
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
        let revision = parameters.query("revision", as: Int.self)
        return try await page(PreviewLink(article: id, revision: revision), now: context.now)
    }

    @Sendable func open(_ request: Request, visit: DeskVisit, parameters: DeskParameters) async throws -> Response {
        let token: String = try parameters.require("token")
        let now = visit.now
        guard let link = try await database.read({ db in try PreviewLink.open(token, now: now, in: db) }) else {
            throw DeskRefusal.notFound
        }
        return try await page(link, now: now)
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

    private func page(_ link: PreviewLink, now: Date) async throws -> Response {
        let rendering = rendering
        let html = try await database.read { db -> [UInt8]? in
            let content =
                if let revision = link.revision { try Revision.find(revision, of: link.article, in: db)?.content } else
                {
                    try WorkingCopy.find(link.article, in: db)?.content ?? Article.find(link.article, in: db).content
                }
            return try content.map { try rendering($0, link.article, now, db) }
        }
        guard let html else { throw DeskRefusal.notFound }
        var response = Response(bytes: html, type: "text/html; charset=utf-8")
        // The page is the site's, so the site's policy holds; kept by nobody, found by nobody, its address told to nobody.
        response.headers[.contentSecurityPolicy] = ContentPolicy.site.value
        return response
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
