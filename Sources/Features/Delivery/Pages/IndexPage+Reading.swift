import Newsroom
import Shell

/// One question to the index: which list, which day, which part of the day.
struct IndexQuestion {
    let list: ListName
    /// Slug of the section, `nil` for everything.
    let section: String?
    let day: CivilDay
    let page: Int

    func path(_ day: CivilDay) -> String { SiteAddress.index(section: section, day: day) }
}

extension IndexPage {
    init(_ question: IndexQuestion, sections: [Named<Section>], reading reader: SiteReader) throws {
        let site = reader.site
        let dates = site.dates
        let day = question.day
        let (links, hasNext) = try reader.page(question.page, of: question.list, on: day)
        let link = { (day: CivilDay?) in
            day.map { NamedLink(name: dates.day($0), path: question.path($0)) }
        }
        let first = try reader.oldestDay(of: question.list)
        let last = try reader.newestDay(of: question.list)

        heading = dates.fullDay(day)
        entries = links.map { IndexEntry($0, on: site) }
        previousDay = link(try reader.newestDay(of: question.list, before: day))
        nextDay = link(try reader.oldestDay(of: question.list, from: day.adding(days: 1)))
        firstDay = link(first)
        lastDay = link(last)
        pagination = Pagination(page: question.page, hasNext: hasNext) {
            SiteAddress.index(section: question.section, day: day, page: $0)
        }
        let everything = NamedLink(
            name: Words(site.language)[.wholeIndex], path: SiteAddress.index(day: day),
            isCurrent: question.section == nil)
        self.sections =
            [everything]
            + sections.map {
                NamedLink(
                    name: $0.name, path: SiteAddress.index(section: $0.slug, day: day),
                    isCurrent: $0.slug == question.section)
            }
        let span = first.flatMap { first in last.map { (first, $0) } }
        calendar = try CalendarView(question, span: span, reading: reader)
    }
}

extension CalendarView {
    /// - Parameter span: the first and the last day of the list, `nil` when it is empty.
    init(_ question: IndexQuestion, span: (CivilDay, CivilDay)?, reading reader: SiteReader) throws {
        let dates = reader.site.dates
        let month = question.day.firstOfMonth
        let next = month.firstOfNextMonth
        let filled = try reader.days(of: question.list, inMonthOf: month)
        let monthLink = { (day: CivilDay?) in
            day.map { NamedLink(name: dates.month(of: $0), path: question.path($0)) }
        }

        heading = dates.month(of: month)
        previousMonth = monthLink(try reader.newestDay(of: question.list, before: month))
        nextMonth = monthLink(try reader.oldestDay(of: question.list, from: next))
        let firstColumn = dates.language == .indonesian ? 1 : 0  // Monday in Indonesia, Sunday in English
        weekdays = (0..<7).map { column in
            let weekday = (column + firstColumn) % 7
            return Weekday(short: dates.shortWeekday(weekday), long: dates.weekday(weekday))
        }
        let blanks = (month.weekday - firstColumn + 7) % 7
        let cells = (0..<(blanks + next.number - month.number + 6) / 7 * 7).map { cell in
            let day = month.adding(days: cell - blanks)
            guard day.month == month.month else { return DayView(number: 0, path: nil, isSelected: false, label: "") }
            return DayView(
                number: day.day, path: filled.contains(day) ? question.path(day) : nil, isSelected: day == question.day,
                label: dates.day(day))
        }
        weeks = stride(from: 0, to: cells.count, by: 7).map { Week(days: Array(cells[$0..<$0 + 7])) }
        let lastYear = max(span?.1.year ?? month.year, span?.0.year ?? month.year)
        years = ((span?.0.year ?? month.year)...lastYear).reversed().map { year in
            let base = SiteAddress.index(section: question.section)
            return NamedLink(name: "\(year)", path: "\(base)/\(year)", isCurrent: year == month.year)
        }
    }
}
