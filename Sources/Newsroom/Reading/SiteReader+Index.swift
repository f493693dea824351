import Database
package import Foundation

extension SiteReader {
    /// The moment of the newest article of a list shown before `end`.
    package func newestMoment(of list: ListName, before end: Date) throws -> Date? {
        try db.value(
            """
            SELECT shown_at FROM listings WHERE list = \(list.name) AND shown_at < \(end)
            ORDER BY shown_at DESC, article_id DESC LIMIT 1
            """
        )
    }

    /// The moment of the oldest article of a list shown at or after `start`.
    package func oldestMoment(of list: ListName, from start: Date) throws -> Date? {
        try db.value(
            """
            SELECT shown_at FROM listings WHERE list = \(list.name) AND shown_at >= \(start)
            ORDER BY shown_at, article_id LIMIT 1
            """
        )
    }

    /// On which days of the month of `day` a list has articles. One index seek a day.
    package func days(of list: ListName, inMonthOf day: CivilDay) throws -> Set<CivilDay> {
        let first = day.firstOfMonth
        let count = first.firstOfNextMonth.number - first.number
        let starts = (0...31).map { first.adding(days: min($0, count)).start(in: site.zone) }
        var rows: SQL = "(0, \(starts[0]), \(starts[1]))"
        for index in 1..<31 { rows = rows + ", (\(index), \(starts[index]), \(starts[index + 1]))" }
        let found: [Int] = try db.values(
            """
            WITH days (day, opens, closes) AS (VALUES \(rows))
            SELECT day FROM days
            WHERE EXISTS (
                SELECT 1 FROM listings
                WHERE list = \(list.name) AND listings.shown_at >= days.opens AND listings.shown_at < days.closes)
            ORDER BY day
            """
        )
        return Set(found.map { first.adding(days: $0) })
    }
}
