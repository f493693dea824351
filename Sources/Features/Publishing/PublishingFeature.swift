package import Database
import Newsroom
package import Shell

/// Bringing articles before readers and taking them away, now or at a moment: the page with what the gate says, its
/// buttons, and the schedule.
package struct PublishingFeature: DeskFeature {
    private let publication: PublicationRoutes
    private let plans: PlanRoutes
    private let schedule: ScheduleRoutes

    /// - Throws: what is wrong with the desk's templates.
    package init(database: Database, theme: DeskTheme) throws {
        let words = PublishingPhrase.self
        publication = PublicationRoutes(
            database: database, template: try theme.template("publication", PublicationPage.self, words: words))
        plans = PlanRoutes(
            database: database, publication: publication,
            template: try theme.template("plan", PlanPage.self, words: words))
        schedule = ScheduleRoutes(
            database: database, template: try theme.template("schedule", SchedulePage.self, words: words))
    }

    package func addRoutes(to routes: DeskRoutes) {
        routes.announce(PublishingPhrase.self)
        publication.add(to: routes)
        WithdrawalRoutes(database: publication.database, publication: publication).add(to: routes)
        plans.add(to: routes)
        schedule.add(to: routes)
    }
}
