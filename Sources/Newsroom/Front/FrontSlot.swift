import Database

/// One place on the front page.
package enum FrontSlot: Hashable, Sendable {
    /// What the desk put there; while readers cannot see it, the newest of all takes its place.
    case article(Article.ID)
    /// The newest of a list that stands nowhere above and was not put anywhere by hand.
    case automatic(ListName)

    /// `article:42`, or the name of the list.
    package var name: String {
        switch self {
        case .article(let id): "article:\(id)"
        case .automatic(let list): list.name
        }
    }

    /// `nil` unless it is what ``name`` writes.
    package init?(_ name: String) {
        let parts = name.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        switch (parts.first, parts.count) {
        case ("latest", 1): self = .automatic(.latest)
        case ("video", 1): self = .automatic(.video)
        case ("article", 2):
            guard let id = Article.ID(parts[1]) else { return nil }
            self = .article(id)
        case ("section", 2):
            guard let id = Section.ID(parts[1]) else { return nil }
            self = .automatic(.section(id))
        case ("topic", 2):
            guard let id = Topic.ID(parts[1]) else { return nil }
            self = .automatic(.topic(id))
        case ("person", 2):
            guard let id = Person.ID(parts[1]) else { return nil }
            self = .automatic(.person(id))
        default: return nil
        }
    }
}

/// Why the front page cannot be arranged so.
package enum FrontError: Error, Equatable {
    /// More than ``FrontArrangement/mostSlots``.
    case tooMany(limit: Int)
    /// An article stands in two slots.
    case twice(Article.ID)
    case unknown(FrontArrangement.Plan.ID)
    /// The moment has passed.
    case past
    case unknownZone(String)
}
