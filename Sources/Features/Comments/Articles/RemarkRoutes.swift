import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/articles/:id/comments/:number/words`, `…/removal`: what a comment's writer, and nobody else, may do with it,
/// which `Comment` decides.
struct RemarkRoutes: Sendable {
    let database: Database
    let comments: CommentRoutes

    func add(to routes: DeskRoutes) {
        routes.post("/desk/articles/:id/comments/:number/words", .article(.comment), use: edit)
        routes.post("/desk/articles/:id/comments/:number/removal", .article(.comment), use: delete)
    }

    @Sendable func edit(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let (id, comment) = try await comments.find(parameters)
        var form = try await request.form()
        let text = form.text("text", 1...4_000)
        try form.end()
        let (user, now) = (context.user, context.now)
        return try await comments.say(form, at: .edit(comment.id), about: id, request, context) { db in
            try Comment.edit(comment.id, text, by: user, now: now, in: db)
        }
    }

    @Sendable func delete(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response
    {
        let (id, comment) = try await comments.find(parameters)
        let form = try await request.form()
        try form.end()
        let (user, now) = (context.user, context.now)
        try await comments.refusing {
            try await database.write { db in try Comment.delete(comment.id, by: user, now: now, in: db) }
        }
        if request.wantsJSON { return Response(status: .noContent) }
        return try context.redirect(to: "/desk/articles/\(id)/comments", saying: CommentPhrase.isDeleted)
    }
}
