import Database
import Facts
import Foundation

/// One article's place in one list readers see.
///
/// Lists are kept as rows, written in the transaction that makes an article live, so that every list page
/// is one range scan of `listings_order` whatever the size of the archive.
struct Listing: Hashable {
    let list: ListName
    /// To the millisecond, as stored.
    let shown: Date

    init(_ list: ListName, shown: Date) {
        self.list = list
        self.shown = Date(timeIntervalSince1970: Double(shown.milliseconds) / 1000)
    }

    /// Every list a live article stands in; none for any other.
    static func of(_ article: Article, in db: Connection) throws -> Set<Listing> {
        guard let shown = article.dates?.shown else { return [] }
        var lists: Set<ListName> = [.latest]
        if let section = article.content.section {
            for ancestor in try Section.withAncestors(of: section, in: db) { lists.insert(.section(ancestor)) }
        }
        for topic in article.content.topics { lists.insert(.topic(topic)) }
        for entry in article.content.byline { lists.insert(.person(entry.person)) }
        if let lead = article.content.lead, try Asset.kind(of: lead.asset, in: db) == .video { lists.insert(.video) }
        return Set(lists.map { Listing($0, shown: shown) })
    }

    static func replace(
        _ before: Set<Listing>, with listings: Set<Listing>, of article: Article.ID, in db: Connection
    ) throws {
        if !before.isEmpty { try db.executeLater("DELETE FROM listings WHERE article_id = \(article)") }
        for listing in listings {
            try db.executeLater(
                """
                INSERT INTO listings (list, shown_at, article_id)
                VALUES (\(listing.list.name), \(listing.shown), \(article))
                """
            )
        }
    }

    /// What becomes of lists and of their days when an article's listings go from `before` to `after`; the table has
    /// `after` already.
    static func alteredFacts(
        from before: Set<Listing>, to after: Set<Listing>, of article: Article.ID, zone: TimeZone, in db: Connection
    ) throws -> Set<AlteredFact> {
        var facts: Set<AlteredFact> = []
        var moved: [(listing: Listing, window: Range<Date>)] = []
        for listing in before.symmetricDifference(after) {
            facts.insert(AlteredFact(.list(listing.list), listing, article))
            let day = CivilDay(of: listing.shown, in: zone)
            let window = day.start(in: zone)..<day.adding(days: 1).start(in: zone)
            let wasThere = before.contains { $0.list == listing.list && window.contains($0.shown) }
            let isThere = after.contains { $0.list == listing.list && window.contains($0.shown) }
            if wasThere != isThere { moved.append((listing, window)) }
        }
        let shared = try daysWithOthers(moved, article, in: db)
        for (index, (listing, _)) in moved.enumerated() where !shared.contains(index) {
            facts.insert(AlteredFact(.days(listing.list), listing, article))
        }
        return facts
    }

    /// Which of these days of lists have another article: all asked at once.
    private static func daysWithOthers(
        _ days: [(listing: Listing, window: Range<Date>)], _ article: Article.ID, in db: Connection
    ) throws -> Set<Int> {
        var found: Set<Int> = []
        for start in stride(from: 0, to: days.count, by: 50) {
            var questions: SQL = ""
            for index in start..<min(start + 50, days.count) {
                let (listing, window) = days[index]
                if index > start { questions += " UNION ALL " }
                questions += """
                    SELECT \(index) WHERE EXISTS (SELECT 1 FROM listings
                        WHERE list = \(listing.list.name) AND shown_at >= \(window.lowerBound)
                            AND shown_at < \(window.upperBound) AND article_id <> \(article))
                    """
            }
            found.formUnion(try db.values(questions))
        }
        return found
    }
}
