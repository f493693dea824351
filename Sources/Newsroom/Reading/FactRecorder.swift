import Facts
import Foundation

/// Collects what a page is made from while it is read.
final class FactRecorder {
    private(set) var facts: Set<ReadFact>
    /// Those of ``note(nameAndPathOf:)``: the cards of a page are often of few sections.
    private var sections: Set<Section.ID> = []

    // An article page notes some thirty; a set that grows is hashed again each time.
    init() { facts = Set(minimumCapacity: 48) }

    func note(_ fact: Fact) { facts.insert(ReadFact(fact.name)) }

    /// Notes a stretch of a list; an empty one, such as what lies between two days that touch, is nothing.
    func note(_ fact: Fact, from low: ListPosition, to high: ListPosition) {
        guard low <= high else { return }
        facts.insert(ReadFact(fact.name, range: low...high))
    }

    /// - Parameter pattern: whether the section stands in the article's address.
    func note(_ link: ArticleLink, on pattern: ArticlePattern) {
        note(.link(link.id))
        guard let section = link.sectionID else { return }
        note(.section(section))
        if pattern.namesSection { note(.sectionPath(section)) }
    }

    func note(_ card: Card) {
        note(.card(card.id))
        if let section = card.sectionID { note(nameAndPathOf: section) }
        if let asset = card.assetID { note(.picture(asset)) }
    }

    func note(nameAndPathOf section: Section.ID) {
        guard sections.insert(section).inserted else { return }
        note(.section(section))
        note(.sectionPath(section))
    }
}
