package import Database
import Newsroom
package import Shell

/// Bringing articles before readers and taking them away: the page with what the gate says, and its buttons.
package struct PublishingFeature: DeskFeature {
    let database: Database
    let template: DeskTemplate<PublishingPhrase, PublicationPage>

    /// - Throws: what is wrong with the desk's templates.
    package init(database: Database, theme: DeskTheme) throws {
        self.database = database
        template = try theme.template("publication", PublicationPage.self, words: PublishingPhrase.self)
    }

    package func addRoutes(to routes: DeskRoutes) {
        routes.announce(PublishingPhrase.self)
        PublicationRoutes(database: database, template: template).add(to: routes)
    }
}
