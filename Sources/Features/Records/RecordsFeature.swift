package import Shell

/// The log: who did what, and when. Looked at, and taken away; never changed.
package struct RecordsFeature: DeskFeature {
    private let log: LogRoutes

    /// - Throws: `TemplateError`.
    package init(desk: Desk) throws {
        log = LogRoutes(
            database: desk.database,
            template: try desk.theme.template("log", LogPage.self, words: RecordsPhrase.self))
    }

    package func addRoutes(to routes: DeskRoutes) {
        routes.announce(RecordsPhrase.self)
        log.add(to: routes)
    }
}
