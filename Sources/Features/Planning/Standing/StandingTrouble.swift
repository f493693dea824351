import Foundation
import Newsroom
import Shell

/// Why a change of the standing was not made: others were there first. The page says who, and keeps what was entered.
enum StandingTrouble: Sendable, Equatable {
    /// The standing is another one than was seen.
    case changed
    /// The text is another one than was read.
    case textChanged
    /// From the step where it is this cannot be done.
    case wrongStep

    /// `nil` for what is no trouble of this kind.
    init?(_ error: WorkError) {
        switch error {
        case .standingStale, .noCopy: self = .changed
        case .stale: self = .textChanged
        case .wrongStep, .unusedStep: self = .wrongStep
        case .overtaken, .taken, .repeated, .noReason: return nil
        }
    }

    func view(_ state: StandingState, _ moment: (Date) -> String, _ language: Language) -> TroubleView {
        switch self {
        case .changed:
            let last = state.history.first.map { entry in
                let detail = entry.wording(state.names, language)
                return "\(entry.actor.name), \(moment(entry.at)): \(entry.kind.wording.text(language))"
                    + (detail.isEmpty ? "." : " (\(detail)).")
            }
            return TroubleView(
                title: StandingPhrase.changedFirst.text(language), text: last ?? "",
                help: StandingPhrase.changedFirstHelp.text(language))
        case .textChanged:
            let last = state.copy.map { "\($0.changedBy), \(moment($0.changed))." }
            return TroubleView(
                title: StandingPhrase.textChanged.text(language), text: last ?? "",
                help: StandingPhrase.textChangedHelp.text(language))
        case .wrongStep:
            let step =
                state.copy.map { $0.step.wording.text(language) } ?? StandingPhrase.nothingPrepared.text(language)
            return TroubleView(
                title: StandingPhrase.wrongStep.text(language),
                text: "\(StandingPhrase.wrongStepHelp.text(language)): \(step).", help: "")
        }
    }
}
