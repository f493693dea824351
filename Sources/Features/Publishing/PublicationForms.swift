import Foundation
import Newsroom
import Shell
import Web

/// The forms of the page about an article's publication, each `nil` where it would be refused.
struct PublicationForms {
    let state: PublicationState
    let context: DeskContext

    private var path: String { "/desk/articles/\(state.article.id)" }
    private var isLive: Bool { state.article.dates != nil }
    private func allows(_ privilege: Privilege) -> Bool { context.rights.allows(privilege, in: state.section) }
    private func say(_ phrase: PublishingPhrase) -> String { phrase.text(context.language) }

    private var isWithdrawn: Bool {
        if case .withdrawn = state.article.state { true } else { false }
    }

    /// Brings together what is prepared and what was saved behind it: an address of the editor's.
    var merge: FormView? {
        guard state.isOvertaken, state.mayWrite else { return nil }
        return FormView(to: "\(path)/merging", [], submit: say(.merge), language: context.language)
    }

    func publish(_ entered: Form?) -> FormView? {
        guard let copy = state.copy, allows(.publish) else { return nil }
        var fields: [FieldView] = []
        if isLive { fields.append(FieldView(.tick, "update", say(.significant)).hint(say(.significantHint))) }
        if !state.refusals.isEmpty, allows(.overrideGate) {
            fields.append(FieldView(.line, "reason", say(.overrideReason)).limit(500).hint(say(.overrideHint)))
        }
        var view = FormView(
            to: "\(path)/publication", fields, submit: say(isLive ? .publishChange : .publishNow), entered: entered,
            language: context.language)
        // What stands there now, not what was seen before: whoever presses again has been told of it.
        view.add(FieldView(.hidden, "version", "", "\(copy.version)"))
        return view
    }

    func withdraw(_ entered: Form?) -> FormView? {
        guard isLive || isWithdrawn, allows(.withdraw) else { return nil }
        return FormView(
            to: "\(path)/withdrawal",
            WithdrawalFields().fields(state.withdrawal, entered: entered, context),
            submit: say(isLive ? .withdraw : .changeNotice), entered: entered, isDangerous: isLive,
            language: context.language)
    }

    var reinstate: FormView? {
        guard isWithdrawn, allows(.publish) else { return nil }
        return FormView(to: "\(path)/reinstatement", [], submit: say(.reinstate), language: context.language)
    }

    func correct(_ entered: Form?) -> FormView? {
        guard isLive, allows(.correct) else { return nil }
        return FormView(
            to: "\(path)/corrections",
            [FieldView(.text, "correction", say(.correctionNote)).required().limit(1_000).hint(say(.correctionHint))],
            submit: say(.addCorrection), entered: entered, language: context.language)
    }
}
