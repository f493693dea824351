import Database
import Hummingbird
import Newsroom
import Shell

extension NamedRoutes {
    /// The list of names.
    ///
    /// - Parameters:
    ///   - note: stands under a name.
    ///   - named: the things whose names begin so, after another one, at most so many; all of them where they are not found
    ///     by name.
    func names(
        _ context: DeskContext, _ parameters: DeskParameters, note: (Thing) -> String,
        named: @escaping @Sendable (String, Identifier<Thing>?, Int, Connection) throws -> [Thing]
    ) async throws -> Response {
        let say = { (phrase: ArrangingPhrase) in phrase.text(context.language) }
        let isFound = screens.find != nil
        let query = isFound ? parameters.query("q", as: String.self) ?? "" : ""
        let after = isFound ? parameters.query("after", as: Identifier<Thing>.self) : nil
        let things = try await database.read { db in try named(query, after, NamesPage.length + 1, db) }
        let shown = things.prefix(isFound ? NamesPage.length : .max)
        var page = NamesPage(
            title: say(screens.list), help: say(screens.listHelp), path: screens.path, newName: say(screens.new),
            findLabel: screens.find.map(say) ?? "", query: query,
            emptyTitle: say(query.isEmpty ? screens.none : .noneFound))
        page.rows = shown.map { thing in
            NamesPage.Row(
                name: thing.name, note: note(thing), path: screens.path(of: thing.id), sitePath: thing.sitePath)
        }
        page.isContinued = after != nil
        if things.count > shown.count, let last = shown.last {
            page.morePath = NamesPage.next(screens.path, query: query, after: last.id.description)
        }
        return context.page(templates.names, page, title: page.title)
    }
}
