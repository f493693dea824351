import Database
import Documents
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/articles/:id/revisions`: what was saved, side by side, and back again.
struct RevisionRoutes: Sendable {
    let database: Database
    let pages: EditorPages

    /// Revisions the list shows.
    private static let limit = 200

    func add(to routes: DeskRoutes) {
        routes.get("/desk/articles/:id/revisions", .article(.read), use: list)
        routes.post("/desk/articles/:id/revisions", .article(.write), use: save)
        routes.get("/desk/articles/:id/comparison", .article(.read), use: compare)
        routes.post("/desk/articles/:id/revisions/:number/restoration", .article(.write), use: restore)
    }

    @Sendable func list(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let id: Article.ID = try parameters.require("id")
        let (dates, language, identity) = (context.ownDates, context.language, context.identity)
        let page = try await database.read { db in
            let headline = try Self.headline(of: id, language, in: db)
            let rows = try SavedRevision.all(of: id, limit: Self.limit, in: db)
            return RevisionListPage(
                address: "/desk/articles/\(id)", headline: headline,
                rows: rows.enumerated().map { index, row in
                    RevisionRowView(row, of: id, index: index, dates: dates, language: language)
                }, tabs: try ArticleTabs(of: id, current: .revisions, for: identity, language, in: db))
        }
        return context.page(pages.revisions, page, title: "\(EditorPhrase.revisions.text(language)): \(page.headline)")
    }

    /// What is in the working copy becomes a revision.
    @Sendable func save(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let id: Article.ID = try parameters.require("id")
        var form = try await request.form()
        let note = form.line("note", 0...500)
        try form.end()
        let (actor, now) = (context.actor, context.now)
        try await database.write { db in
            try SavedRevision.record(try WorkingCopy.require(id, in: db), note: note, by: actor, now: now, in: db)
        }
        return try context.redirect(to: "/desk/articles/\(id)/edit", saying: EditorPhrase.savedRevision)
    }

    /// `?from=&to=`: numbers of revisions; without `to` the working copy.
    @Sendable func compare(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Article.ID = try parameters.require("id")
        let from = parameters.query("from", as: Int.self)
        let to = parameters.query("to", as: Int.self)
        let (language, identity) = (context.language, context.identity)
        let page = try await database.read { db in
            let old = try SavedRevision.content(from, of: id, in: db)
            let new = try SavedRevision.content(to, of: id, in: db)
            guard let old, let new else { throw DeskRefusal.notFound }
            let comparison = try ContentComparison(from: old, to: new, in: db)
            return ComparisonPage(
                address: "/desk/articles/\(id)", headline: try Self.headline(of: id, language, in: db),
                fromName: Self.name(from, language), toName: Self.name(to, language),
                fields: comparison.fields.map { field, runs in
                    ComparedFieldView(name: field.phrase.text(language), runs: runs.map { RunView($0) })
                },
                lines: comparison.body.lines.map { ComparedLineView($0) },
                tabs: try ArticleTabs(of: id, current: .revisions, for: identity, language, in: db))
        }
        return context.page(pages.comparison, page, title: "\(EditorPhrase.compare.text(language)): \(page.headline)")
    }

    /// The revision's content goes into the working copy as a step of the journal: what was there is saved as a
    /// revision first, so that restoring can be undone.
    @Sendable func restore(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Article.ID = try parameters.require("id")
        let number: Int = try parameters.require("number")
        let (actor, now) = (context.actor, context.now)
        try await CopyError.translating {
            try await database.write { db in
                try ChangeLog.turn(in: db)
                guard let content = try Revision.find(number, of: id, in: db)?.content else {
                    throw DeskRefusal.notFound
                }
                let copy = try WorkingCopy.open(id, by: actor, now: now, in: db)
                try copy.recordRevision(by: actor, now: now, in: db)
                try CopySync(id).replace(with: content, by: actor, now: now, in: db)
                try LogEntry.append(
                    .revisionRestored, about: "article:\(id)", by: actor, detail: ["revision": "\(number)"], now: now,
                    in: db)
            }
        }
        return try context.redirect(to: "/desk/articles/\(id)/edit", saying: EditorPhrase.restored)
    }

    /// As the article's other pages name it: the working copy's, where there is one.
    private static func headline(of id: Article.ID, _ language: Language, in db: Connection) throws -> String {
        let content = try WorkingCopy.find(id, in: db)?.content ?? Article.find(id, in: db).content
        return content.headline.isEmpty ? EditorPhrase.untitled.text(language) : content.headline
    }

    private static func name(_ number: Int?, _ language: Language) -> String {
        guard let number else { return EditorPhrase.workingCopy.text(language) }
        return "\(EditorPhrase.revisionNumber.text(language)) \(number)"
    }
}

extension RevisionRowView {
    fileprivate init(_ row: SavedRevision, of id: Article.ID, index: Int, dates: DateWording, language: Language) {
        number = row.number
        savedAt = dates.full(row.savedAt)
        savedBy = row.savedBy
        note = row.note
        path = "/desk/articles/\(id)/revisions/\(row.number)"
        previewPath = "/desk/articles/\(id)/preview?revision=\(row.number)"
        isFrom = index == 1
        isTo = index == 0
    }
}

extension CopyField {
    var phrase: EditorPhrase {
        switch self {
        case .kicker: .kicker
        case .headline: .headline
        case .summary: .summary
        case .place: .place
        case .section: .section
        case .topics: .topics
        case .byline: .byline
        case .lead: .lead
        case .caption: .caption
        case .language: .language
        case .slug: .slug
        }
    }
}
