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
        return Set(try lists(of: article.content, in: db).map { Listing($0, shown: shown) })
    }

    /// The lists an article of this content stands in while it is live.
    static func lists(of content: ArticleContent, in db: Connection) throws -> Set<ListName> {
        var lists: Set<ListName> = [.latest]
        if let section = content.section {
            for ancestor in try Section.withAncestors(of: section, in: db) { lists.insert(.section(ancestor)) }
        }
        for topic in content.topics { lists.insert(.topic(topic)) }
        for entry in content.byline { lists.insert(.person(entry.person)) }
        if let lead = content.lead, try Asset.kind(of: lead.asset, in: db) == .video { lists.insert(.video) }
        return lists
    }

    static func replace(
        _ before: Set<Listing>, with listings: Set<Listing>, of article: Article.ID, in db: Connection
    ) throws {
        db.batch?.days.note(article, leaving: before, for: listings)
        if !before.isEmpty { try db.executeLater("DELETE FROM listings WHERE article_id = \(article)") }
        let sorted = listings.sorted { $0.list.name < $1.list.name }
        for start in stride(from: 0, to: sorted.count, by: 50) {
            var rows: SQL = ""
            for (index, listing) in sorted[start..<min(start + 50, sorted.count)].enumerated() {
                if index > 0 { rows += ", " }
                rows += "(\(listing.list.name), \(listing.shown), \(article))"
            }
            try db.executeLater("INSERT INTO listings (list, shown_at, article_id) VALUES \(rows)")
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
            let window = CivilDay(of: listing.shown, in: zone).window(in: zone)
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

    /// Which of these days of lists have another article: those a batch does not know are asked at once.
    private static func daysWithOthers(
        _ days: [(listing: Listing, window: Range<Date>)], _ article: Article.ID, in db: Connection
    ) throws -> Set<Int> {
        var found: Set<Int> = []
        var unknown: [Int] = []
        let known = db.batch?.days
        for (index, day) in days.enumerated() {
            switch known?.hasOthers(than: article, in: day.listing.list, day.window) {
            case true?: found.insert(index)
            case false?: continue
            case nil: unknown.append(index)
            }
        }
        for start in stride(from: 0, to: unknown.count, by: 50) {
            var questions: SQL = ""
            for index in unknown[start..<min(start + 50, unknown.count)] {
                let (listing, window) = days[index]
                if index != unknown[start] { questions += " UNION ALL " }
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

extension CivilDay {
    /// From its first moment to that of the next day.
    func window(in zone: TimeZone) -> Range<Date> { start(in: zone)..<adding(days: 1).start(in: zone) }
}
