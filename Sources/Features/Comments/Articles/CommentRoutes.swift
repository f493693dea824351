import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/articles/:id/comments`: what is said about an article. A page, or JSON for the panel beside the text.
struct CommentRoutes: Sendable {
    let database: Database
    let template: DeskTemplate<CommentPhrase, CommentsPage>

    func add(to routes: DeskRoutes) {
        routes.get("/desk/articles/:id/comments", .article(.comment), use: list)
        routes.post("/desk/articles/:id/comments", .article(.comment), use: add)
        routes.post("/desk/articles/:id/comments/seen", .article(.comment), use: markSeen)
        routes.get("/desk/articles/:id/comments/:number", .article(.comment), use: lead)
        routes.post("/desk/articles/:id/comments/:number/answers", .article(.comment), use: answer)
        routes.post("/desk/articles/:id/comments/:number/settlement", .article(.comment)) { request, context, path in
            try await settle(true, request, context, path)
        }
        routes.post("/desk/articles/:id/comments/:number/reopening", .article(.comment)) { request, context, path in
            try await settle(false, request, context, path)
        }
        RemarkRoutes(database: database, comments: self).add(to: routes)
    }

    @Sendable func list(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let id: Article.ID = try parameters.require("id")
        let isSettled = parameters.query("show", as: String.self) == CommentList.settled.rawValue
        let last = parameters.query("after", as: Comment.ID.self)
        guard request.wantsJSON else {
            return try await show(id, context, isSettled ? .settled : .open, after: last)
        }
        let (user, dates) = (context.user.id, context.ownDates)
        let message = try await database.read { db in
            CommentsMessage(try CommentsReading(of: id, .open, after: last, for: user, dates, in: db))
        }
        return try Response.json(message)
    }

    /// To the page and the place where a comment stands.
    @Sendable func lead(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let (id, comment) = try await find(parameters)
        let (list, last) = try await standing(of: comment)
        var query = last.map { ["after=\($0)"] } ?? []
        if list == .settled { query.insert("show=settled", at: 0) }
        let page = query.isEmpty ? "" : "?\(query.joined(separator: "&"))"
        return try context.redirect(to: "/desk/articles/\(id)/comments\(page)#comment-\(comment.id)")
    }

    /// The list in which a comment stands, and after which other one the page begins on which it does.
    private func standing(of comment: Comment) async throws -> (CommentList, after: Comment.ID?) {
        let root = try await refusing {
            try await database.read { db in try comment.answers.map { try Comment.find($0, in: db) } ?? comment }
        }
        if root.settled != nil { return (.settled, Comment.ID(root.id.number + 1)) }
        return (.open, root.kind == .handOver ? nil : Comment.ID(root.id.number - 1))
    }

    @Sendable func add(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let id: Article.ID = try parameters.require("id")
        var form = try await request.form()
        let kind = form.choice("kind", Comment.Kind.self) ?? .comment
        let text = form.text("text", 1...4_000)
        let passage = Self.passage(&form)
        try form.end()
        return try await say(form, at: .new, about: id, request, context) { db in
            try Comment.add(to: id, text, as: kind, on: passage, by: context.user.id, now: context.now, in: db)
        }
    }

    /// Who answers has read what was there.
    @Sendable func answer(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response
    {
        let (id, comment) = try await find(parameters)
        let root = comment.answers ?? comment.id
        var form = try await request.form()
        let text = form.text("text", 1...4_000)
        try form.end()
        let (user, now) = (context.user.id, context.now)
        return try await say(form, at: .answer(to: root), about: id, request, context) { db in
            let made = try Comment.add(to: id, text, answering: root, by: user, now: now, in: db)
            try Comment.markSeen(id, by: user, now: now, in: db)
            return made
        }
    }

    /// Writes what was read whole, and tells whether everybody mentioned was told.
    func say(
        _ form: Form, at place: EnteredRemark.Place, about id: Article.ID, _ request: Request, _ context: DeskContext,
        _ write: @escaping @Sendable (Connection) throws -> Comment
    ) async throws -> Response {
        guard form.faults.isEmpty else {
            if request.wantsJSON { throw DeskRefusal.badComment(form) }
            let entered = EnteredRemark(place: place, form: form)
            guard let comment = place.comment else { return try await show(id, context, entered: entered) }
            let found = try await refusing { try await database.read { db in try Comment.find(comment, in: db) } }
            let (list, last) = try await standing(of: found)
            return try await show(id, context, list, after: last, entered: entered)
        }
        let login = context.user.login
        let (comment, isEverybodyTold) = try await refusing {
            try await database.write { db in
                let comment = try write(db)
                let told = try Comment.told(by: [comment.id], in: db)[comment.id] ?? []
                let mentioned = Set(Comment.mentions(in: comment.text).map(\.login)).subtracting([login])
                return (comment, mentioned.isSubset(of: told))
            }
        }
        let isEdit = if case .edit = place { true } else { false }
        if request.wantsJSON {
            return try Response.json(CommentMade(comment.id, isEverybodyTold), status: isEdit ? .ok : .created)
        }
        let done: CommentPhrase = isEdit ? .isEdited : .isSent
        return try context.redirect(
            to: "/desk/articles/\(id)/comments/\(comment.id)",
            saying: isEverybodyTold ? done : .someUntold)
    }

    /// The words that were selected, with what stood around them; `nil` when none were.
    private static func passage(_ form: inout Form) -> Comment.Passage? {
        let words = form.text("words", 0...500)
        let before = form.text("before", 0...40)
        let after = form.text("after", 0...40)
        let block = form.number("block", 0...1_000_000)
        let version = form.number("version", 0...Int(Int32.max))
        guard !words.isEmpty else { return nil }
        return Comment.Passage(words, before: before, after: after, block: block ?? 0, version: version ?? 0)
    }

    private func settle(
        _ isSettled: Bool, _ request: Request, _ context: DeskContext, _ parameters: DeskParameters
    ) async throws -> Response {
        let (id, comment) = try await find(parameters)
        guard comment.answers == nil else { throw DeskRefusal.notFound }
        let form = try await request.form()
        try form.end()
        let (user, now) = (context.user.id, context.now)
        try await refusing {
            try await database.write { db in
                try Comment.settle(comment.id, isSettled, by: user, now: now, in: db)
                try Comment.markSeen(comment: comment.id, by: user, now: now, in: db)
            }
        }
        if request.wantsJSON { return Response(status: .noContent) }
        let phrase: CommentPhrase =
            isSettled ? (comment.kind == .handOver ? .isNoted : .isSettled) : .isReopened
        return try context.redirect(to: "/desk/articles/\(id)/comments", saying: phrase)
    }

    @Sendable func markSeen(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Article.ID = try parameters.require("id")
        let form = try await request.form()
        try form.end()
        let (user, now) = (context.user.id, context.now)
        try await database.write { db in try Comment.markSeen(id, by: user, now: now, in: db) }
        return try context.redirect(to: "/desk/articles/\(id)/comments", saying: CommentPhrase.isRead)
    }

    /// A comment of the article the policy was asked about, and no other (V12).
    func find(_ parameters: DeskParameters) async throws -> (Article.ID, Comment) {
        let id: Article.ID = try parameters.require("id")
        let number: Comment.ID = try parameters.require("number")
        let comment = try await refusing { try await database.read { db in try Comment.find(number, in: db) } }
        guard comment.article == id else { throw DeskRefusal.notFound }
        return (id, comment)
    }

    /// What is not there is a 404, also when it was deleted meanwhile; what somebody else wrote is a 403.
    func refusing<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch CommentError.unknown {
            throw DeskRefusal.notFound
        } catch CommentError.notTheirs {
            throw DeskRefusal.forbidden
        }
    }

    private func show(
        _ id: Article.ID, _ context: DeskContext, _ list: CommentList = .open, after last: Comment.ID? = nil,
        entered: EnteredRemark? = nil
    ) async throws -> Response {
        let (user, dates) = (context.user.id, context.ownDates)
        let (article, read) = try await database.read { db in
            (
                try CommentedArticle(id, in: db),
                try CommentsReading(of: id, list, after: last, for: user, dates, in: db)
            )
        }
        let page = CommentsPage(article, read, context, entered: entered)
        return context.page(
            template, page, title: "\(CommentPhrase.comments.text(context.language)): \(page.headline)",
            status: entered == nil ? .ok : .unprocessableContent)
    }
}
