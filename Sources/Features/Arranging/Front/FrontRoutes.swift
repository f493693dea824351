import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/front`: the front page as the desk arranges it: what is shown, what is planned, the drafts; and one of them as
/// one form.
///
/// Without scripts, the buttons that move, remove and add a place send the form and get it back changed, unsaved.
struct FrontRoutes {
    let database: Database
    let templates: ArrangingTemplates
    let rendering: ArrangingFeature.FrontRendering

    func add(to routes: DeskRoutes) {
        routes.announce(FrontPhrase.self)
        routes.navigate(
            NavigationEntry(
                .arrangement, 10, FrontPhrase.front.wording, path: "/desk/front", for: .arrangeFront, shortcut: "g f"))
        routes.get("/desk/front", .holding(.arrangeFront)) { _, context, _ in try await list(context) }
        routes.post("/desk/front", .holding(.arrangeFront), use: create)
        routes.get("/desk/front/:number", .holding(.arrangeFront)) { _, context, parameters in
            try await edit(try parameters.require("number"), context)
        }
        routes.post("/desk/front/:number", .holding(.arrangeFront), use: save)
        let preview = FrontPreviewRoutes(database: database, rendering: rendering, front: self)
        preview.add(to: routes)
        routes.post("/desk/front/:number/aside", .holding(.arrangeFront)) { request, context, parameters in
            try await change(request, context, parameters, saying: .isSetAside) { found, db in
                var found = found
                try found.setAside(by: context.actor, now: context.now, in: db)
            }
        }
        routes.post("/desk/front/:number/removal", .holding(.arrangeFront)) { request, context, parameters in
            try await change(request, context, parameters, saying: .isDeleted) { found, db in
                try found.delete(by: context.actor, now: context.now, in: db)
            }
        }
    }

    private func list(_ context: DeskContext) async throws -> Response {
        let now = context.now
        let (current, planned, drafts, started, names) = try await database.read { db in
            let current = try FrontArrangement.inForce(at: now, in: db)
            let planned = try FrontArrangement.scheduled(after: now, in: db)
            let drafts = try FrontArrangement.drafts(in: db)
            let started = try FrontArrangement.started(by: now, limit: 11, in: db)
            let names = try FrontNames(of: planned + drafts + started + [current].compactMap(\.self), in: db)
            return (current, planned, drafts, started, names)
        }
        let item = { (arrangement: FrontArrangement) in
            FrontItem(arrangement, names, inForce: current?.id, context)
        }
        let page = FrontListPage(
            current: current.map(item), planned: planned.map(item), drafts: drafts.map(item),
            past: started.filter { $0.id != current?.id }.prefix(10).map(item),
            mayArrange: context.rights.allows(.arrangeFront, in: nil))
        return context.page(templates.front, page, title: FrontPhrase.front.text(context.language))
    }

    /// A draft, empty or begun from another arrangement.
    @Sendable private func create(_ request: Request, _ context: DeskContext, _ parameters: DeskParameters) async throws
        -> Response
    {
        try context.require(.arrangeFront, in: nil)
        var form = try await request.form()
        let from = form.choice("from", FrontArrangement.ID.self)
        try form.end()
        let draft = try await frontRefusing {
            try await database.write { db in
                let slots = try from.map { try FrontArrangement.find($0, in: db).slots } ?? []
                return try FrontArrangement.create(slots: slots, by: context.actor, now: context.now, in: db)
            }
        }
        return try context.redirect(to: "/desk/front/\(draft.id)")
    }

    private func edit(_ id: FrontArrangement.ID, _ context: DeskContext) async throws -> Response {
        let (found, names) = try await frontRefusing {
            try await database.read { db in
                let found = try FrontArrangement.find(id, in: db)
                return (found, try FrontNames(of: [found], in: db))
            }
        }
        return try await show(found, FrontForm(found, names.labels, context.dates, now: context.now), context)
    }

    @Sendable private func save(_ request: Request, _ context: DeskContext, _ parameters: DeskParameters) async throws
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

    private func change(
        _ request: Request, _ context: DeskContext, _ parameters: DeskParameters, saying notice: FrontPhrase,
        _ work: @escaping @Sendable (FrontArrangement, Connection) throws -> Void
    ) async throws -> Response {
        try context.require(.arrangeFront, in: nil)
        let id: FrontArrangement.ID = try parameters.require("number")
        var form = try await request.form()
        let revision = form.number("revision", 1...Int.max)
        try form.end()
        try await frontRefusing {
            try await database.write { db in
                let found = try FrontArrangement.find(id, in: db)
                guard found.revision == revision else { throw FrontError.stale }
                try work(found, db)
            }
        }
        return try context.redirect(to: "/desk/front", saying: notice)
    }
}

/// What there is not is a 404; what somebody else has changed is said.
func frontRefusing<Value>(_ work: () async throws -> Value) async throws -> Value {
    do {
        return try await work()
    } catch FrontError.unknown {
        throw DeskRefusal.notFound
    } catch is FrontError {
        throw DeskRefusal.stale
    }
}
