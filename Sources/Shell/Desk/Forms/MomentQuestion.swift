package import Foundation
package import Newsroom

/// What has to be asked about a wall time where clocks are changed: one they skip, or show twice, is never guessed at.
package enum MomentQuestion: Equatable, Sendable {
    /// Clocks are put forward over it; the first moment after.
    case skipped(until: Date)
    case twice(first: Date, second: Date)

    /// `nil` when there is one such moment.
    package init?(_ moment: ScheduledMoment) {
        switch moment.resolution {
        case .skipped(let next): self = .skipped(until: next)
        case .twice(let first, let second): self = .twice(first: first, second: second)
        case .once, nil: return nil
        }
    }

    /// What is said beside the question.
    package func wording(_ language: Language) -> String {
        switch self {
        case .skipped:
            DeskWording(
                "Jam itu tidak ada pada hari itu: jam dimajukan.",
                "Clocks are put forward on that day: that time does not exist."
            ).text(language)
        case .twice:
            DeskWording(
                "Jam itu terjadi dua kali pada hari itu: pilih yang mana.",
                "Clocks are put back on that day: that time comes twice. Say which."
            ).text(language)
        }
    }

    /// The moments to choose from, each as it reads on the clocks of the place.
    package func answers(_ dates: DateWording) -> [(answer: Answer, label: String)] {
        let clock = { (date: Date) in "\(dates.time(date)) \(dates.zoneName(at: date))" }
        switch self {
        case .skipped(let next):
            let words = DeskWording("Ambil saat pertama sesudahnya:", "Take the first moment after:")
            return [(.next, "\(words.text(dates.language)) \(clock(next))")]
        case .twice(let first, let second):
            return [
                (.first, "\(DeskWording("Yang pertama", "The first").text(dates.language)): \(clock(first))"),
                (.second, "\(DeskWording("Yang kedua", "The second").text(dates.language)): \(clock(second))"),
            ]
        }
    }

    /// What is meant. The words stand in forms.
    package enum Answer: String, CaseIterable, Sendable { case next, first, second }

    /// The moment that an answer means; `nil` for an answer to another question.
    package func moment(_ answer: Answer) -> Date? {
        switch (self, answer) {
        case (.skipped(let next), .next): next
        case (.twice(let first, _), .first): first
        case (.twice(_, let second), .second): second
        case (.skipped, _), (.twice, .next): nil
        }
    }

    /// The answer that means a moment; `nil` for another moment.
    package func answer(for moment: Date) -> Answer? { Answer.allCases.first { self.moment($0) == moment } }

    /// The answers as a form offers them, after the choice of none.
    package func options(_ dates: DateWording) -> [FieldView.Option] {
        let none = DeskWording("Pilih", "Choose").text(dates.language)
        return [FieldView.Option("", none)] + answers(dates).map { FieldView.Option($0.answer.rawValue, $0.label) }
    }
}
