import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/articles/:id/schedule`: what happens to an article by itself is planned, moved, given up.
struct PlanRoutes: Sendable {
    let database: Database
    let publication: PublicationRoutes
    let template: DeskTemplate<PublishingPhrase, PlanPage>

    func add(to routes: DeskRoutes) {
        routes.post("/desk/articles/:id/schedule", .article(.schedule), use: plan)
        routes.get("/desk/articles/:id/schedule/:number", .article(.schedule)) { _, context, parameters in
            let (state, action) = try await find(context, parameters)
            return show(action, state, context)
        }
        routes.post("/desk/articles/:id/schedule/:number", .article(.schedule), use: move)
        routes.post("/desk/articles/:id/schedule/:number/removal", .article(.schedule), use: remove)
    }

    @Sendable func plan(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let id: Article.ID = try parameters.require("id")
        var form = try await request.form()
        let kind = form.require("kind", form.choice("kind", ScheduledAction.Kind.self))
        let isUpdate = form.tick("update")
        let moment = MomentFields.read(&form, kind: kind ?? .publish, context)
        let notice = WithdrawalFields.planned.read(&form, context)
        if let notice, notice != Withdrawal(), kind != .withdraw {
            let field = WithdrawalFields.planned.prefix + (notice.note.isEmpty ? "address" : "note")
            form.fault(field, .other(PublishingPhrase.onlyWithdrawn.text(context.language)))
        }
        try form.end()
        guard form.faults.isEmpty, let kind, let moment, let notice else {
            return try await publication.show(id, context, planning: form)
        }
        let (actor, now, rights) = (context.actor, context.now, context.rights)
        do {
            try await database.write { db in
                // Read and planned in one turn, so that what may be planned is what is.
                try ChangeLog.turn(in: db)
                let state = try PublicationState(of: id, for: context, in: db)
                guard PlanForm.mayPlan(kind, state, rights) else { throw DeskRefusal.forbidden }
                guard PlanForm.kinds(state, rights).contains(kind) else { throw DeskRefusal.stale }
                try Publication.plan(
                    kind, of: id, at: moment, as: isUpdate ? .update : .minor, leaving: notice, by: actor, now: now,
                    in: db)
            }
        } catch is PublicationError {
            throw DeskRefusal.badNotice
        } catch TimingError.past {
            form.fault("at", .other(PublishingPhrase.timePast.text(context.language)))
            return try await publication.show(id, context, planning: form)
        } catch TimingError.alreadyScheduled {
            throw DeskRefusal.stale
        }
        return try context.redirect(to: "/desk/articles/\(id)/publication", saying: PublishingPhrase.isPlanned)
    }

    @Sendable func move(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let (state, action) = try await find(context, parameters)
        var form = try await request.form()
        let moment = MomentFields.read(&form, kind: action.kind, context)
        let notice = action.kind == .withdraw ? WithdrawalFields.planned.read(&form, context) : Withdrawal()
        try form.end()
        guard form.faults.isEmpty, let moment, let notice else { return show(action, state, context, entered: form) }
        let (actor, now) = (context.actor, context.now)
        do {
            try await database.write { db in
                try Publication.replan(action.id, at: moment, leaving: notice, by: actor, now: now, in: db)
            }
        } catch is PublicationError {
            throw DeskRefusal.badNotice
        } catch TimingError.over {
            throw DeskRefusal.planIsOver
        } catch TimingError.past {
            form.fault("at", .other(PublishingPhrase.timePast.text(context.language)))
            return show(action, state, context, entered: form)
        }
        return try context.redirect(
            to: "/desk/articles/\(state.article.id)/publication", saying: PublishingPhrase.isMoved)
    }

    @Sendable func remove(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response
    {
        let (state, action) = try await find(context, parameters)
        let form = try await request.form()
        try form.end()
        let (actor, now) = (context.actor, context.now)
        do {
            try await database.write { db in
                try Publication.cancelPlan(action.id, by: actor, now: now, in: db)
            }
        } catch TimingError.over {
            throw DeskRefusal.planIsOver
        }
        return try context.redirect(
            to: "/desk/articles/\(state.article.id)/publication", saying: PublishingPhrase.isUnplanned)
    }

    /// The planned action of this very article: a number of another's is none here (V12).
    private func find(
        _ context: DeskContext, _ parameters: DeskParameters
    ) async throws -> (PublicationState, ScheduledAction) {
        let id: Article.ID = try parameters.require("id")
        let number: ScheduledAction.ID = try parameters.require("number")
        let (state, action) = try await database.read { db in
            let state = try PublicationState(of: id, for: context, in: db)
            return (state, try ScheduledAction.all(of: id, limit: 200, in: db).first { $0.id == number })
        }
        guard let action else { throw DeskRefusal.notFound }
        guard action.state == .waiting else { throw DeskRefusal.planIsOver }
        guard PlanForm.mayPlan(action.kind, state, context.rights) else { throw DeskRefusal.forbidden }
        return (state, action)
    }

    private func show(
        _ action: ScheduledAction, _ state: PublicationState, _ context: DeskContext, entered: Form? = nil
    ) -> Response {
        let path = "/desk/articles/\(state.article.id)"
        var fields = MomentFields.fields(action.moment, entered: entered, context)
        if action.kind == .withdraw {
            fields += WithdrawalFields.planned.fields(action.withdrawal, entered: entered, context)
        }
        let form = FormView(
            to: "\(path)/schedule/\(action.id)", fields,
            submit: PublishingPhrase.move.text(context.language), entered: entered, cancelPath: "\(path)/publication",
            language: context.language)
        let page = PlanPage(
            headline: state.headline, path: path, number: action.id.description, plan: PlanView(action, context),
            move: form)
        return context.page(
            template, page, title: PublishingPhrase.changePlan.text(context.language),
            status: entered == nil ? .ok : .unprocessableContent)
    }
}
