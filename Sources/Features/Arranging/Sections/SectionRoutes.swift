import Database
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/sections`: the tree of sections, in the site's order.
struct SectionRoutes: NamedRoutes {
    let database: Database
    let templates: ArrangingTemplates
    let screens = NamedScreens(
        subject: "section", created: .sectionCreated, saved: .sectionSaved, path: "/desk/sections",
        privilege: .arrangeSections, group: .arrangement, place: 20, shortcut: "g s", list: .sections,
        listHelp: .sectionsHelp, new: .newSection, none: .noSections, isSaved: .sectionSaved, nameLimit: 80)

    func add(to routes: DeskRoutes) {
        addScreens(to: routes)
        routes.post("/desk/sections/:id/place", .holding(.arrangeSections), use: move)
    }

    func list(_ context: DeskContext, _ parameters: DeskParameters) async throws -> Response {
        let all = try await database.read { db in try Section.all(in: db) }
        let rows = SectionTree(all).rows { context.rights.allows(.arrangeSections, in: $0) }
        return context.page(
            templates.sections, SectionsPage(rows: rows), title: ArrangingPhrase.sections.text(context.language))
    }

    func check(_ section: Section, _ context: DeskContext) throws {
        try context.require(.arrangeSections, in: section.id)
    }

    func fields(_ section: Section?, _ context: DeskContext) async throws -> [FieldView] {
        let all = try await database.read { db in try Section.all(in: db) }
        let say = { (phrase: ArrangingPhrase) in phrase.text(context.language) }
        return [
            FieldView(.select, "parent", say(.parent), section?.parent?.description ?? "")
                .options(SectionTree(all).options(except: section?.id, top: say(.topLevel))),
            FieldView(.text, "summary", say(.summary), section?.summary ?? "").hint(say(.summaryHelp)).limit(300)
                .rows(2),
        ]
    }

    func saving(_ form: inout Form, of section: Section?, name: String, slug: String, _ context: DeskContext) throws
        -> Saving<Section>
    {
        let parent = form.choice("parent", Section.ID.self)
        let summary = form.text("summary", 0...300)
        // A new top section, and a move, concern what lies above.
        if section == nil || section?.parent != parent { try context.require(.arrangeSections, in: parent) }
        return { db in
            let last = { try Section.lastPosition(under: parent, in: db) }
            guard var section else {
                let new = Section(
                    parent: parent, slug: slug, name: name, summary: summary, position: try last() + 1)
                return try Section.create(new, now: context.now, in: db)
            }
            if section.parent != parent { try section.move(under: parent, position: last() + 1) }
            (section.name, section.slug, section.summary) = (name, slug, summary)
            try section.save(now: context.now, in: db)
            return section
        }
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
