import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/articles/:id/standing` and the addresses its forms go to.
struct StandingRoutes: Sendable {
    let database: Database
    let template: DeskTemplate<StandingPhrase, StandingPage>

    func add(to routes: DeskRoutes) {
        routes.get("/desk/articles/:id/standing", .article(.read)) { _, context, parameters in
            try await show(try parameters.require("id"), context, olderThan: parameters.query("before"))
        }
        routes.post("/desk/articles/:id/assignment", .article(.write), use: assign)
        routes.post("/desk/articles/:id/plan", .article(.write), use: plan)
        routes.post("/desk/articles/:id/beginning", .article(.write), use: begin)
        routes.post("/desk/articles/:id/copy/removal", .article(.write), use: giveUp)
        routes.post("/desk/articles/:id/submission", .article(.write), use: submit)
        routes.post("/desk/articles/:id/return", .article(.review), use: sendBack)
        routes.post("/desk/articles/:id/approval", .article(.approve), use: approve)
        routes.post("/desk/articles/:id/hold", .article(.hold), use: holdBack)
        routes.post("/desk/articles/:id/release", .article(.hold), use: letGo)
    }

    func show(
        _ id: Article.ID, _ context: DeskContext, olderThan older: Int64? = nil,
        entered: EnteredStanding? = nil, trouble: StandingTrouble? = nil
    ) async throws -> Response {
        let state = try await database.read { db in
            try StandingState(of: id, for: context, olderThan: older, in: db)
        }
        let page = StandingPage(state, for: context, entered: entered, trouble: trouble)
        let status: HTTPResponse.Status = trouble != nil ? .conflict : entered != nil ? .unprocessableContent : .ok
        return context.page(
            template, page, title: "\(StandingPhrase.standing.text(context.language)): \(page.headline)", status: status
        )
    }

    /// Makes a change whose form was read whole; what is in its way is said on the page, with what was entered.
    ///
    /// - Parameter path: the last part of the address, which tells the page whose fields were entered.
    func make(
        _ change: StandingChange, of path: String, _ form: Form, _ context: DeskContext,
        saying done: StandingPhrase
    ) async throws -> Response {
        let (actor, now) = (context.actor, context.now)
        return try await make(
            of: path, form, change.article, context, saying: done, onTo: "/desk/articles/\(change.article)/standing"
        ) { db in try change.make(by: actor, now: now, in: db) }
    }

    /// As above, whatever the change is.
    func make(
        of path: String, _ form: Form, _ article: Article.ID, _ context: DeskContext, saying done: StandingPhrase,
        onTo next: String, _ work: @escaping @Sendable (Connection) throws -> Void
    ) async throws -> Response {
        var entered = EnteredStanding(path: path, form: form)
        guard form.faults.isEmpty else { return try await show(article, context, entered: entered) }
        do {
            try await database.write { db in try work(db) }
        } catch let error as WorkError {
            guard let trouble = StandingTrouble(error) else { throw DeskRefusal.stale }
            return try await show(article, context, entered: entered, trouble: trouble)
        } catch let fault as FieldFault {
            var form = form
            form.fault(fault.field, fault.reason)
            let typed = fault.field == "person" ? form.entered("person") : ""
            let meant = try await database.read { db in try Colleague(typed, in: db) }
            entered = EnteredStanding(path: path, form: form)
            if case .several(let users) = meant { entered.several = users }
            return try await show(article, context, entered: entered)
        }
        return try context.redirect(to: next, saying: done)
    }
}
