import Facts
import Synchronization

/// Collects what a page is made from while it is read and rendered.
///
/// By one thread at a time; the lock lets it stand in values that templates see.
final class FactRecorder: Sendable {
    private let noted = Mutex<Set<ReadFact>>([])

    var facts: Set<ReadFact> { noted.withLock { $0 } }

    func note(_ fact: Fact) { add(ReadFact(fact.name)) }

    /// Notes a stretch of a list; an empty one, such as what lies between two days that touch, is nothing.
    func note(_ fact: Fact, from low: ListPosition, to high: ListPosition) {
        guard low <= high else { return }
        add(ReadFact(fact.name, range: low...high))
    }

    private func add(_ fact: ReadFact) { noted.withLock { facts in _ = facts.insert(fact) } }

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
        note(.section(section))
        note(.sectionPath(section))
    }
}
