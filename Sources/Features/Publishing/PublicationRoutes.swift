import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/articles/:id/publication`: an article's standing with readers.
struct PublicationRoutes: Sendable {
    let database: Database
    let template: DeskTemplate<PublishingPhrase, PublicationPage>

    func add(to routes: DeskRoutes) {
        routes.get("/desk/articles/:id/publication", .article(.read)) { _, context, parameters in
            try await show(try parameters.require("id"), context)
        }
        routes.post("/desk/articles/:id/publication", .article(.publish), use: publish)
        routes.post("/desk/articles/:id/reinstatement", .article(.publish), use: reinstate)
        routes.post("/desk/articles/:id/corrections", .article(.correct), use: correct)
    }

    /// `version` is what whoever pressed the button saw: text that came since is not published unseen.
    @Sendable func publish(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Article.ID = try parameters.require("id")
        var form = try await request.form()
        let version = form.number("version", 0...Int.max)
        let isUpdate = form.tick("update")
        let reason = form.line("reason", 0...500)
        try form.end()
        guard form.faults.isEmpty, let version else { return try await show(id, context, publishing: form) }
        let (actor, now) = (context.actor, context.now)
        do {
            let override = try reason.isEmpty ? nil : GateOverride(reason: reason, by: actor)
            try await database.write { db in
                try Publication.publish(
                    id, version: version, as: isUpdate ? .update : .minor, by: actor, override: override, now: now,
                    in: db)
            }
        } catch GateError.overrideNotAllowed {
            form.fault("reason", .other(PublishingPhrase.overrideForbidden.text(context.language)))
            return try await show(id, context, publishing: form)
        } catch is GateError {
            return try await show(id, context, publishing: form)
        } catch WorkError.stale {
            return try await show(id, context, publishing: form, isStale: true)
        } catch WorkError.overtaken {
            throw DeskRefusal.overtaken
        } catch WorkError.noCopy {
            throw DeskRefusal.nothingToPublish
        }
        return try context.redirect(to: "/desk/articles/\(id)/publication", saying: PublishingPhrase.isPublished)
    }

    @Sendable func reinstate(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Article.ID = try parameters.require("id")
        let form = try await request.form()
        try form.end()
        let (actor, now) = (context.actor, context.now)
        try await refusing {
            try await database.write { db in _ = try Publication.reinstate(id, by: actor, now: now, in: db) }
        }
        return try context.redirect(to: "/desk/articles/\(id)/publication", saying: PublishingPhrase.isReinstated)
    }

    @Sendable func correct(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Article.ID = try parameters.require("id")
        var form = try await request.form()
        let note = form.text("correction", 1...1_000)
        try form.end()
        guard form.faults.isEmpty else { return try await show(id, context, correction: form) }
        let (actor, now) = (context.actor, context.now)
        try await refusing {
            try await database.write { db in _ = try Correction.add(to: id, note, by: actor, now: now, in: db) }
        }
        return try context.redirect(to: "/desk/articles/\(id)/publication", saying: PublishingPhrase.isCorrected)
    }

    /// The page, with the form that came back wrong.
    ///
    /// - Parameter isStale: the text was changed since the page was opened.
    func show(
        _ id: Article.ID, _ context: DeskContext, publishing: Form? = nil, correction: Form? = nil,
        planning: Form? = nil, withdrawing: Form? = nil, isStale: Bool = false
    ) async throws -> Response {
        let state = try await database.read { db in try PublicationState(of: id, for: context, in: db) }
        let entered = PublicationPage.Entered(
            publishing: publishing, correction: correction, planning: planning, withdrawing: withdrawing,
            isStale: isStale)
        let page = PublicationPage(state, context, entered)
        let isRight = publishing == nil && correction == nil && planning == nil && withdrawing == nil
        return context.page(
            template, page, title: "\(PublishingPhrase.publication.text(context.language)): \(page.headline)",
            status: isStale ? .conflict : isRight ? .ok : .unprocessableContent)
    }

    /// What a person can act on, as the desk says it.
    func refusing(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch is ArticleError {
            throw DeskRefusal.stale
        } catch is PublicationError {
            throw DeskRefusal.badNotice
        } catch let error as GateError {
            throw DeskRefusal.gate(error)
        }
    }
}
