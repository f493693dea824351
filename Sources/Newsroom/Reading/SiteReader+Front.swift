import Database
import Foundation

extension SiteReader {
    /// What the desk has arranged for the top of the front page, in its order; empty when the page makes itself.
    ///
    /// The page is untrue from the moment on at which another arrangement takes over, this one ends or one of its slots
    /// runs out: ``validUntil``.
    package func arrangedFront() throws -> [Card] {
        recorder.note(.front)
        if let next = try FrontArrangement.nextStart(after: now, in: db) { recorder.endValidity(at: next) }
        guard let arrangement = try FrontArrangement.inForce(at: now, in: db) else { return [] }
        if let ends = arrangement.ends { recorder.endValidity(at: ends) }
        return try cards(of: arrangement.slots)
    }

    /// What stands in these slots now. Articles that readers cannot see fall out, and no article comes twice.
    package func cards(of slots: [FrontSlot]) throws -> [Card] {
        let open = slots.prefix(FrontArrangement.longest).filter { $0.until.map { $0 > now } ?? true }
        for moment in open.compactMap(\.until) { recorder.endValidity(at: moment) }
        let pinned = try cards(Set(open.compactMap(\.article)))
        var taken = Set(pinned.keys)
        var cards: [Card] = []
        var rest = open[...]
        while let slot = rest.first {
            switch slot.content {
            case .article(let id):
                if let card = pinned[id] { cards.append(card) }
                rest.removeFirst()
            case .newest(let section):
                // Slots that ask for the same stand together more often than not: one statement for all.
                let run = rest.prefix { $0.content == slot.content }
                let list = section.map { ListName.section($0) } ?? .latest
                let found = try newest(run.count, of: list, besides: taken)
                taken.formUnion(found.map(\.id))
                cards += found
                rest.removeFirst(run.count)
            }
        }
        return cards
    }

    /// The cards of the live articles among `ids`.
    private func cards(_ ids: Set<Article.ID>) throws -> [Article.ID: Card] {
        guard !ids.isEmpty else { return [:] }
        for id in ids { recorder.note(.card(id)) }
        let found: [Card] = try db.all(
            """
            SELECT \(Card.columns) FROM articles \(Card.joins)
            WHERE articles.state = 'live' AND articles.id IN \(list: ids.sorted())
            """)
        return Dictionary(uniqueKeysWithValues: noted(found).map { ($0.id, $0) })
    }
}
