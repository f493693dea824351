import Database
import Foundation

/// Who stands in some days of lists: enough to say of each whether an article has company there.
struct ListDays: Sendable {
    struct Day: Hashable {
        let list: ListName
        /// From the day's first moment to the next day's.
        let window: Range<Date>

        init(_ list: ListName, _ window: Range<Date>) { (self.list, self.window) = (list, window) }
    }

    /// Of each list, the days with two or more of those who stand there, or all.
    private var days: [ListName: [Range<Date>: Set<Article.ID>]] = [:]

    init() {}

    /// Asks for all at once: the newest and the oldest of each day, which are two where there are two.
    init(_ wanted: Set<Day>, in db: Connection) throws {
        let wanted = Array(wanted)
        for start in stride(from: 0, to: wanted.count, by: 64) {
            // Few to a statement: SQLite looks for each numbered placeholder among all before it.
            let some = wanted[start..<min(start + 64, wanted.count)]
            // Said again up to a power of two, as lists of values are, so that few statements are prepared.
            var room = 1
            while room < some.count { room *= 2 }
            var values: SQL = ""
            for place in 0..<room {
                let index = min(start + place, some.endIndex - 1)
                let (list, window) = (wanted[index].list, wanted[index].window)
                if place > 0 { values += ", " }
                values += "(\(index), \(list.name), \(window.lowerBound), \(window.upperBound))"
            }
            try db.rows(
                """
                WITH days (place, list, beginning, ending) AS (VALUES \(values))
                SELECT place,
                    (SELECT article_id FROM listings
                        WHERE listings.list = days.list AND shown_at >= beginning AND shown_at < ending
                        ORDER BY shown_at DESC, article_id DESC LIMIT 1) AS newest,
                    (SELECT article_id FROM listings
                        WHERE listings.list = days.list AND shown_at >= beginning AND shown_at < ending
                        ORDER BY shown_at, article_id LIMIT 1) AS oldest
                FROM days
                """
            ) { row in
                let day = wanted[try row["place"]]
                let ends: [Article.ID?] = [try row["newest"], try row["oldest"]]
                days[day.list, default: [:]][day.window] = Set(ends.compactMap(\.self))
            }
        }
    }

    /// Whether another article than `article` stands in that day of the list; `nil` when that has to be asked.
    func hasOthers(than article: Article.ID, in list: ListName, _ window: Range<Date>) -> Bool? {
        days[list]?[window].map { $0.contains { $0 != article } }
    }

    /// An article's places have become others.
    mutating func note(_ article: Article.ID, leaving before: Set<Listing>, for after: Set<Listing>) {
        // Where one of two is gone there may be more, unknown.
        for listing in before {
            days[listing.list] = days[listing.list]?.filter { !$0.key.contains(listing.shown) }
        }
        for listing in after {
            guard let known = days[listing.list] else { continue }
            for window in known.keys where window.contains(listing.shown) {
                days[listing.list]?[window]?.insert(article)
            }
        }
    }
}
