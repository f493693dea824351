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
        return Set(found.map { CivilDay(of: $0, in: site.zone) })
    }
}
