import Foundation

/// One thing that happens to a newspaper. It says everything itself, so that any part of a list of events can be
/// played again: what it picks by lot, it picks with its own seed from what is there.
struct Event: Sendable, Equatable {
    /// Its place in the whole history; texts carry it, so that none comes twice.
    let number: Int
    let kind: Kind
    let seed: UInt64
    /// How far the clock moves before it.
    let minutes: Int

    /// What a newsroom does, and time.
    enum Kind: String, Sendable, CaseIterable {
        case publish, publishEarlier, publishLater, rewrite, headline, kicker, summary, update, again, withdraw
        case correction, bringBack, moveArticle, slug, topics, byline, lead, draft
        case section, sectionSlug, sectionMove, newSection, topic, newTopic, person, newPerson, asset, newAsset
        case page, pageMove, pageDelete, newPage, menu, site
        case front, frontSlots, frontAside, topicMerge
        /// Nothing but time passes: facts that change by themselves do.
        case wait

        /// How often, in comparison.
        var weight: Int {
            switch self {
            case .publish: 30
            case .rewrite: 14
            case .headline, .update, .wait: 7
            case .publishEarlier, .withdraw, .bringBack, .moveArticle, .topics, .draft: 4
            case .correction, .summary, .again, .byline, .lead, .section, .asset, .person, .topic: 3
            case .front, .frontSlots: 3
            case .slug, .page, .menu, .publishLater, .kicker, .newAsset: 2
            case .sectionSlug, .sectionMove, .pageMove, .pageDelete, .site: 1
            case .frontAside, .topicMerge: 1
            case .newTopic, .newPerson, .newSection, .newPage: 1
            }
        }

        /// Where what is rare in a newsroom happens as often as the rest, in comparison.
        var evenWeight: Int {
            switch self {
            case .site: 8
            case .publish, .sectionMove: 4
            default: 1
            }
        }
    }

    /// A history by lot, always the same for the same seed. It begins with `publications` older articles.
    ///
    /// - Parameter isEven: whether what is rare in a newsroom happens as often as the rest.
    static func history(seed: UInt64, changes: Int, publications: Int = 30, isEven: Bool = false) -> [Event] {
        var random = Random(state: seed)
        let weight = { (kind: Kind) in isEven ? kind.evenWeight : kind.weight }
        let total = Kind.allCases.map(weight).reduce(0, +)
        return (0..<(publications + changes)).map { number in
            var left = random.below(total)
            let drawn = Kind.allCases.first { kind in
                left -= weight(kind)
                return left < 0
            }
            let kind = number < publications ? .publishEarlier : drawn ?? .publish
            let minutes = kind == .wait ? random.below(20 * 60) : random.below(180)
            return Event(number: number, kind: kind, seed: random.next(), minutes: minutes)
        }
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014).
struct Random: RandomNumberGenerator, Sendable {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
    mutating func pick<T>(_ items: [T]) -> T? { items.isEmpty ? nil : items[below(items.count)] }
}
