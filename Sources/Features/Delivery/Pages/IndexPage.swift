import Newsroom
import Shell
package import Templates

/// Everything `index.mustache` may use.
package struct IndexPage: TemplateContext {
    let heading: String
    let sections: [NamedLink]
    let entries: [IndexEntry]
    let previousDay: NamedLink?
    let nextDay: NamedLink?
    let firstDay: NamedLink?
    let lastDay: NamedLink?
    let calendar: CalendarView
    let pagination: Pagination?

    package static let keys: TemplateKeys<IndexPage> = [
        .text("heading") { $0.heading },
        .list("sections") { $0.sections },
        .list("entries") { $0.entries },
        .flag("isEmpty") { $0.entries.isEmpty },
        .object("previousDay") { $0.previousDay },
        .object("nextDay") { $0.nextDay },
        .object("firstDay") { $0.firstDay },
        .object("lastDay") { $0.lastDay },
        .object("calendar") { $0.calendar },
        .object("pagination") { $0.pagination },
    ]
}

/// One line of the index.
package struct IndexEntry: TemplateContext {
    let time: String
    let moment: String
    let headline: String
    let path: String
    let sectionName: String?
    let isVideo: Bool
    let foreignLanguage: String?

    init(_ link: ArticleLink, on site: NotedSite) {
        foreignLanguage = link.language == site.language ? nil : link.language.tag
        time = site.dates.time(link.shown)
        moment = site.dates.machine(link.shown)
        headline = link.headline
        path = link.address(on: site)
        sectionName = link.sectionName
        isVideo = link.isVideo
    }

    package static let keys: TemplateKeys<IndexEntry> = [
        .text("time") { $0.time },
        .text("moment") { $0.moment },
        .text("headline") { $0.headline },
        .text("path") { $0.path },
        .text("sectionName") { $0.sectionName },
        .flag("isVideo") { $0.isVideo },
        .text("foreignLanguage") { $0.foreignLanguage },
    ]
}

/// One month as a table of days; those with articles are links.
package struct CalendarView: TemplateContext {
    let heading: String
    let previousMonth: NamedLink?
    let nextMonth: NamedLink?
    let weekdays: [Weekday]
    let weeks: [Week]
    let years: [NamedLink]

    package static let keys: TemplateKeys<CalendarView> = [
        .text("heading") { $0.heading },
        .object("previousMonth") { $0.previousMonth },
        .object("nextMonth") { $0.nextMonth },
        .list("weekdays") { $0.weekdays },
        .list("weeks") { $0.weeks },
        .list("years") { $0.years },
    ]

    package struct Weekday: TemplateContext {
        let short: String
        let long: String

        package static let keys: TemplateKeys<Weekday> = [.text("short") { $0.short }, .text("long") { $0.long }]
    }

    package struct Week: TemplateContext {
        let days: [DayView]

        package static let keys: TemplateKeys<Week> = [.list("days") { $0.days }]
    }

    package struct DayView: TemplateContext {
        /// 1 to 31; 0 is a blank cell.
        let number: Int
        let path: String?
        let isSelected: Bool
        let label: String

        package static let keys: TemplateKeys<DayView> = [
            .number("number") { $0.number },
            .text("path") { $0.path },
            .flag("isSelected") { $0.isSelected },
            .text("label") { $0.label },
            .flag("isBlank") { $0.number == 0 },
        ]
    }
}
