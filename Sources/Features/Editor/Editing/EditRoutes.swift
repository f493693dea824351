import Database
import Documents
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/articles/new` and `/desk/articles/:id/edit`.
struct EditRoutes: Sendable {
    let database: Database
    let pages: EditorPages

    func add(to routes: DeskRoutes) {
        routes.post("/desk/articles", .holding(.write), use: create)
        routes.get("/desk/articles/:id/edit", .article(.write), use: edit)
        routes.post("/desk/articles/:id/edit", .article(.write), use: begin)
    }

    /// An article has a working copy from its first moment.
    @Sendable func create(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response
    {
        let (actor, now) = (context.actor, context.now)
        let id = try await database.write { db in
            // An editor always has a line to write in.
            let content = ArticleContent(
                headline: "", body: Document([.paragraph([])]), language: try Site.find(in: db).language)
            return try WorkingCopy.create(content, by: actor, try Workflow.find(in: db), now: now, in: db).article
        }
        return try context.redirect(to: "/desk/articles/\(id)/edit")
    }

    @Sendable func edit(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let id: Article.ID = try parameters.require("id")
        let now = context.now
        let isVendorThere = pages.isVendorThere
        let page: EditPage? = try await database.read { db in
            guard let copy = try WorkingCopy.find(id, in: db) else { return nil }
            return try EditPage(
                copy, for: context.user, context.rights, language: context.language, isVendorThere: isVendorThere,
                now: now, in: db)
        }
        guard let page else { return try await offer(id, context) }
        let title = page.headline.isEmpty ? EditorPhrase.untitled.text(context.language) : page.headline
        return context.page(pages.edit, page, title: title)
    }

    /// Who only looks begins nothing: no working copy lies on the board because somebody followed a link.
    private func offer(_ id: Article.ID, _ context: DeskContext) async throws -> Response {
        let article = try await database.read { db in try Article.find(id, in: db) }
        let page = BeginPage(
            headline: article.content.headline.isEmpty
                ? EditorPhrase.untitled.text(context.language) : article.content.headline,
            state: EditorPhrase(article.state).text(context.language),
            address: "/desk/articles/\(id)",
            tabs: ArticleTabs(of: id, current: .write, canWrite: true, context.language))
        return context.page(pages.begin, page, title: page.headline)
    }

    @Sendable func begin(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response
    {
        let id: Article.ID = try parameters.require("id")
        let (actor, now) = (context.actor, context.now)
        _ = try await database.write { db in try WorkingCopy.open(id, by: actor, now: now, in: db) }
        return try context.redirect(to: "/desk/articles/\(id)/edit")
    }
}

extension EditPage {
    fileprivate init(
        _ copy: WorkingCopy, for user: User, _ rights: Rights, language: Language, isVendorThere: Bool, now: Date,
        in db: Connection
    ) throws {
        self.article = copy.article.number
        self.user = user.id.number
        address = "/desk/articles/\(copy.article)"
        siteName = try Site.find(in: db).name
        headline = copy.content.headline
        let article = try Article.find(copy.article, in: db)
        state = EditorPhrase(article.state).text(language)
        isDraft = article.state == .draft
        isOvertaken = copy.base != article.revision
        hasLinks = try PreviewLink.areOpen(to: copy.article, now: now, in: db)
        mayChangePictures = rights.allowsAnywhere(.manageAssets)
        self.isVendorThere = isVendorThere
        sections =
            [OptionView(value: "", label: EditorPhrase.noSection.text(language))]
            + (try Section.all(in: db)).map { OptionView(value: "\($0.id)", label: $0.name) }
        roles = BylineRole.allCases.map { role in
            OptionView(value: role.rawValue, label: ScriptPhrase.word("role-\(role.rawValue)", language))
        }
        topics = try DeskJSON.text(Choice.topics(copy.content.topics, in: db))
        persons = try DeskJSON.text(Choice.persons(copy.content.byline.map(\.person), in: db))
        lead = try DeskJSON.text(Choice.assets(copy.content.lead.map { [$0.asset] } ?? [], in: db))
        isTaken = copy.writer != nil
        isTakenByMe = copy.writer == user.id
        takenBy = try copy.writer.map { try User.find($0, in: db).name } ?? ""
        phrases = ScriptPhrase.words(language)
        tabs = ArticleTabs(of: copy.article, current: .write, canWrite: true, language)
    }
}

extension EditorPhrase {
    init(_ state: Article.State) {
        switch state {
        case .draft: self = .draft
        case .live: self = .live
        case .withdrawn: self = .withdrawn
        }
    }
}
