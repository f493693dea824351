import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

// One arrangement as one form. Without scripts, the buttons that move, remove and add a place send the form and get it
// back changed, unsaved.
extension FrontRoutes {
    func edit(_ id: FrontArrangement.ID, _ context: DeskContext) async throws -> Response {
        let (found, names) = try await frontRefusing {
            try await database.read { db in
                let found = try FrontArrangement.find(id, in: db)
                return (found, try FrontNames(of: [found], in: db))
            }
        }
        return try await show(found, FrontForm(found, names.labels, context.dates, now: context.now), context)
    }

    @Sendable func save(_ request: Request, _ context: DeskContext, _ parameters: DeskParameters) async throws
        -> Response
    {
        try context.require(.arrangeFront, in: nil)
        let id: FrontArrangement.ID = try parameters.require("number")
        let (found, entered) = try await read(request, id, context)
        var form = entered
        if form.rearrange() { return try await show(found, form, context) }
        do {
            guard let saying = try await FrontSaving(database: database, context: context).save(&form, found) else {
                return try await show(found, form, context)
            }
            return try context.redirect(to: "/desk/front/\(id)", saying: saying)
        } catch FrontError.stale {
            return try await showStale(id, form, context)
        } catch is FrontError {
            throw DeskRefusal.stale
        }
    }

    /// The arrangement there is, and what was entered over it.
    func read(
        _ request: Request, _ id: FrontArrangement.ID, _ context: DeskContext
    ) async throws -> (FrontArrangement, FrontForm) {
        var form = try await request.form()
        let entered = try FrontForm(&form)
        let found = try await frontRefusing {
            try await database.read { db in try FrontArrangement.find(id, in: db) }
        }
        return (found, entered)
    }

    /// What was entered, over what somebody else has saved; saving again replaces that.
    private func showStale(_ id: FrontArrangement.ID, _ form: FrontForm, _ context: DeskContext) async throws
        -> Response
    {
        let (found, entry) = try await frontRefusing {
            try await database.read { db in
                (
                    try FrontArrangement.find(id, in: db),
                    try LogEntry.matching(LogFilter(subject: "front:\(id)"), limit: 1, in: db).first
                )
            }
        }
        var form = form
        form.revision = found.revision
        let who = entry.map { "\($0.actor.name), \(context.dates.short($0.at))" } ?? ""
        return try await show(
            found, form, context, stale: "\(FrontPhrase.changedBy.text(context.language)) \(who)", status: .conflict)
    }

    func show(
        _ found: FrontArrangement, _ form: FrontForm, _ context: DeskContext, stale: String = "",
        status: HTTPResponse.Status? = nil
    ) async throws -> Response {
        let now = context.now
        let (sections, current, names) = try await database.read { db in
            (
                try Section.all(in: db), try FrontArrangement.inForce(at: now, in: db),
                try FrontNames(of: [found], in: db)
            )
        }
        let say = { (phrase: FrontPhrase) in phrase.text(context.language) }
        let choices =
            [FieldView.Option("article", say(.anArticle)), FieldView.Option("newest", say(.newest))]
            + SectionTree(sections).options(top: "").dropFirst().map {
                FieldView.Option("section:\($0.value)", "\(say(.newestOf)) \($0.label)")
            }
        let rows = form.rows.enumerated().map { index, row in
            var row = row
            row.choices = choices
            row.place = index + 1
            row.untilQuestion = row.until.question("slot-meant", id: "meant-\(row.place)", context.dates)
            row.label =
                row.target == "article" ? row.article : choices.first { $0.value == row.target }?.label ?? ""
            return row
        }
        let page = FrontEditPage(
            path: "/desk/front/\(found.id)",
            standing: FrontItem.standing(of: found, isInForce: found.id == current?.id, context), form: form,
            rows: rows, isDraft: found.isDraft, isInForce: found.id == current?.id, zone: context.zone.identifier,
            startsQuestion: form.starts.question("at-meant", id: "front-at-meant", context.dates),
            endsQuestion: form.ends.question("until-meant", id: "front-until-meant", context.dates),
            stale: stale,
            staleItem: stale.isEmpty ? nil : FrontItem(found, names, inForce: current?.id, isWhole: true, context),
            mayAdd: rows.count < FrontArrangement.longest)
        return context.page(
            templates.frontEdit, page, title: say(.front),
            status: status ?? (form.hasFaults ? .unprocessableContent : .ok))
    }
}
