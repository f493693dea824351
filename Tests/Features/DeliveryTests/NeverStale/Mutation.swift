import Edge
import Facts
import Newsroom

/// Invalidation broken on purpose, from outside: between what a change says and what the store hears, or between what
/// a page read and what the store is told.
struct Mutation: Sendable {
    enum Drop: Sendable { case beforeAcknowledgement, afterwards, beforeCommit }

    enum Rendering: Sendable {
        case whenAsked
        /// Before the store is asked, so that the store cannot know when it began.
        case early
        /// Joined by whoever asks, also after a change.
        case joined
    }

    let name: String
    /// What the store hears of what a change altered.
    var heard: @Sendable ([AlteredFact]) -> [AlteredFact] = { $0 }
    /// What the store is told of a page.
    var told: @Sendable (RenderedPage) -> RenderedPage = { $0 }
    var drop = Drop.beforeAcknowledgement
    var rendering = Rendering.whenAsked

    static let none = Mutation(name: "none")

    var isNone: Bool { name == Mutation.none.name }
    /// Only renderings that race with changes show it.
    var needsReaders: Bool { rendering != .whenAsked || drop == .beforeCommit }
}

extension Mutation {
    /// A change that does not say that it altered facts whose names begin and end so.
    static func silent(_ name: String, _ start: String, _ end: String = "") -> Mutation {
        Mutation(
            name: "no change says: \(name)",
            heard: { $0.filter { !($0.name.hasPrefix(start) && $0.name.hasSuffix(end)) } })
    }

    /// The same for facts whose names begin so and have no part after it.
    static func nameless(_ name: String, _ start: String) -> Mutation {
        Mutation(
            name: "no change says: \(name)",
            heard: { $0.filter { !($0.name.hasPrefix(start) && !$0.name.contains("/")) } })
    }

    /// Pages that do not say that they read these facts.
    static func deaf(_ name: String, _ isForgotten: @escaping @Sendable (ReadFact, RenderedPage) -> Bool) -> Mutation {
        Mutation(
            name: "no page says: \(name)",
            told: { page in
                var page = page
                page.facts = page.facts.filter { !isForgotten($0, page) }
                return page
            })
    }

    /// Stretches of lists that a page says it read, altered.
    static func stretched(
        _ name: String, _ alter: @escaping @Sendable (ClosedRange<ListPosition>) -> ClosedRange<ListPosition>?
    ) -> Mutation {
        Mutation(
            name: "stretches of lists: \(name)",
            told: { page in
                var page = page
                page.facts = Set(
                    page.facts.compactMap { fact in
                        guard let range = fact.range else { return fact }
                        return alter(range).map { ReadFact(fact.name, range: $0) }
                    })
                return page
            })
    }

    static let deterministic: [Mutation] =
        [
            silent("an article's link", "article:", "/link"), silent("an article's card", "article:", "/card"),
            silent("an article's summary", "article:", "/summary"),
            silent("an article's page", "article:", "/body"),
            silent("an article's corrections", "article:", "/corrections"),
            silent("the list of corrections", "corrections"), silent("the newest list", "list:latest"),
            silent("a section's list", "list:section"), silent("a topic's list", "list:topic"),
            silent("a person's list", "list:person"), silent("the list of videos", "list:video"),
            silent("days with articles", "days:"), silent("an address", "path:"),
            silent("a section's path", "section:", "/path"), silent("a section's page", "section:", "/page"),
            silent("a section's place", "section:", "/place"), silent("sections under one", "sections"),
            nameless("a section's name", "section:"),
            nameless("a topic's name", "topic:"),
            nameless("a person's name", "person:"),
            nameless("an asset", "asset:"),
            silent("a topic's page", "topic:", "/page"), silent("a person's page", "person:", "/page"),
            silent("a picture", "asset:", "/picture"), silent("a plain page", "page:"),
            silent("all settings", "site"), silent("the time zone", "site/zone"),
            silent("patterns of addresses", "site/patterns"), silent("the link to follow", "site/follow"),
            silent("the paper's accounts", "site/accounts"), silent("the menu", "menu"),
            silent("the arranged front page", "front"),
            deaf("the arranged front page") { fact, _ in fact.name == "front" },
            Mutation(
                name: "the front page never turns",
                told: { page in
                    var page = page
                    if page.facts.contains(where: { $0.name == "front" }) { page.validUntil = nil }
                    return page
                }),
            deaf("addresses where nothing is") { fact, page in fact.name.hasPrefix("path:") && page.status == 404 },
            deaf("any address") { fact, _ in fact.name.hasPrefix("path:") },
            deaf("articles it did not find") { fact, page in fact.name.hasSuffix("/link") && page.status != 200 },
            deaf("lists that end before the page is full") { fact, _ in
                fact.name.hasPrefix("list:") && fact.range?.lowerBound == .lowest
            },
            stretched("the upper end is the newest entry's day") { range in
                guard range.upperBound == .highest else { return range }
                let end = ListPosition(moment: max(range.lowerBound.moment, 1_794_969_000_000), number: 0)
                return range.lowerBound <= end ? range.lowerBound...end : nil
            },
            stretched("the last entry is left out") { range in
                guard range.lowerBound != .lowest else { return range }
                let start = ListPosition(moment: range.lowerBound.moment, number: range.lowerBound.number + 1)
                return start <= range.upperBound ? start...range.upperBound : nil
            },
            Mutation(name: "the first fact of a change only", heard: { Array($0.prefix(1)) }),
            Mutation(
                name: "places in lists are off by an hour",
                heard: {
                    $0.map { fact in
                        guard let place = fact.position else { return fact }
                        return AlteredFact(
                            fact.name, at: ListPosition(moment: place.moment + 3_600_000, number: place.number))
                    }
                }),
            Mutation(
                name: "pages never run out",
                told: { page in
                    var page = page
                    page.validUntil = nil
                    return page
                }),
            Mutation(name: "dropped after the acknowledgement", drop: .afterwards),
        ]

    static let racing: [Mutation] = [
        Mutation(name: "dropped before the commit", drop: .beforeCommit),
        Mutation(name: "a rendering begun before a change enters after it", rendering: .early),
        Mutation(name: "a rendering begun before a change is joined after it", rendering: .joined),
    ]
}
