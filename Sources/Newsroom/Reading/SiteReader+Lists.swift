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
            "listings.list = \(list.name)",
            limit: "21", skipping: (number - 1) * Self.pageLength)
        return (Array(cards.prefix(Self.pageLength)), cards.count > Self.pageLength)
    }

    /// The newest of a list, at most 20.
    package func newest(_ count: Int, of list: ListName) throws -> [Card] {
        let limit: SQL = count <= 5 ? "5" : count <= 10 ? "10" : "20"
        let cards = try cards(
            "listings.list = \(list.name)", limit: limit, skipping: 0)
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
            listings.list = \(list.name) AND listings.shown_at >= \(start) AND listings.shown_at < \(end)
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

    /// A first page walks the index and stops, without a sort. Further ones find in the index where they begin, so that
    /// no article before them is touched.
    private func cards(_ entries: SQL, limit: SQL, skipping: Int) throws -> [Card] {
        let first: SQL =
            skipping == 0
            ? ""
            : """
            AND (listings.shown_at, listings.article_id) <= (
                SELECT shown_at, article_id FROM listings WHERE \(entries)
                ORDER BY shown_at DESC, article_id DESC LIMIT 1 OFFSET \(skipping))
            """
        return try db.all(
            """
            SELECT \(Card.columns)
            FROM listings JOIN articles ON articles.id = listings.article_id \(Card.joins)
            WHERE \(entries) \(first)
            ORDER BY listings.shown_at DESC, listings.article_id DESC LIMIT \(limit)
            """
        )
    }
}
