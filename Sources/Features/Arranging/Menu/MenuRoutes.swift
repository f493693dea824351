import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/menu`: what readers see at the top of every page, as one form.
///
/// Without scripts, the buttons that move, remove and add a row send the form and get it back changed, unsaved.
struct MenuRoutes {
    let database: Database
    let templates: ArrangingTemplates

    func add(to routes: DeskRoutes) {
        routes.navigate(
            NavigationEntry(.arrangement, 40, ArrangingPhrase.menu.wording, path: "/desk/menu", for: .arrangeSections))
        routes.get("/desk/menu", .holding(.arrangeSections)) { _, context, _ in
            let entries = try await database.read { db in try MenuEntry.all(in: db) }
            return try await show(entries.map { MenuRow($0) }, context)
        }
        routes.post("/desk/menu", .holding(.arrangeSections), use: save)
    }

    private func targets(_ context: DeskContext) async throws -> [FieldView.Option] {
        let say = { (phrase: ArrangingPhrase) in phrase.text(context.language) }
        let (sections, pages) = try await database.read { db in (try Section.all(in: db), try PlainPage.all(in: db)) }
        return SectionTree(sections).options(top: say(.chooseTarget)).map { option in
            option.value.isEmpty ? option : FieldView.Option("section:\(option.value)", option.label)
        } + pages.map { FieldView.Option("page:\($0.id)", $0.title) } + [
            FieldView.Option("video", say(.videoList)), FieldView.Option("index", say(.wholeIndex)),
            FieldView.Option("accounts", say(.accountsGroup)), FieldView.Option("address", say(.otherAddress)),
        ]
    }

    private func show(_ rows: [MenuRow], _ context: DeskContext) async throws -> Response {
        let choices = try await targets(context)
        let rows = rows.enumerated().map { index, row in
            var row = row
            row.choices = choices
            row.place = index + 1
            return row
        }
        let hasFaults = rows.contains { $0.fault != nil }
        return context.page(
            templates.menu, MenuPage(rows: rows, hasFaults: hasFaults),
            title: ArrangingPhrase.menu.text(context.language), status: hasFaults ? .unprocessableContent : .ok)
    }

    @Sendable private func save(_ request: Request, _ context: DeskContext, _ parameters: DeskParameters) async throws
        -> Response
    {
        try context.require(.arrangeSections, in: nil)
        var form = try await request.form()
        var rows = try Self.rows(&form)
        let action = form.line("do", 0...20)
        try form.end()
        if Rearranging.apply(action, to: &rows, limit: 50, new: MenuRow()) { return try await show(rows, context) }

        let known = Set(try await targets(context).map(\.value)).subtracting([""])
        rows.removeAll(where: \.isBlank)
        var entries: [MenuEntry] = []
        for index in rows.indices {
            let (entry, fault) = rows[index].entry(among: known, context.language)
            rows[index].fault = fault
            if let entry { entries.append(entry) }
        }
        guard entries.count == rows.count else { return try await show(rows, context) }
        let menu = entries
        try await database.write { db in
            try MenuEntry.replaceAll(with: menu, now: context.now, in: db)
            try LogEntry.append(
                .menuSaved, about: "menu", by: context.actor,
                detail: ["entries": menu.map(\.label).joined(separator: " | ")], now: context.now, in: db)
        }
        return try context.redirect(to: "/desk/menu", saying: ArrangingPhrase.menuSaved)
    }

    /// The rows as entered. Each has a value under every name.
    private static func rows(_ form: inout Form) throws -> [MenuRow] {
        let columns = ["label", "target", "address"].map { form.all($0, limit: 50) }
        guard Set(columns.map(\.count)).count == 1, form.faults.isEmpty else {
            throw DeskRefusal(
                .badRequest, code: "menu-rows", title: DeskWording("Menu tidak terbaca", "The menu could not be read"),
                help: DeskWording(
                    "Menu paling banyak 50 entri. Muat ulang halamannya.",
                    "A menu has at most 50 entries. Load the page again."))
        }
        return columns[0].indices.map {
            MenuRow(label: columns[0][$0], target: columns[1][$0], address: columns[2][$0])
        }
    }
}
