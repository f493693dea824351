import Database
import Facts
import Foundation

extension SiteReader {
    /// The newest day on which a list has an article, from `first` on and before `end`.
    package func newestDay(of list: ListName, from first: CivilDay? = nil, before end: CivilDay? = nil) throws
        -> CivilDay?
    {
        let window = window(from: first, before: end)
        let moment: Date? = try db.value(
            """
            SELECT shown_at FROM listings
            WHERE list = \(list.name) AND shown_at >= \(window.opens) AND shown_at < \(window.closes)
            ORDER BY shown_at DESC, article_id DESC LIMIT 1
            """
        )
        guard let moment else {
            recorder.note(.list(list), from: window.low, to: window.high)
            return nil
        }
        let day = noted(moment, list)
        recorder.note(
            .list(list), from: ListPosition(startOf: day.adding(days: 1).start(in: site.zone)), to: window.high)
        return day
    }

    /// The oldest day on which a list has an article, from `first` on.
    package func oldestDay(of list: ListName, from first: CivilDay? = nil) throws -> CivilDay? {
        let window = window(from: first, before: nil)
        let moment: Date? = try db.value(
            """
            SELECT shown_at FROM listings WHERE list = \(list.name) AND shown_at >= \(window.opens)
            ORDER BY shown_at, article_id LIMIT 1
            """
        )
        guard let moment else {
            recorder.note(.list(list), from: window.low, to: window.high)
            return nil
        }
        let day = noted(moment, list)
        recorder.note(.list(list), from: window.low, to: ListPosition(before: day.start(in: site.zone)))
        return day
    }

    /// On which days of the month of `day` a list has articles. One index seek a day.
    ///
    /// Two values a day and the list: SQLite keeps a statement prepared when it has no more than 64.
    package func days(of list: ListName, inMonthOf day: CivilDay) throws -> Set<CivilDay> {
        let first = day.firstOfMonth
        let count = first.firstOfNextMonth.number - first.number
        let starts = (0...31).map { first.adding(days: min($0, count)).start(in: site.zone) }
        var rows: SQL = "(\(starts[0]), \(starts[1]))"
        for index in 1..<31 { rows += ", (\(starts[index]), \(starts[index + 1]))" }
        let found: [Date] = try db.values(
            """
            WITH days (opens, closes) AS (VALUES \(rows))
            SELECT opens FROM days
            WHERE EXISTS (
                SELECT 1 FROM listings
                WHERE list = \(list.name) AND listings.shown_at >= days.opens AND listings.shown_at < days.closes)
            ORDER BY opens
            """
        )
        recorder.note(.days(list), from: ListPosition(startOf: starts[0]), to: ListPosition(before: starts[31]))
        return Set(found.map { CivilDay(of: $0, in: site.zone) })
    }

    /// The day of `moment`, noted as one that has articles: it stays so whatever else comes and goes on it.
    private func noted(_ moment: Date, _ list: ListName) -> CivilDay {
        let day = CivilDay(of: moment, in: site.zone)
        recorder.note(
            .days(list), from: ListPosition(startOf: day.start(in: site.zone)),
            to: ListPosition(before: day.adding(days: 1).start(in: site.zone)))
        return day
    }

    private func window(from first: CivilDay?, before end: CivilDay?) -> (
        opens: Date, closes: Date, low: ListPosition, high: ListPosition
    ) {
        let opens = first?.start(in: site.zone)
        let closes = end?.start(in: site.zone)
        return (
            opens ?? .distantPast, closes ?? .distantFuture, opens.map { ListPosition(startOf: $0) } ?? .lowest,
            closes.map { ListPosition(before: $0) } ?? .highest
        )
    }
}
