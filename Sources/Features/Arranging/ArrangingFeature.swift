package import Database
package import Foundation
package import Newsroom
package import Shell

/// What the paper is made of besides its articles: the front page, sections, topics, persons, plain pages, the menu, the
/// settings.
///
/// Each change is one transaction: the newsroom's own function, which records what it altered for readers, and an entry
/// of the log.
package struct ArrangingFeature: DeskFeature {
    /// Draws the front page exactly as the site would show it with these places at a moment; the application hands it
    /// over (features never import one another).
    package typealias FrontRendering = @Sendable ([FrontSlot], _ moment: Date, Connection) throws -> [UInt8]

    private let front: FrontRoutes
    private let sections: SectionRoutes
    private let topics: TopicRoutes
    private let persons: PersonRoutes
    private let pages: PlainPageRoutes
    private let menu: MenuRoutes
    private let settings: SettingsRoutes

    /// - Throws: `TemplateError` when a template uses what its page does not have.
    package init(desk: Desk, rendering: @escaping FrontRendering) throws {
        let templates = try ArrangingTemplates(desk.theme)
        front = FrontRoutes(database: desk.database, templates: templates, rendering: rendering)
        sections = SectionRoutes(database: desk.database, templates: templates)
        topics = TopicRoutes(database: desk.database, templates: templates)
        persons = PersonRoutes(database: desk.database, templates: templates)
        pages = PlainPageRoutes(database: desk.database, templates: templates)
        menu = MenuRoutes(database: desk.database, templates: templates)
        settings = SettingsRoutes(database: desk.database, templates: templates)
    }

    package func addRoutes(to routes: DeskRoutes) {
        routes.announce(ArrangingPhrase.self)
        front.add(to: routes)
        sections.add(to: routes)
        topics.add(to: routes)
        persons.addScreens(to: routes)
        pages.add(to: routes)
        menu.add(to: routes)
        settings.add(to: routes)
    }
}
