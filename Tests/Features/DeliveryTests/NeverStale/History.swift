import Database
import Documents
import Foundation
import Newsroom
import TestSupport

/// A newsroom to which events happen, and what it remembers of its own.
struct History: Sendable {
    /// The newsroom's clock; never goes back.
    var now = Date.wednesday
    var random = Random(state: 0)
    /// Of the event that is happening.
    var number = 0
    var wordCount = 0
    var drafts: [Article.ID] = []
    var live: [Article.ID] = []
    var withdrawn: [Article.ID] = []
    var sections: [Section.ID] = []
    var topics: [Topic.ID] = []
    var persons: [Person.ID] = []
    var assets: [Asset.ID] = []
    /// One-word addresses given up, which others may take.
    var former: [String] = []
    /// Addresses that topics and persons have left.
    var left: [String] = []

    /// Plays one event in a writing transaction.
    ///
    /// - Returns: what happened, for a reader of a failed test.
    mutating func play(_ event: Event, in db: Connection) throws -> String {
        (random, number, wordCount) = (Random(state: event.seed), event.number, 0)
        now = now.addingTimeInterval(Double(event.minutes * 60))
        switch event.kind {
        case .wait: return "\(event.minutes) minutes pass"
        case .publish, .publishEarlier, .publishLater, .withdraw, .bringBack, .update, .draft, .correction:
            return try move(event.kind, db)
        case .rewrite, .headline, .kicker, .summary, .again, .moveArticle, .slug, .topics, .byline, .lead:
            return try correct(event.kind, db)
        case .section, .sectionSlug, .sectionMove, .newSection: return try arrangeSection(event.kind, db)
        case .topic, .newTopic, .person, .newPerson: return try arrangeName(event.kind, db)
        case .topicMerge: return try mergeTopics(db)
        case .front, .frontSlots, .frontAside: return try arrangeFront(event.kind, db)
        case .asset, .newAsset: return try arrangeAsset(event.kind, db)
        case .page, .pageMove, .pageDelete, .newPage: return try arrangePage(event.kind, db)
        case .menu: return try arrangeMenu(db)
        case .site: return try arrangeSite(db)
        }
    }

    /// A text that was never there before.
    mutating func word(_ about: String) -> String {
        wordCount += 1
        return "\(about) \(number)\(wordCount == 1 ? "" : "-\(wordCount)")"
    }

    /// A one-word address: a new one, or one that something else has given up.
    mutating func address(_ about: String) -> String {
        if random.chance(40), let slug = random.pick(former) {
            former.removeAll { $0 == slug }
            return slug
        }
        return Slug.from(word(about))
    }

    /// Sections, topics, people, pictures, pages and a menu: what every history begins with.
    mutating func fill(_ db: Connection) throws {
        for (index, parent) in [nil, 1, nil, 3, 4, nil].enumerated() {
            let section = try Section.create(
                Section(
                    parent: parent.map { Section.ID(Int64($0)) }, slug: "s\(index + 1)", name: "Rubrik \(index + 1)",
                    position: index), now: now, in: db)
            sections.append(section.id)
        }
        for index in 1...5 {
            topics.append(try Topic.findOrCreate(slug: "t\(index)", name: "Topik \(index)", now: now, in: db).id)
        }
        for index in 1...4 {
            persons.append(try Person.findOrCreate(slug: "p\(index)", name: "Orang \(index)", now: now, in: db).id)
        }
        for _ in 1...6 { _ = try arrangeAsset(.newAsset, db) }
        for slug in ["tentang", "kontak", "pedoman"] {
            _ = try PlainPage.save(slug: slug, title: slug, body: Document(paragraphs: [slug]), now: now, in: db)
        }
        _ = try arrangeMenu(db)
    }
}
