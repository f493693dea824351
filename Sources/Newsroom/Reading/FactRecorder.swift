import Facts
import Foundation
import Synchronization

/// Collects what a page is made from while it is read and rendered.
///
/// By one thread at a time; the lock lets it stand in values that templates see.
final class FactRecorder: Sendable {
    private struct Notes {
        // An article page notes some thirty; a set that grows is hashed again each time.
        var facts = Set<ReadFact>(minimumCapacity: 48)
        /// Sections noted by name and path: the cards of a page are often of few.
        var sections: Set<Section.ID> = []
        /// Groups of settings noted, by bit: a page reads its site's address dozens of times.
        var settings: UInt8 = 0
        var validUntil: Date?
    }

    private let notes = Mutex(Notes())

    var facts: Set<ReadFact> { notes.withLock { $0.facts } }

    /// From when on what was read is another thing by itself; `nil` for never.
    var validUntil: Date? { notes.withLock { $0.validUntil } }

    /// Notes that something that was read changes by itself at `moment`.
    func endValidity(at moment: Date) {
        notes.withLock { $0.validUntil = min($0.validUntil ?? moment, moment) }
    }

    func note(_ fact: Fact) { add(ReadFact(fact.name)) }

    /// Notes a group of settings, the first time.
    func note(_ settings: SettingsGroup) {
        notes.withLock { notes in
            guard notes.settings & settings.rawValue == 0 else { return }
            notes.settings |= settings.rawValue
            notes.facts.insert(ReadFact(settings.fact.name))
        }
    }

    /// Notes a stretch of a list; an empty one, such as what lies between two days that touch, is nothing.
    func note(_ fact: Fact, from low: ListPosition, to high: ListPosition) {
        guard low <= high else { return }
        add(ReadFact(fact.name, range: low...high))
    }

    private func add(_ fact: ReadFact) { notes.withLock { notes in _ = notes.facts.insert(fact) } }

    /// - Parameter pattern: whether the section stands in the article's address.
    func note(_ link: ArticleLink, on pattern: ArticlePattern) {
        note(.link(link.id))
        guard let section = link.sectionID else { return }
        note(.section(section))
        if pattern.namesSection { note(.sectionPath(section)) }
    }

    /// - Parameter pattern: whether the section stands in the article's address.
    func note(_ card: Card, on pattern: ArticlePattern) {
        note(.card(card.id))
        if let section = card.sectionID {
            note(.section(section))
            if pattern.namesSection { note(.sectionPath(section)) }
        }
        if let asset = card.assetID { note(.picture(asset)) }
    }

    func note(nameAndPathOf section: Section.ID) {
        guard notes.withLock({ $0.sections.insert(section).inserted }) else { return }
        note(.section(section))
        note(.sectionPath(section))
    }
}

/// Settings that change together; each a bit.
enum SettingsGroup: UInt8, Sendable {
    case frame = 1
    case zone = 2
    case patterns = 4
    case follow = 8
    case accounts = 16

    var fact: Fact {
        switch self {
        case .frame: .site
        case .zone: .siteZone
        case .patterns: .sitePatterns
        case .follow: .siteFollow
        case .accounts: .siteAccounts
        }
    }
}
