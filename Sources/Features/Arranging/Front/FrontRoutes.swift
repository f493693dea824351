import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/front`: the front page as the desk arranges it: what is shown, what is planned, the drafts; and one of them as
/// one form.
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
