import Database
import Foundation

/// One article's place in one list readers see.
///
/// Lists are kept as rows, written in the transaction that makes an article live, so that every list page
/// is one range scan of `listings_order` whatever the size of the archive.
struct Listing: Hashable {
    let list: ListName
    let shown: Date

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
        return Set(lists.map { Listing(list: $0, shown: shown) })
    }

    static func replace(with listings: Set<Listing>, of article: Article.ID, in db: Connection) throws {
        try db.execute("DELETE FROM listings WHERE article_id = \(article)")
        for listing in listings {
            try db.execute(
                """
                INSERT INTO listings (list, shown_at, article_id)
                VALUES (\(listing.list.name), \(listing.shown), \(article))
                """
            )
        }
    }
}
