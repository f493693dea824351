import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

// Who does it, until when, how long, and not before when.
extension StandingRoutes {
    /// `person`: a login, a name or the beginning of one; nothing gives the work to nobody. Whoever may write in an article may
    /// hand it on.
    @Sendable func assign(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response
    {
        let id: Article.ID = try parameters.require("id")
        var form = try await request.form()
        let seen = form.number("standing", 0...Int.max)
        let typed = form.line("person", 0...100)
        try form.end()
        let language = context.language
        let change = StandingChange(article: id, seen: seen, kind: .assigned) { copy, db in
            func fault(_ phrase: StandingPhrase) -> FieldFault {
                FieldFault("person", .other(phrase.text(language)))
            }
            let assignee: User.ID?
            switch try Colleague(typed, in: db) {
            case .nobody: assignee = nil
            case .several: throw fault(.severalMatch)
            case .unknown: throw fault(.nobodyMatches)
            case .one(let colleague):
                assignee = try colleague.whoMayWrite(else: fault(.mayNotWrite), in: db)
            }
            copy.assign(to: assignee, try Workflow.find(in: db), now: context.now)
        }
        return try await make(
            change, of: "assignment", form, context, saying: typed.isEmpty ? .isUnassigned : .isAssigned)
    }

    /// An embargo is set by whoever may write; earlier or away it is put by editors of the section only.
    @Sendable func plan(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let id: Article.ID = try parameters.require("id")
        var form = try await request.form()
        let seen = form.number("standing", 0...Int.max)
        let zone = form.zone(or: context.ownZone)
        let due = form.moment("due", in: zone)
        let length = form.number("length", 1...100_000)
        let embargo = form.moment("embargo", in: zone)
        try form.end()
        let wording = DateWording(language: .english, zone: .gmt)
        let detail = [
            "due": due.map(wording.machine), "length": length.map { "\($0)" }, "embargo": embargo.map(wording.machine),
        ].compactMapValues(\.self)
        let change = StandingChange(article: id, seen: seen, kind: .planned, detail: detail) { copy, _ in
            // The field holds minutes: an embargo that was left alone is no other one.
            let before = copy.embargo.map { WallTime(of: $0, in: zone).description }
            let isSame = before != nil && before == embargo.map { WallTime(of: $0, in: zone).description }
            if !isSame, let old = copy.embargo, embargo.map({ $0 < old }) ?? true,
                !context.rights.allows(.editOthers, in: copy.content.section)
            {
                throw FieldFault("embargo", .other(StandingPhrase.embargoNeedsEditor.text(context.language)))
            }
            (copy.due, copy.length, copy.embargo) = (due, length, isSame ? copy.embargo : embargo)
        }
        return try await make(change, of: "plan", form, context, saying: .isPlanned)
    }
}
