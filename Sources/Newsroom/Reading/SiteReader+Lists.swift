import Database
package import Foundation

extension SiteReader {
    /// Entries of a list page. A constant, so that a list page's statement has a constant `LIMIT`.
    package static let pageLength = 20

    /// Page `number` (from 1) of a list, newest first, and whether there is a next one.
    ///
    /// One range scan of `listings_order`; the entries of the pages before it are passed over in the index,
    /// without touching an article.
    package func page(_ number: Int, of list: ListName) throws -> (cards: [Card], hasNext: Bool) {
        let cards = try cards(
            "SELECT article_id, shown_at FROM listings WHERE list = \(list.name)",
            limit: "21", skipping: (number - 1) * Self.pageLength)
        return (Array(cards.prefix(Self.pageLength)), cards.count > Self.pageLength)
    }

    /// The newest of a list, at most 20.
    package func newest(_ count: Int, of list: ListName) throws -> [Card] {
        let limit: SQL = count <= 5 ? "5" : count <= 10 ? "10" : "20"
        let cards = try cards(
            "SELECT article_id, shown_at FROM listings WHERE list = \(list.name)", limit: limit, skipping: 0)
        return Array(cards.prefix(count))
    }

    /// Entries of an index page.
    package static let indexPageLength = 100

    /// Page `number` (from 1) of what a list got from `start` to before `end`, newest first.
    package func page(_ number: Int, of list: ListName, from start: Date, to end: Date) throws -> (
        cards: [Card], hasNext: Bool
    ) {
        let cards = try cards(
            """
            SELECT article_id, shown_at FROM listings
            WHERE list = \(list.name) AND shown_at >= \(start) AND shown_at < \(end)
            """, limit: "101", skipping: (number - 1) * Self.indexPageLength)
        return (Array(cards.prefix(Self.indexPageLength)), cards.count > Self.indexPageLength)
    }

    /// The live articles among `ids`, in no particular order.
    package func cards(_ ids: Set<Int64>) throws -> [Card] {
        guard !ids.isEmpty else { return [] }
        return try db.all(
            """
            SELECT \(Card.columns) FROM articles \(Card.joins)
            WHERE articles.state = 'live' AND articles.id IN \(list: ids.sorted()) ORDER BY articles.id
            """
        )
    }

    private func cards(_ entries: SQL, limit: SQL, skipping: Int) throws -> [Card] {
        let offset: SQL = skipping == 0 ? "" : "OFFSET \(skipping)"
        return try db.all(
            """
            SELECT \(Card.columns)
            FROM (\(entries) ORDER BY shown_at DESC, article_id DESC LIMIT \(limit) \(offset)) AS entry
                JOIN articles ON articles.id = entry.article_id \(Card.joins)
            ORDER BY entry.shown_at DESC, entry.article_id DESC
            """
        )
    }
}
