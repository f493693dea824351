import Database
import Foundation
import Hummingbird
import Newsroom
import Shell

/// `/desk/schedule`: everything planned, what was done lately, and what failed.
struct ScheduleRoutes: Sendable {
    let database: Database
    let template: DeskTemplate<PublishingPhrase, SchedulePage>

    static let pageLength = 50
    /// How long what is over is shown, in seconds.
    static let memory: TimeInterval = 7 * 86_400

    func add(to routes: DeskRoutes) {
        routes.navigate(
            NavigationEntry(
                .work, 25, PublishingPhrase.schedule.wording, path: "/desk/schedule", for: .schedule, shortcut: "g j"))
        routes.get("/desk/schedule", .holding(.schedule), use: list)
    }

    @Sendable func list(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let filter = ScheduleFilter(parameters)
        let place = parameters.query("after", as: ScheduleList.Place.self)
        let (now, rights) = (context.now, context.rights)
        let (items, sections, standing) = try await database.read { db in
            let sections = try Section.all(in: db)
            let list = ScheduleList(
                filter.part, kind: filter.kind, sections: filter.reach(rights, sections),
                since: now.addingTimeInterval(-Self.memory))
            return (
                try list.items(after: place, limit: Self.pageLength + 1, in: db), sections,
                try ActionTimer.standing(at: now, in: db)
            )
        }
        let shown = Array(items.prefix(Self.pageLength))
        let last = items.count > Self.pageLength ? shown.last : nil
        let page = SchedulePage(
            filter: filter, rows: shown.map { PlanView($0, context) },
            sections: filter.options(sections, rights, context.language), standing: standing,
            nextPath: last.map { filter.path(after: ScheduleList.Place(after: $0)) }, context)
        return context.page(template, page, title: PublishingPhrase.schedule.text(context.language))
    }
}

extension PlanView {
    fileprivate init(_ item: ScheduleItem, _ context: DeskContext) {
        self.init(item.action, context)
        headline = item.headline.isEmpty ? PublishingPhrase.untitled.text(context.language) : item.headline
        articlePath = "/desk/articles/\(item.action.article)/publication"
        section = item.section ?? ""
    }
}
