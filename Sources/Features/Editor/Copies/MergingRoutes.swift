import Database
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/articles/:id/merging`: brings what was saved of an article behind its working copy into the copy, so that it can go
/// before readers.
struct MergingRoutes: Sendable {
    let database: Database

    func add(to routes: DeskRoutes) {
        routes.post("/desk/articles/:id/merging", .article(.write)) { request, context, parameters in
            let id: Article.ID = try parameters.require("id")
            let form = try await request.form()
            try form.end()
            let (actor, now) = (context.actor, context.now)
            let isMerged = try await CopyError.translating {
                try await database.write { db in try CopySync(id).mergeSaved(by: actor, now: now, in: db) }
            }
            return try context.redirect(
                to: "/desk/articles/\(id)/edit", saying: isMerged ? EditorPhrase.isMerged : .nothingToMerge)
        }
    }
}
