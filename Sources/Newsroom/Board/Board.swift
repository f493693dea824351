package import Database
package import Foundation

/// What is where: working copies at one step, by section, person and due moment, as far as whoever looks may see them.
///
/// Every list is a stretch of one index, however many articles there are, or a few stretches put together; pages go on
/// from the place of the last item of the one before.
package struct Board: Equatable, Sendable {
    package var step: Step
    /// Only this section; sections under it have their own lists.
    package var section: Section.ID?
    /// Only what is assigned to them.
    package var assignee: User.ID?
    /// Who looks (V12); `nil` sees everything.
    package var reader: Reader?
    package var order: Order

    package enum Order: Hashable, Sendable {
        /// What was changed last, first.
        case changed
        /// Only what is due before a moment, the longest overdue first.
        case due(before: Date)
    }

    /// Somebody, and the sections in which they may read. Their own work they see wherever it is.
    package struct Reader: Equatable, Sendable {
        package let user: User.ID
        /// `nil` is everywhere.
        package let reach: Set<Section.ID>?

        package init(_ user: User.ID, reach: Set<Section.ID>?) { (self.user, self.reach) = (user, reach) }

        package init(_ user: User.ID, _ rights: Rights) {
            self.init(user, reach: rights.reach(ofAny: ArticleAccess.reading))
        }
    }

    package init(
        _ step: Step, section: Section.ID? = nil, assignee: User.ID? = nil, reader: Reader? = nil,
        order: Order = .changed
    ) {
        self.step = step
        self.section = section
        self.assignee = assignee
        self.reader = reader
        self.order = order
    }

    /// One page of the list; after `place` for the next.
    package func items(after place: BoardPlace? = nil, limit: Int = 50, in db: Connection) throws -> [BoardItem] {
        try db.all(itemsSQL(after: place, limit: limit))
    }

    /// How many there are; counting ends at `limit`.
    package func count(upTo limit: Int, in db: Connection) throws -> Int {
        min(try db.value(countSQL(limit)) ?? 0, limit)
    }

    /// Where an item stands in this list.
    package func place(of item: BoardItem) -> BoardPlace {
        switch order {
        case .changed: BoardPlace(moment: item.changed, article: item.article)
        case .due: BoardPlace(moment: item.due ?? item.changed, article: item.article)
        }
    }
}

/// Where a list of the board goes on: after the item of this moment and article. As text for addresses.
package struct BoardPlace: Equatable, Sendable, LosslessStringConvertible {
    let moment: Date
    let article: Article.ID

    init(moment: Date, article: Article.ID) { (self.moment, self.article) = (moment, article) }

    package var description: String { "\(moment.milliseconds)-\(article)" }

    /// `nil` unless it is what ``description`` writes.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 2, let milliseconds = Int(digits: parts[0]),
            let article = Article.ID(String(Substring(parts[1])))
        else { return nil }
        self.init(moment: Date(timeIntervalSince1970: Double(milliseconds) / 1_000), article: article)
    }
}
