import Database
package import Facts
import Foundation

/// A piece of data that pages are made from, by name.
///
/// A change says which facts it altered; a page remembers which facts it was made from. That is how the
/// site knows, without anybody declaring it, which pages a change makes untrue (architecture, decision 4).
///
/// What is shown elsewhere and what only a thing's own page shows are separate facts, so that a new biography
/// does not drop every article of its author.
package struct Fact: Hashable, Sendable, CustomStringConvertible {
    /// For example `article:42/card` or `list:section:3`. Without spaces and `@`.
    package let name: String

    package var description: String { name }

    private init(_ name: String) { self.name = name }

    /// `article:42/card` from `article:`, 42 and `/card`. A page notes dozens of facts: an interpolation takes three
    /// times as long.
    private init<Entity>(_ kind: StaticString, _ id: Identifier<Entity>, _ part: StaticString = "") {
        guard id.number >= 0 else {
            name = "\(kind)\(id)\(part)"
            return
        }
        var digitCount = 1
        var rest = id.number
        while rest >= 10 {
            rest /= 10
            digitCount += 1
        }
        let count = kind.utf8CodeUnitCount + digitCount + part.utf8CodeUnitCount
        name = String(unsafeUninitializedCapacity: count) { bytes in
            _ = bytes.update(fromContentsOf: UnsafeBufferPointer(start: kind.utf8Start, count: kind.utf8CodeUnitCount))
            let end = kind.utf8CodeUnitCount + digitCount
            var rest = id.number
            for place in stride(from: end - 1, through: kind.utf8CodeUnitCount, by: -1) {
                bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            }
            for index in 0..<part.utf8CodeUnitCount { bytes[end + index] = part.utf8Start[index] }
            return count
        }
    }
}

extension Fact {
    /// What a line of headlines shows of an article and where it leads, also that readers cannot see it and what they find
    /// instead: headline, address, date, section, language, whether it is a video.
    package static func link(_ id: Article.ID) -> Fact { Fact("article:", id, "/link") }
    /// What a card shows: all of ``link(_:)``, kicker and which asset.
    package static func card(_ id: Article.ID) -> Fact { Fact("article:", id, "/card") }
    /// What some cards show besides.
    package static func summary(_ id: Article.ID) -> Fact { Fact("article:", id, "/summary") }
    /// Everything on the article's own page.
    package static func body(_ id: Article.ID) -> Fact { Fact("article:", id, "/body") }
    /// Membership and order of a list; a stretch of it is a range of moments.
    package static func list(_ list: ListName) -> Fact { Fact("list:\(list.name)") }
    /// On which days of the paper's zone a list has any article. Altered where a day's first comes or its last goes,
    /// not by those between.
    package static func days(_ list: ListName) -> Fact { Fact("days:\(list.name)") }
    /// The corrections of an article.
    package static func corrections(_ id: Article.ID) -> Fact { Fact("article:", id, "/corrections") }
    /// Every correction there is.
    package static let allCorrections = Fact("corrections")
    /// What is said of an article that was withdrawn, also that nothing is.
    package static func withdrawal(_ id: Article.ID) -> Fact { Fact("article:", id, "/withdrawal") }
    /// What the desk has arranged for the front page, and for when.
    package static let front = Fact("front")
    /// What stands at an address, also when nothing does.
    package static func path(_ path: String) -> Fact { Fact("path:\(path)") }
    /// A section's name, as other pages show it.
    package static func section(_ id: Section.ID) -> Fact { Fact("section:", id) }
    /// Where a section's page is: the slug in links to it, and in addresses of articles if the pattern says so.
    package static func sectionPath(_ id: Section.ID) -> Fact { Fact("section:", id, "/path") }
    /// What only a section's own page shows: the summary.
    package static func sectionPage(_ id: Section.ID) -> Fact { Fact("section:", id, "/page") }
    /// Under which section it stands.
    package static func sectionPlace(_ id: Section.ID) -> Fact { Fact("section:", id, "/place") }
    /// The sections directly under one, or the top ones, and their order.
    package static func sections(under parent: Section.ID?) -> Fact {
        Fact(parent.map { "sections:\($0)" } ?? "sections")
    }
    /// A topic's name and address, as other pages show them.
    package static func topic(_ id: Topic.ID) -> Fact { Fact("topic:", id) }
    /// What only a topic's own page shows: the summary.
    package static func topicPage(_ id: Topic.ID) -> Fact { Fact("topic:", id, "/page") }
    /// A person's name and address, as other pages show them.
    package static func person(_ id: Person.ID) -> Fact { Fact("person:", id) }
    /// What only a person's own page shows: title and biography.
    package static func personPage(_ id: Person.ID) -> Fact { Fact("person:", id, "/page") }
    /// All of an asset, as an article shows it.
    package static func asset(_ id: Asset.ID) -> Fact { Fact("asset:", id) }
    /// The picture on a card, also that there is none: file, size, credit, alternative.
    package static func picture(_ id: Asset.ID) -> Fact { Fact("asset:", id, "/picture") }
    /// A plain page's own words.
    package static func page(_ id: PlainPage.ID) -> Fact { Fact("page:", id) }
    /// The settings that every page shows: name, tagline, address, language, imprint.
    package static let site = Fact("site")
    /// The paper's time zone.
    package static let siteZone = Fact("site/zone")
    /// Today's pattern of articles' addresses and those of earlier days.
    package static let sitePatterns = Fact("site/patterns")
    /// The link under articles that asks readers to follow the paper.
    package static let siteFollow = Fact("site/follow")
    /// The paper's own accounts.
    package static let siteAccounts = Fact("site/accounts")
    /// The menu and the foot with the names and addresses in them: every page shows them.
    package static let menu = Fact("menu")
}

extension AlteredFact {
    /// All of a fact.
    package init(_ fact: Fact) { self.init(fact.name, at: nil) }

    /// One place of a list.
    init(_ fact: Fact, _ listing: Listing, _ article: Article.ID) {
        self.init(fact.name, at: ListPosition(listing.shown, article))
    }
}

extension ListPosition {
    init(_ moment: Date, _ article: Article.ID) {
        self.init(moment: moment.milliseconds, number: article.number)
    }

    /// Before everything of a moment.
    init(startOf moment: Date) { self.init(moment: moment.milliseconds, number: .min) }

    /// After everything before a moment.
    init(before moment: Date) { self.init(moment: moment.milliseconds - 1, number: .max) }
}

extension Date {
    /// Milliseconds since 1970, as stored.
    var milliseconds: Int64 {
        guard case .integer(let number) = sqlValue else { return .min }
        return number
    }
}
