import Foundation
import Newsroom
import Shell
import Templates

/// One thing the timer owes, in words, with the way to where it is put right.
struct AlarmView: TemplateContext {
    let headline: String
    let path: String
    let what: String
    let due: String
    let machineDue: String
    let why: String

    static let keys: TemplateKeys<AlarmView> = [
        .text("headline") { $0.headline }, .text("path") { $0.path }, .text("what") { $0.what },
        .text("due") { $0.due }, .text("machineDue") { $0.machineDue }, .text("why") { $0.why },
    ]

    init(_ line: TimerAlarm.Line, _ dates: DateWording) {
        let action = line.action
        let say = { (phrase: BoardPhrase) in phrase.text(dates.language) }
        headline = line.headline.isEmpty ? say(.untitled) : line.headline
        path = "/desk/articles/\(action.article)/publication"
        what = say(action.kind.phrase)
        due = "\(dates.short(action.due)) \(dates.zoneName(at: action.due))"
        machineDue = dates.machine(action.due)
        if case .failed(_, let reason) = action.state {
            why = "\(say(.refused)): \(Self.wording(of: reason, dates.language))"
        } else {
            why = say(.late)
        }
    }

    /// The fields that a refusal names, each once; the stored words when it names none.
    private static func wording(of reason: String, _ language: Language) -> String {
        var fields: [GateField] = []
        for word in reason.utf8.split(separator: UInt8(ascii: " ")) {
            guard let field = GateField(rawValue: String(Substring(word))), !fields.contains(field) else { continue }
            fields.append(field)
        }
        return fields.isEmpty ? reason : fields.map { $0.wording.text(language) }.joined(separator: ", ")
    }
}

extension ScheduledAction.Kind {
    /// What is to happen.
    var phrase: BoardPhrase {
        switch self {
        case .publish: .toPublish
        case .swap: .toSwap
        case .withdraw: .toWithdraw
        }
    }
}
