import Database
import Documents
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/pages`: what is not an article.
struct PlainPageRoutes {
    let database: Database
    let templates: ArrangingTemplates

    func add(to routes: DeskRoutes) {
        routes.navigate(
            NavigationEntry(.arrangement, 50, ArrangingPhrase.pages.wording, path: "/desk/pages", for: .managePages))
        routes.get("/desk/pages", .holding(.managePages), use: list)
        routes.get("/desk/pages/new", .holding(.managePages)) { _, context, _ in edit(nil, context) }
        routes.post("/desk/pages", .holding(.managePages)) { request, context, _ in
            try await save(nil, request, context)
        }
        routes.get("/desk/pages/:id", .holding(.managePages)) { _, context, parameters in
            edit(try await find(parameters), context)
        }
        routes.post("/desk/pages/:id", .holding(.managePages)) { request, context, parameters in
            try await save(find(parameters), request, context)
        }
        routes.post("/desk/pages/:id/removal", .holding(.managePages), use: remove)
    }

    @Sendable private func list(_ request: Request, _ context: DeskContext, _ parameters: DeskParameters) async throws
        -> Response
    {
        let pages = try await database.read { db in try PlainPage.all(in: db) }
        let say = { (phrase: ArrangingPhrase) in phrase.text(context.language) }
        var page = NamesPage(
            title: say(.pages), help: say(.pagesHelp), path: "/desk/pages", newName: say(.newPage), findLabel: "",
            query: "", emptyTitle: say(.noPages))
        page.rows = pages.map { page in
            NamesPage.Row(
                name: page.title, note: "\(say(.updated)): \(context.dates.short(page.updated))",
                path: "/desk/pages/\(page.id)", sitePath: SiteAddress.page(page.slug))
        }
        return context.page(templates.names, page, title: say(.pages))
    }

    private func find(_ parameters: DeskParameters) async throws -> PlainPage {
        let id: PlainPage.ID = try parameters.require("id")
        let page = try await database.read { db in try PlainPage.find(id, in: db) }
        guard let page else { throw DeskRefusal.notFound }
        return page
    }

    private func edit(_ page: PlainPage?, _ context: DeskContext, entered: Form? = nil) -> Response {
        let say = { (phrase: ArrangingPhrase) in phrase.text(context.language) }
        let text = page.map { PageText.text(of: $0.body) } ?? ""
        var fields = [
            FieldView(.line, "title", say(.title), page?.title ?? "").required().limit(120),
            FieldView(.line, "slug", say(.address), page?.slug ?? "").hint(say(.addressHelp)).limit(80),
        ]
        if let text {
            fields.append(
                FieldView(.text, "text", say(.pageText), text).hint(say(.pageTextHelp)).limit(Self.longest).rows(18))
        }
        let form = FormView(
            to: page.map { "/desk/pages/\($0.id)" } ?? "/desk/pages", fields,
            submit: DeskWord.save.text(context.language), entered: entered, cancelPath: "/desk/pages",
            language: context.language)
        let title = page?.title ?? say(.newPage)
        var view = FormPage(
            title: title, help: "", listPath: "/desk/pages", listName: say(.pages),
            sitePath: page.map { SiteAddress.page($0.slug) }, form: form)
        view.note = text == nil ? say(.pageKept) : nil
        if let page {
            view.removal = FormView(
                to: "/desk/pages/\(page.id)/removal", [], submit: say(.deletePage), isDangerous: true,
                language: context.language)
            view.removalQuestion = "\(say(.deletePage)): \(page.title)"
        }
        return context.page(
            templates.form, view, title: title, status: entered == nil ? .ok : .unprocessableContent)
    }

    private func save(_ page: PlainPage?, _ request: Request, _ context: DeskContext) async throws -> Response {
        var form = try await request.form(upTo: 1 << 20)
        let title = form.line("title", 1...120)
        let slug = form.slug(from: title)
        let isText = page.map { PageText.text(of: $0.body) != nil } ?? true
        let body = isText ? PageText.document(from: form.text("text", 0...Self.longest)) : page?.body ?? Document()
        try form.end()
        let isSaved = try await Arranging.save(&form, in: database) { db in
            if var page {
                try page.move(to: slug, now: context.now, in: db)
            } else if try PlainPage.find(slug: slug, in: db) != nil {
                throw DatabaseError.constraint(.unique, name: "pages_slug_unique")
            }
            let saved = try PlainPage.save(slug: slug, title: title, body: body, now: context.now, in: db)
            try LogEntry.append(
                page == nil ? .pageCreated : .pageSaved, about: "page:\(saved.id)", by: context.actor,
                detail: ["title": title, "address": slug], now: context.now, in: db)
        }
        guard isSaved else { return edit(page, context, entered: form) }
        return try context.redirect(to: "/desk/pages", saying: ArrangingPhrase.pageSaved)
    }

    @Sendable private func remove(_ request: Request, _ context: DeskContext, _ parameters: DeskParameters) async throws
        -> Response
    {
        let page = try await find(parameters)
        try await request.form().end()
        try await database.write { db in
            try page.delete(now: context.now, in: db)
            try LogEntry.append(
                .pageDeleted, about: "page:\(page.id)", by: context.actor,
                detail: ["title": page.title, "address": page.slug], now: context.now, in: db)
        }
        return try context.redirect(to: "/desk/pages", saying: ArrangingPhrase.pageDeleted)
    }

    private static let longest = 100_000
}
