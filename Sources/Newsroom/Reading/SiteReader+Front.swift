import Database
import Facts

extension SiteReader {
    /// What stands on the front page, from top to bottom; `nil` while the desk has not arranged it.
    package func front() throws -> [Card]? {
        recorder.note(.front)
        let slots = try FrontArrangement.slots(in: db)
        guard !slots.isEmpty else { return nil }
        let byHand = try cards(slots.compactMap(\.article))
        /// The list that fills each slot; `nil` for those filled by hand.
        let lists = slots.map { slot in
            if let id = slot.article { return byHand[id] == nil ? ListName.latest : nil }
            return slot.list
        }
        let count = lists.compactMap(\.self).count
        var rows: [ListName: ArraySlice<Card>] = [:]
        for list in Set(lists.compactMap(\.self)) {
            rows[list] = try newest(count, of: list, besides: Set(byHand.keys))[...]
        }
        var shown: Set<Article.ID> = []
        return zip(slots, lists).compactMap { slot, list in
            guard let list else { return slot.article.flatMap { byHand[$0] } }
            while let card = rows[list]?.popFirst() {
                if shown.insert(card.id).inserted { return card }
            }
            return nil
        }
    }

    /// The cards of the live articles among `ids`.
    private func cards(_ ids: [Article.ID]) throws -> [Article.ID: Card] {
        guard !ids.isEmpty else { return [:] }
        for id in ids { recorder.note(.link(id)) }
        let cards: [Card] = try db.all(
            """
            SELECT \(Card.columns) FROM articles \(Card.joins)
            WHERE articles.state = 'live' AND articles.id IN \(list: ids.sorted())
            """)
        for card in cards { recorder.note(card) }
        return Dictionary(uniqueKeysWithValues: cards.map { ($0.id, $0) })
    }
}

extension FrontSlot {
    fileprivate var article: Article.ID? {
        guard case .article(let id) = self else { return nil }
        return id
    }

    fileprivate var list: ListName? {
        guard case .automatic(let list) = self else { return nil }
        return list
    }
}
