import Database
import Facts
import Foundation

extension SiteReader {
    /// Entries of a list page. A constant, so that a list page's statement has a constant `LIMIT`.
    package static let pageLength = 20

    /// Page `number` (from 1) of a list, newest first, and whether there is a next one.
    ///
    /// One range scan of `listings_order`; the entries of the pages before it are passed over in the index,
    /// without touching an article.
    package func page(_ number: Int, of list: ListName) throws -> (cards: [Card], hasNext: Bool) {
        let entries: [Card] = try articles(
            Card.columns, where: "listings.list = \(list.name)",
            limit: "21", skipping: (number - 1) * Self.pageLength)
        let cards = Array(entries.prefix(Self.pageLength))
        let hasNext = entries.count > Self.pageLength
        recorder.note(.list(list), from: (hasNext ? entries.last : nil)?.position ?? .lowest, to: .highest)
        return (noted(cards), hasNext)
    }

    /// The newest of a list besides the articles in `taken`, at most `count`; 40 together with those at the most.
    package func newest(_ count: Int, of list: ListName, besides taken: Set<Article.ID> = []) throws -> [Card] {
        let room = count + taken.count
        let limit: SQL = room <= 5 ? "5" : room <= 10 ? "10" : room <= 20 ? "20" : "40"
        let entries: [Card] = try articles(
            Card.columns, where: "listings.list = \(list.name)",
            limit: limit, skipping: 0)
        let cards = Array(entries.filter { !taken.contains($0.id) }.prefix(count))
        recorder.note(.list(list), from: (cards.count == count ? cards.last : nil)?.position ?? .lowest, to: .highest)
        return noted(cards)
    }

    /// Entries of an index page.
    package static let indexPageLength = 100

    /// Page `number` (from 1) of what a list has on a day of the paper's zone, newest first.
    package func page(_ number: Int, of list: ListName, on day: CivilDay) throws -> (
        links: [ArticleLink], hasNext: Bool
    ) {
        let start = day.start(in: site.zone)
        let end = day.adding(days: 1).start(in: site.zone)
        let entries: [ArticleLink] = try articles(
            ArticleLink.columns,
            where: """
                listings.list = \(list.name) AND listings.shown_at >= \(start) AND listings.shown_at < \(end)
                """, limit: "101", skipping: (number - 1) * Self.indexPageLength)
        let links = Array(entries.prefix(Self.indexPageLength))
        let hasNext = entries.count > Self.indexPageLength
        recorder.note(
            .list(list), from: (hasNext ? entries.last : nil)?.position ?? ListPosition(startOf: start),
            to: ListPosition(before: end))
        for link in links { recorder.note(link, on: site.pattern) }
        return (links, hasNext)
    }

    /// The neighbours of a live article in a list: the two next newer and the two next older ones, newest first.
    ///
    /// Once two newer ones are there, what comes later changes nothing.
    package func neighbours(of article: LiveArticle, in list: ListName) throws -> [Card] {
        let place = article.position
        let found: [Card] = try db.all(
            """
            SELECT \(Card.columns)
            FROM (
                SELECT * FROM (
                    SELECT article_id, shown_at FROM listings
                    WHERE list = \(list.name) AND (shown_at, article_id) > (\(place.moment), \(place.number))
                    ORDER BY shown_at, article_id LIMIT 2) AS newer
                UNION ALL
                SELECT * FROM (
                    SELECT article_id, shown_at FROM listings
                    WHERE list = \(list.name) AND (shown_at, article_id) < (\(place.moment), \(place.number))
                    ORDER BY shown_at DESC, article_id DESC LIMIT 2) AS older
            ) AS entry JOIN articles ON articles.id = entry.article_id \(Card.joins)
            """
        )
        // Here, not by the database, which would carry whole cards through its sorter.
        let cards = found.sorted { $0.position > $1.position }
        let newer = cards.filter { $0.position > place }
        let older = cards.filter { $0.position < place }
        recorder.note(
            .list(list), from: (older.count == 2 ? older.last : nil)?.position ?? .lowest,
            to: (newer.count == 2 ? newer.first : nil)?.position ?? .highest)
        return noted(cards)
    }

    /// What lines show of the live articles among `ids`, in no particular order.
    package func links(_ ids: Set<Int64>) throws -> [ArticleLink] {
        guard !ids.isEmpty else { return [] }
        for id in ids { recorder.note(.link(Article.ID(id))) }
        let links: [ArticleLink] = try db.all(
            """
            SELECT \(ArticleLink.columns) FROM articles \(Card.joins)
            WHERE articles.state = 'live' AND articles.id IN \(list: ids.sorted()) ORDER BY articles.id
            """
        )
        for link in links { recorder.note(link, on: site.pattern) }
        return links
    }

    func noted(_ cards: [Card]) -> [Card] {
        let pattern = site.pattern
        return cards.map { card in
            recorder.note(card, on: pattern)
            var card = card
            card.recorder = recorder
            return card
        }
    }

    /// A first page walks the index and stops, without a sort. Further ones find in the index where they begin, so that
    /// no article before them is touched.
    private func articles<R: Record>(_ columns: SQL, where entries: SQL, limit: SQL, skipping: Int) throws -> [R] {
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
            SELECT \(columns)
            FROM listings JOIN articles ON articles.id = listings.article_id \(Card.joins)
            WHERE \(entries) \(first)
            ORDER BY listings.shown_at DESC, listings.article_id DESC LIMIT \(limit)
            """
        )
    }
}

extension Card {
    var position: ListPosition { ListPosition(shown, id) }
}

extension ArticleLink {
    var position: ListPosition { ListPosition(shown, id) }
}

extension LiveArticle {
    var position: ListPosition { ListPosition(dates.shown, id) }
}
