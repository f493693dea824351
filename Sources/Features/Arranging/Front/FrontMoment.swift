import Foundation
import Newsroom
import Shell
import Templates

/// A moment of an arrangement as a form has it: wall time on the paper's clock, and, where clocks are changed, what is meant
/// by a time they skip or show twice. That is asked about, as it is of what the timer does.
struct FrontMoment: Equatable {
    /// As `datetime-local` has it; empty for none.
    var text = ""
    /// A `MomentQuestion.Answer`; empty where nothing is asked.
    var meant = ""
    var fault: String?
    /// What there is to choose from, when it is asked.
    private(set) var question: MomentQuestion?

    init(text: String = "", meant: String = "") { (self.text, self.meant) = (text, meant) }

    init(_ moment: Date?, _ dates: DateWording) {
        guard let moment else { return }
        text = "\(WallTime(of: moment, in: dates.zone))".replacing(" ", with: "T")
        question = Self.moment(text, dates).flatMap { MomentQuestion($0) }
        meant = question?.answer(for: moment)?.rawValue ?? ""
    }

    /// What was entered; `nil` for nothing, and for what is marked as wrong or asked about.
    mutating func read(_ dates: DateWording) -> Date? {
        (question, fault) = (nil, nil)
        guard !text.isEmpty else { return nil }
        guard let moment = Self.moment(text, dates) else {
            fault = FrontPhrase.faultTime.text(dates.language)
            return nil
        }
        guard let question = MomentQuestion(moment) else { return moment.due(for: .publish) }
        self.question = question
        if let answer = MomentQuestion.Answer(rawValue: meant), let date = question.moment(answer) { return date }
        fault = question.wording(dates.language)
        return nil
    }

    /// How the form asks; `nil` where there is nothing to ask.
    func question(_ name: String, id: String, _ dates: DateWording) -> FrontQuestion? {
        question.map { question in
            let options = question.options(dates).map {
                FieldView.Option($0.value, $0.label, isChosen: $0.value == meant)
            }
            return FrontQuestion(id: id, name: name, options: options)
        }
    }

    private static func moment(_ text: String, _ dates: DateWording) -> ScheduledMoment? {
        WallTime(text).flatMap { try? ScheduledMoment($0, in: dates.zone.identifier) }
    }
}

/// What is asked about a moment, as `front-meant.mustache` shows it.
struct FrontQuestion: TemplateContext {
    /// Of the element; unique on its page.
    let id: String
    let name: String
    let options: [FieldView.Option]

    static let keys: TemplateKeys<FrontQuestion> = [
        .text("id") { $0.id }, .text("name") { $0.name }, .list("options") { $0.options },
    ]
}
