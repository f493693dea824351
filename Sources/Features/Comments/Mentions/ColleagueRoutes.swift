import Database
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/articles/:id/colleagues?q=`: whom a comment on an article can mention, found while typing. JSON.
struct ColleagueRoutes: Sendable {
    let database: Database

    struct Colleague: Codable, Equatable, Sendable {
        let login: String
        let name: String
    }

    func add(to routes: DeskRoutes) {
        routes.get("/desk/articles/:id/colleagues", .article(.comment), use: list)
    }

    @Sendable func list(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let id: Article.ID = try parameters.require("id")
        let typed = parameters.query("q", as: String.self) ?? ""
        let user = context.user.id
        let found = try await database.read { db in
            let access = try ArticleAccess.find(id, in: db)
            return try (access?.readers(matching: typed, limit: 9, in: db) ?? []).filter { $0.id != user }.prefix(8)
        }
        return try Response.json(found.map { Colleague(login: $0.login, name: $0.name) })
    }
}
