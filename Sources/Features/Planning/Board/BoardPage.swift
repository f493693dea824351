import Foundation
import Newsroom
import Shell
import Templates

/// Everything `board.mustache` may use.
struct BoardPage: TemplateContext {
    let query: BoardQuery
    let zone: String
    /// Whom the filter names: a login rather than “me”.
    let person: String
    let alarms: [AlarmView]
    let hasMoreAlarms: Bool
    let isTimerHeld: Bool
    let views: [NamedLink]
    let sections: [FieldView.Option]
    /// What is wrong with the person the filter names.
    let personFault: String?
    let minePath: String?
    let columns: [ColumnView]
    /// `nil` for who may not begin articles.
    let create: FormView?
    /// Whether the form stands open.
    let isCreating: Bool

    static let keys: TemplateKeys<BoardPage> = [
        .text("path") { _ in "/desk/board" },
        .text("zone") { $0.zone },
        .flag("hasAlarms") { !$0.alarms.isEmpty || $0.isTimerHeld },
        .list("alarms") { $0.alarms },
        .flag("hasMoreAlarms") { $0.hasMoreAlarms },
        .flag("isTimerHeld") { $0.isTimerHeld },
        .list("views") { $0.views },
        .text("view") { $0.query.view == .all ? nil : $0.query.view.rawValue },
        .text("step") { $0.query.step?.rawValue },
        .list("sections") { $0.sections },
        .text("person") { $0.person },
        .text("personFault") { $0.personFault },
        .text("minePath") { $0.minePath },
        .flag("isFiltered") { $0.query.isFiltered },
        .text("resetPath") { page in page.query.path { ($0.section, $0.person) = (nil, "") } },
        .flag("isOneStep") { $0.query.step != nil },
        .text("everyStepPath") { page in page.query.path { $0.step = nil } },
        .list("columns") { $0.columns },
        .flag("hasItems") { $0.columns.contains { !$0.cards.isEmpty } },
        .object("create") { $0.create },
        .flag("isCreating") { $0.isCreating },
    ]
}

/// One step, with what stands at it.
struct ColumnView: TemplateContext {
    let id: String
    let name: String
    let count: String
    let cards: [BoardCard]
    /// The step by itself.
    let path: String
    let nextPath: String?

    static let keys: TemplateKeys<ColumnView> = [
        .text("id") { $0.id }, .text("name") { $0.name }, .text("count") { $0.count },
        .flag("isEmpty") { $0.cards.isEmpty }, .list("cards") { $0.cards }, .text("path") { $0.path },
        .text("nextPath") { $0.nextPath },
    ]
}

extension BoardPage {
    init(_ state: BoardState, _ query: BoardQuery, for context: DeskContext, entered: EnteredIdea?) {
        let language = context.language
        let dates = context.ownDates
        let say = { (phrase: BoardPhrase) in phrase.text(language) }
        self.query = query
        let zoneName = dates.zoneName(at: context.now)
        let name = context.ownZone.identifier
        zone = name.utf8.contains(UInt8(ascii: "/")) ? "\(name) (\(zoneName))" : zoneName
        person = query.person == BoardQuery.me ? context.user.login : query.person
        alarms = state.alarm.lines.map { AlarmView($0, dates) }
        hasMoreAlarms = state.alarm.hasMore
        isTimerHeld = state.alarm.isHeld
        views = BoardQuery.View.allCases.map { view in
            NamedLink(name: say(view.phrase), path: query.path { $0.view = view }, isCurrent: view == query.view)
        }
        sections =
            [FieldView.Option("", say(.anySection), isChosen: query.section == nil)]
            + state.sections.map { FieldView.Option("\($0.id)", $0.name, isChosen: $0.id == query.section) }
        switch state.person {
        case .nobody, .one: personFault = nil
        case .unknown: personFault = say(.nobodyMatches)
        case .several(let users):
            personFault = "\(say(.severalMatch)) \(users.map(\.login).joined(separator: ", "))"
        }
        minePath = person == context.user.login ? nil : query.path { $0.person = BoardQuery.me }
        let sectionNames = Dictionary(uniqueKeysWithValues: state.sections.map { ($0.id, $0.name) })
        columns = state.columns.map { column in
            ColumnView(
                id: column.step.rawValue, name: column.step.wording.text(language),
                count: column.count >= BoardState.mostCounted ? "\(BoardState.mostCounted - 1)+" : "\(column.count)",
                cards: column.items.map {
                    BoardCard($0, sections: sectionNames, names: state.names, for: context, dates)
                },
                path: query.path { $0.step = column.step },
                nextPath: column.next.map { place in
                    query.path { ($0.step, $0.after) = (column.step, place) }
                })
        }
        create =
            context.rights.allowsAnywhere(.write)
            ? FormView(idea: entered, sections: state.sections, for: context) : nil
        isCreating = entered != nil
    }
}

extension BoardQuery.View {
    fileprivate var phrase: BoardPhrase {
        switch self {
        case .all: .all
        case .today: .today
        case .week: .week
        }
    }
}
