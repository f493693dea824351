import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/sections`: the tree of sections, in the site's order.
struct SectionRoutes {
    let database: Database
    let templates: ArrangingTemplates

    func add(to routes: DeskRoutes) {
        routes.navigate(
            NavigationEntry(
                .arrangement, 20, ArrangingPhrase.sections.wording, path: "/desk/sections", for: .arrangeSections,
                shortcut: "g s"))
        routes.get("/desk/sections", .holding(.arrangeSections), use: list)
        routes.get("/desk/sections/new", .holding(.arrangeSections)) { _, context, _ in try await edit(nil, context) }
        routes.post("/desk/sections", .holding(.arrangeSections)) { request, context, _ in
            try await save(nil, request, context)
        }
        routes.get("/desk/sections/:id", .holding(.arrangeSections)) { _, context, parameters in
            try await edit(find(parameters, context), context)
        }
        routes.post("/desk/sections/:id", .holding(.arrangeSections)) { request, context, parameters in
            try await save(find(parameters, context), request, context)
        }
        routes.post("/desk/sections/:id/place", .holding(.arrangeSections), use: move)
    }

    @Sendable private func list(_ request: Request, _ context: DeskContext, _ parameters: DeskParameters) async throws
        -> Response
    {
        let all = try await database.read { db in try Section.all(in: db) }
        let rows = SectionTree(all).rows { context.rights.allows(.arrangeSections, in: $0) }
        return context.page(
            templates.sections, SectionsPage(rows: rows), title: ArrangingPhrase.sections.text(context.language))
    }

    /// The section of the path, if the user may arrange it.
    private func find(_ parameters: DeskParameters, _ context: DeskContext) async throws -> Section {
        let id: Section.ID = try parameters.require("id")
        let section = try await database.read { db in try Section.find(id, in: db) }
        guard let section else { throw DeskRefusal.notFound }
        try context.require(.arrangeSections, in: section.id)
        return section
    }

    private func edit(_ section: Section?, _ context: DeskContext, entered: Form? = nil) async throws -> Response {
        let all = try await database.read { db in try Section.all(in: db) }
        let say = { (phrase: ArrangingPhrase) in phrase.text(context.language) }
        let form = FormView(
            to: section.map { "/desk/sections/\($0.id)" } ?? "/desk/sections",
            [
                FieldView(.line, "name", say(.name), section?.name ?? "").required().limit(80),
                FieldView(.line, "slug", say(.address), section?.slug ?? "").hint(say(.addressHelp)).limit(80),
                FieldView(.select, "parent", say(.parent), section?.parent?.description ?? "")
                    .options(SectionTree(all).options(except: section?.id, top: say(.topLevel))),
                FieldView(.text, "summary", say(.summary), section?.summary ?? "").hint(say(.summaryHelp)).limit(300)
                    .rows(2),
            ],
            submit: DeskWord.save.text(context.language), entered: entered, cancelPath: "/desk/sections",
            language: context.language)
        let title = section?.name ?? say(.newSection)
        let page = FormPage(
            title: title, help: "", listPath: "/desk/sections", listName: say(.sections),
            sitePath: section.map { SiteAddress.section($0.slug) }, form: form)
        return context.page(
            templates.form, page, title: title, status: entered == nil ? .ok : .unprocessableContent)
    }

    private func save(_ section: Section?, _ request: Request, _ context: DeskContext) async throws -> Response {
        var form = try await request.form()
        let name = form.line("name", 1...80)
        let slug = form.slug(from: name)
        let parent = form.choice("parent", Section.ID.self)
        let summary = form.text("summary", 0...300)
        try form.end()
        // A new top section, and a move, concern what lies above.
        if section == nil || section?.parent != parent { try context.require(.arrangeSections, in: parent) }

        do {
            let isSaved = try await Arranging.save(&form, in: database) { db in
                if var section {
                    if section.parent != parent {
                        try section.move(under: parent, position: Section.lastPosition(under: parent, in: db) + 1)
                    }
                    (section.name, section.slug, section.summary) = (name, slug, summary)
                    try section.save(now: context.now, in: db)
                    try LogEntry.append(
                        .sectionSaved, about: "section:\(section.id)", by: context.actor,
                        detail: ["name": name, "address": slug], now: context.now, in: db)
                } else {
                    let new = Section(
                        parent: parent, slug: slug, name: name, summary: summary,
                        position: try Section.lastPosition(under: parent, in: db) + 1)
                    let created = try Section.create(new, now: context.now, in: db)
                    try LogEntry.append(
                        .sectionCreated, about: "section:\(created.id)", by: context.actor,
                        detail: ["name": name, "address": slug], now: context.now, in: db)
                }
            }
            guard isSaved else { return try await edit(section, context, entered: form) }
        } catch SiteError.loop {
            form.fault("parent", .other(ArrangingPhrase.underItself.text(context.language)))
            return try await edit(section, context, entered: form)
        }
        return try context.redirect(to: "/desk/sections", saying: ArrangingPhrase.sectionSaved)
    }

    /// One place up or down among its siblings.
    @Sendable private func move(_ request: Request, _ context: DeskContext, _ parameters: DeskParameters) async throws
        -> Response
    {
        let section = try await find(parameters, context)
        var form = try await request.form()
        let direction = form.choice("direction", Direction.self)
        try form.end()
        guard let direction else { throw DeskRefusal.notFound }
        try await database.write { db in
            let siblings = try Section.all(in: db).filter { $0.parent == section.parent }
            guard let index = siblings.firstIndex(where: { $0.id == section.id }) else { throw DeskRefusal.stale }
            let other = direction == .up ? index - 1 : index + 1
            guard siblings.indices.contains(other) else { return }
            var order = siblings
            order.swapAt(index, other)
            for (position, var sibling) in order.enumerated() where sibling.position != position {
                sibling.position = position
                try sibling.save(now: context.now, in: db)
            }
            try LogEntry.append(
                .sectionMoved, about: "section:\(section.id)", by: context.actor,
                detail: ["direction": direction.rawValue], now: context.now, in: db)
        }
        return try context.redirect(to: "/desk/sections", saying: DeskWord.moved)
    }

    private enum Direction: String { case up, down }
}

extension Section {
    fileprivate static func lastPosition(under parent: ID?, in db: Connection) throws -> Int {
        try all(in: db).filter { $0.parent == parent }.map(\.position).max() ?? -1
    }
}
