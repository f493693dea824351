import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

// From step to step, and the hold.
extension StandingRoutes {
    @Sendable func begin(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response
    {
        var form = try await request.form()
        let change = try press(.begun, &form, parameters) { copy, _ in try copy.begin(now: context.now) }
        return try await make(change, of: "beginning", form, context, saying: .isBegun)
    }

    @Sendable func submit(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response
    {
        var form = try await request.form()
        let change = try press(.submitted, &form, parameters) { copy, db in
            try copy.submit(try Workflow.find(in: db), now: context.now)
        }
        return try await make(change, of: "submission", form, context, saying: .isSubmitted)
    }

    /// What was scheduled for the text that goes back is cancelled with it.
    @Sendable func sendBack(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Article.ID = try parameters.require("id")
        var form = try await request.form()
        let seen = form.number("standing", 0...Int.max)
        let reason = form.text("reason", 1...500)
        try form.end()
        var change = StandingChange(article: id, seen: seen, kind: .sentBack, detail: ["reason": reason]) { copy, _ in
            try copy.sendBack(now: context.now)
        }
        change.also = { db in
            for action in try ScheduledAction.all(of: id, limit: 50, in: db)
            where action.state == .waiting && action.kind != .withdraw {
                try ScheduledAction.cancel(action.id, by: context.actor, now: context.now, in: db)
            }
        }
        return try await make(change, of: "return", form, context, saying: .isSentBack)
    }

    /// `version` is what whoever pressed the button read: text that came since is not approved unseen.
    @Sendable func approve(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Article.ID = try parameters.require("id")
        var form = try await request.form()
        let seen = form.number("standing", 0...Int.max)
        let version = form.number("version", 0...Int.max)
        try form.end()
        let change = StandingChange(article: id, seen: seen, kind: .approved) { copy, db in
            try copy.approve(
                by: context.user.id, version: version ?? -1, try Workflow.find(in: db), now: context.now)
        }
        return try await make(change, of: "approval", form, context, saying: .isNowApproved)
    }

    @Sendable func holdBack(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Article.ID = try parameters.require("id")
        var form = try await request.form()
        let seen = form.number("standing", 0...Int.max)
        let reason = form.text("holdReason", 1...500)
        try form.end()
        let change = StandingChange(article: id, seen: seen, kind: .heldBack) { copy, _ in
            try copy.holdBack(by: context.user.id, reason: reason, now: context.now)
        }
        return try await make(change, of: "hold", form, context, saying: .isHeld)
    }

    @Sendable func letGo(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response
    {
        var form = try await request.form()
        let change = try press(.letGo, &form, parameters) { copy, _ in copy.letGo() }
        return try await make(change, of: "release", form, context, saying: .isLetGo)
    }

    /// What was prepared is given up, by whoever may write in it; it stays as a revision. Neither a hold nor an embargo is got
    /// rid of by it: that takes the right over them.
    @Sendable func giveUp(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response
    {
        let id: Article.ID = try parameters.require("id")
        var form = try await request.form()
        let seen = form.number("standing", 0...Int.max)
        let reason = form.text("giveUpReason", 1...500)
        try form.end()
        let (actor, now, rights, language) = (context.actor, context.now, context.rights, context.language)
        return try await make(
            of: "copy/removal", form, id, context, saying: .isGivenUp, onTo: "/desk/board"
        ) { db in
            try ChangeLog.turn(in: db)
            try Article.lock(id, in: db)
            let copy = try WorkingCopy.require(id, in: db)
            guard copy.standing == seen else { throw WorkError.standingStale }
            let section = try ArticleAccess.find(id, in: db)?.section
            func fault(_ phrase: StandingPhrase) -> FieldFault {
                FieldFault("giveUpReason", .other(phrase.text(language)))
            }
            if copy.hold != nil, !rights.allows(.legalHold, in: section) { throw fault(.holdFirst) }
            if let embargo = copy.embargo, embargo > now, !rights.allows(.editOthers, in: section) {
                throw fault(.embargoFirst)
            }
            try WorkingCopy.discard(id, because: reason, by: actor, now: now, in: db)
        }
    }

    /// A form that is one button.
    private func press(
        _ kind: LogEntry.Kind, _ form: inout Form, _ parameters: DeskParameters,
        _ change: @escaping @Sendable (inout WorkingCopy, Connection) throws -> Void
    ) throws -> StandingChange {
        let id: Article.ID = try parameters.require("id")
        let seen = form.number("standing", 0...Int.max)
        try form.end()
        return StandingChange(article: id, seen: seen, kind: kind, change: change)
    }
}
