import Database
import Foundation
import Newsroom
import Shell

/// What several arrangements need to be put into words.
struct FrontNames {
    let labels: [Article.ID: ArticleLabel]
    let sections: [Section.ID: String]

    init(of arrangements: [FrontArrangement], in db: Connection) throws {
        labels = try ArticleLabel.all(Set(arrangements.flatMap { $0.slots.compactMap(\.article) }), in: db)
        sections = Dictionary(uniqueKeysWithValues: try Section.all(in: db).map { ($0.id, $0.name) })
    }
}

extension FrontItem {
    /// Places told in a list.
    private static let told = 5

    /// - Parameter isWhole: whether every place is told.
    init(
        _ arrangement: FrontArrangement, _ names: FrontNames, inForce: FrontArrangement.ID?, isWhole: Bool = false,
        _ context: DeskContext
    ) {
        number = arrangement.id.description
        name = Self.name(of: arrangement, context.language)
        path = "/desk/front/\(arrangement.id)"
        isInForce = arrangement.id == inForce
        standing = Self.standing(of: arrangement, isInForce: isInForce, context)
        let texts = arrangement.slots.map { Self.words($0, names, context) }
        places = (isWhole ? texts[...] : texts.prefix(Self.told)).map { Place(text: $0) }
        more = texts.count - places.count
    }

    /// Its number for one that nobody named.
    static func name(of arrangement: FrontArrangement, _ language: Language) -> String {
        arrangement.name.isEmpty ? "\(FrontPhrase.arrangement.text(language)) \(arrangement.id)" : arrangement.name
    }

    static func standing(of arrangement: FrontArrangement, isInForce: Bool, _ context: DeskContext) -> String {
        let say = { (phrase: FrontPhrase) in phrase.text(context.language) }
        guard let starts = arrangement.starts else { return say(.draft) }
        let end = arrangement.ends.map { " \(say(.endsAt)) \(context.dates.short($0))" } ?? ""
        let phrase: FrontPhrase = isInForce ? .inForce : starts > context.now ? .plannedFor : .isOver
        return "\(say(phrase)) \(context.dates.short(starts))\(end)"
    }

    private static func words(_ slot: FrontSlot, _ names: FrontNames, _ context: DeskContext) -> String {
        let say = { (phrase: FrontPhrase) in phrase.text(context.language) }
        let text =
            switch slot.content {
            case .article(let id):
                // The headline of what readers cannot see may be nobody's business here (V12).
                if let label = names.labels[id], label.isLive {
                    label.headline
                } else {
                    "\(say(.article)) \(id): \(say(.withdrawnSlot))"
                }
            case .newest(nil): say(.newest)
            case .newest(let id?): "\(say(.newestOf)) \(names.sections[id] ?? id.description)"
            }
        return slot.until.map { "\(text) (\(say(.slotUntil)) \(context.dates.short($0)))" } ?? text
    }
}
