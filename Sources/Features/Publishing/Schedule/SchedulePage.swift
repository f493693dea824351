import Newsroom
import Shell
import Templates

/// Everything `schedule.mustache` may use.
struct SchedulePage: TemplateContext {
    let tabs: [Tab]
    let part: String
    let rows: [PlanView]
    let kinds: [FieldView.Option]
    let sections: [FieldView.Option]
    let isFiltered: Bool
    let resetPath: String
    let nextPath: String?
    /// “3 planned actions are late”; empty when none is.
    let late: String
    /// The timer does nothing, since this machine's clock cannot be believed.
    let isHeld: Bool
    let empty: String

    struct Tab: TemplateContext {
        let label: String
        let path: String
        let isHere: Bool
        static let keys: TemplateKeys<Tab> = [
            .text("label") { $0.label }, .text("path") { $0.path }, .flag("isHere") { $0.isHere },
        ]
    }

    init(
        filter: ScheduleFilter, rows: [PlanView], sections: [FieldView.Option], standing: TimerStanding,
        nextPath: String?, _ context: DeskContext
    ) {
        let say = { (phrase: PublishingPhrase) in phrase.text(context.language) }
        part = filter.part.rawValue
        tabs = ScheduleList.Part.allCases.map {
            Tab(label: say($0.phrase), path: filter.path($0), isHere: $0 == filter.part)
        }
        self.rows = rows
        self.sections = sections
        kinds =
            [FieldView.Option("", say(.everyKind))]
            + ScheduledAction.Kind.allCases.map {
                FieldView.Option($0.rawValue, $0.wording.text(context.language), isChosen: $0 == filter.kind)
            }
        isFiltered = filter.isFiltered
        resetPath = "/desk/schedule?part=\(filter.part.rawValue)"
        self.nextPath = nextPath
        late = standing.late == 0 ? "" : "\(say(.lateCount)): \(standing.late)."
        isHeld = standing.isHeld
        empty = say(filter.part.emptyPhrase)
    }

    static let keys: TemplateKeys<SchedulePage> = [
        .list("tabs") { $0.tabs },
        .text("part") { $0.part },
        .flag("hasRows") { !$0.rows.isEmpty },
        .list("rows") { $0.rows },
        .list("kinds") { $0.kinds },
        .list("sections") { $0.sections },
        .flag("isFiltered") { $0.isFiltered },
        .text("resetPath") { $0.resetPath },
        .text("nextPath") { $0.nextPath },
        .text("late") { $0.late },
        .flag("isHeld") { $0.isHeld },
        .text("empty") { $0.empty },
        .flag("isWaiting") { $0.part == ScheduleList.Part.waiting.rawValue },
    ]
}

extension ScheduleList.Part {
    var phrase: PublishingPhrase {
        switch self {
        case .waiting: .planned
        case .failed: .failedPart
        case .done: .donePart
        }
    }

    var emptyPhrase: PublishingPhrase {
        switch self {
        case .waiting: .nothingPlanned
        case .failed: .nothingFailed
        case .done: .nothingDone
        }
    }
}
