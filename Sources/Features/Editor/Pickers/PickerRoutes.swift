import Database
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/pickers/…?q=`: what can be put into an article, found while typing. JSON.
struct PickerRoutes: Sendable {
    let database: Database

    func add(to routes: DeskRoutes) {
        // What readers see anyway; who arranges the front page needs not be able to write.
        routes.get("/desk/pickers/articles", .signedIn) { _, _, parameters in
            try await choices(parameters) { query, db in try query.articles(in: db) }
        }
        routes.get("/desk/pickers/topics", .holding(.write)) { _, _, parameters in
            try await choices(parameters) { query, db in try query.topics(in: db) }
        }
        routes.get("/desk/pickers/persons", .holding(.write)) { _, _, parameters in
            try await choices(parameters) { query, db in try query.persons(in: db) }
        }
        routes.get("/desk/pickers/assets", .holding(.write)) { _, _, parameters in
            let kind: Asset.Kind = parameters.query("kind", as: String.self) == "video" ? .video : .picture
            return try await choices(parameters) { query, db in try query.assets(kind, in: db) }
        }
        routes.get("/desk/pickers/assets/:id/picture", .holding(.write), use: picture)
    }

    private func choices(
        _ parameters: DeskParameters, _ find: @escaping @Sendable (PickerQuery, Connection) throws -> [Choice]
    ) async throws -> Response {
        let query = PickerQuery(typed: parameters.query("q", as: String.self) ?? "")
        let found = try await database.read { db in try find(query, db) }
        return try Response.json(found)
    }

    /// Leads to the asset's picture among the paper's files.
    @Sendable private func picture(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Asset.ID = try parameters.require("id")
        let name = try await database.read { db in try Asset.find(id, in: db)?.pictureName }
        guard let name else { throw DeskRefusal.notFound }
        return try context.redirect(to: SiteAddress.media(name))
    }
}
