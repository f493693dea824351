import Database
import Newsroom
import Shell

/// What part of the schedule somebody looks at, as its address says it.
struct ScheduleFilter {
    let part: ScheduleList.Part
    let kind: ScheduledAction.Kind?
    let section: Section.ID?

    init(_ parameters: DeskParameters) {
        part = parameters.query("part", as: String.self).flatMap { ScheduleList.Part(rawValue: $0) } ?? .waiting
        kind = parameters.query("kind", as: String.self).flatMap { ScheduledAction.Kind(rawValue: $0) }
        section = parameters.query("section", as: Section.ID.self)
    }

    var isFiltered: Bool { kind != nil || section != nil }

    /// The sections asked for, those under it included, as far as the user may schedule there; `nil` for everything.
    func reach(_ rights: Rights, _ all: [Section]) -> Set<Section.ID>? {
        let own = rights.reach(of: .schedule)
        guard let section else { return own }
        var wanted: Set<Section.ID> = [section]
        // Once per storey of the tree.
        for _ in 0..<16 {
            let under = all.filter { $0.parent.map(wanted.contains) ?? false }.map(\.id)
            guard !wanted.isSuperset(of: under) else { break }
            wanted.formUnion(under)
        }
        return own.map { wanted.intersection($0) } ?? wanted
    }

    func options(_ all: [Section], _ rights: Rights, _ language: Language) -> [FieldView.Option] {
        let own = rights.reach(of: .schedule)
        return [FieldView.Option("", PublishingPhrase.everySection.text(language))]
            + all.filter { own?.contains($0.id) ?? true }
            .map { FieldView.Option($0.id.description, $0.name, isChosen: $0.id == section) }
    }

    func path(_ part: ScheduleList.Part? = nil, after place: ScheduleList.Place? = nil) -> String {
        var fields = ["part=\((part ?? self.part).rawValue)"]
        if let kind { fields.append("kind=\(kind.rawValue)") }
        if let section { fields.append("section=\(section)") }
        if let place { fields.append("after=\(place)") }
        return "/desk/schedule?" + fields.joined(separator: "&")
    }
}
