import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/board`: what is where, as far as whoever asks may read it.
struct BoardRoutes: Sendable {
    let database: Database
    let template: DeskTemplate<BoardPhrase, BoardPage>

    func add(to routes: DeskRoutes) {
        routes.get("/desk/board", .signedIn) { _, context, parameters in
            try await show(BoardQuery(parameters), context)
        }
        routes.post("/desk/board", .holding(.write), use: create)
        routes.get("/desk/board/colleagues", .signedIn, use: colleagues)
    }

    private func show(
        _ query: BoardQuery, _ context: DeskContext, entered: EnteredIdea? = nil
    ) async throws -> Response {
        let state = try await database.read { db in try BoardState(query, for: context, in: context.ownZone, db) }
        return context.page(
            template, BoardPage(state, query, for: context, entered: entered),
            title: BoardPhrase.board.text(context.language), status: entered == nil ? .ok : .unprocessableContent)
    }

    @Sendable private func create(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        var form = try await request.form()
        let idea = try NewIdea(&form, in: context.ownZone)
        var several: [User] = []
        if form.faults.isEmpty {
            do {
                let id = try await database.write { db in
                    try idea.make(for: context.user, context.rights, now: context.now, in: db)
                }
                return try context.redirect(to: "/desk/articles/\(id)/standing", saying: BoardPhrase.isMade)
            } catch let fault as FieldFault {
                form.fault(fault.field, fault.reason)
                let person = try await database.read { db in try Colleague(idea.person, in: db) }
                if fault.field == "person", case .several(let users) = person { several = users }
            }
        }
        return try await show(BoardQuery(), context, entered: EnteredIdea(form: form, several: several))
    }

    /// `?q=`: who could be meant, while somebody types. JSON: `[{"login", "name"}]`.
    @Sendable private func colleagues(_ request: Request, context: DeskContext, parameters: DeskParameters)
        async throws -> Response
    {
        let typed: String = parameters.query("q") ?? ""
        let users = try await database.read { db in try User.matching(typed, limit: 20, in: db) }
        let found = users.map { ["login": $0.login, "name": $0.name] }
        return try Response.json(found)
    }
}
