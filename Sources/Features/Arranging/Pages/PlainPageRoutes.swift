import Database
import Documents
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/pages`: what is not an article.
struct PlainPageRoutes: NamedRoutes {
    let database: Database
    let templates: ArrangingTemplates
    let screens = NamedScreens(
        subject: "page", created: .pageCreated, saved: .pageSaved, path: "/desk/pages", privilege: .managePages,
        group: .arrangement, place: 50, list: .pages, listHelp: .pagesHelp, new: .newPage, none: .noPages,
        isSaved: .pageSaved, name: .title, formLimit: 1 << 20)

    func add(to routes: DeskRoutes) {
        addScreens(to: routes)
        routes.post("/desk/pages/:id/removal", .holding(.managePages), use: remove)
    }

    func list(_ context: DeskContext, _ parameters: DeskParameters) async throws -> Response {
        let updated = ArrangingPhrase.updated.text(context.language)
        let note = { (page: PlainPage) in "\(updated): \(context.dates.short(page.updated))" }
        return try await names(context, parameters, note: note) { _, _, _, db in try PlainPage.all(in: db) }
    }

    /// What can be changed here; `nil` for a page that holds more than text.
    private func text(of page: PlainPage?) -> String? { page.map { PageText.text(of: $0.body) } ?? "" }

    func fields(_ page: PlainPage?, _ context: DeskContext) -> [FieldView] {
        guard let text = text(of: page) else { return [] }
        let say = { (phrase: ArrangingPhrase) in phrase.text(context.language) }
        return [
            FieldView(.text, "text", say(.pageText), text).hint(say(.pageTextHelp)).limit(Self.longest).rows(18)
        ]
    }

    func saving(_ form: inout Form, of page: PlainPage?, name: String, slug: String, _ context: DeskContext)
        -> Saving<PlainPage>
    {
        let isText = text(of: page) != nil
        let body = isText ? PageText.document(from: form.text("text", 0...Self.longest)) : page?.body ?? Document()
        return { db in
            if var page {
                try page.move(to: slug, now: context.now, in: db)
            } else if try PlainPage.find(slug: slug, in: db) != nil {
                throw DatabaseError.constraint(.unique, name: "pages_slug_unique")
            }
            return try PlainPage.save(slug: slug, title: name, body: body, now: context.now, in: db)
        }
    }

    func page(_ page: PlainPage?, _ form: FormView, _ context: DeskContext, _ status: HTTPResponse.Status) -> Response {
        let say = { (phrase: ArrangingPhrase) in phrase.text(context.language) }
        var view = FormPage(page, form, screens, context.language)
        view.note = text(of: page) == nil ? say(.pageKept) : nil
        if let page {
            view.removal = FormView(
                to: "/desk/pages/\(page.id)/removal", [], submit: say(.deletePage), isDangerous: true,
                language: context.language)
            view.removalQuestion = "\(say(.deletePage)): \(page.title)"
        }
        return show(view, context, status)
    }

    @Sendable private func remove(_ request: Request, _ context: DeskContext, _ parameters: DeskParameters) async throws
        -> Response
    {
        let page = try await find(parameters, context)
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
