import Database
import Newsroom
import Shell

/// For which articles a rule can hold: the whole paper, or a section by its way from the top.
struct SectionChoices: Sendable {
    private let sections: [Section.ID: Section]
    private let order: [Section.ID]

    init(in db: Connection) throws {
        let all = try Section.all(in: db)
        sections = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        order = all.map(\.id)
    }

    /// “Ekonomi › Mikro”; the whole paper for `nil`.
    func name(_ section: Section.ID?, _ language: Language) -> String {
        guard section != nil else { return RulesPhrase.wholePaper.text(language) }
        var names: [String] = []
        var next = section
        while let id = next, let here = sections[id], names.count < 16 {
            names.insert(here.name, at: 0)
            next = here.parent
        }
        return names.joined(separator: " › ")
    }

    func contains(_ section: Section.ID) -> Bool { sections[section] != nil }

    /// Those in which somebody may change rules.
    func options(_ rights: Rights, _ language: Language) -> [FieldView.Option] {
        let places: [Section.ID?] = [nil] + order
        return places.filter { rights.allows(.manageGate, in: $0) }.map {
            FieldView.Option($0?.description ?? "", name($0, language))
        }
    }
}
