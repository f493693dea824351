import Foundation
import Newsroom
import Shell
import Templates
import Web

/// Everything `publication.mustache` may use.
struct PublicationPage: TemplateContext {
    let headline: String
    let state: String
    let tabs: ArticleTabs
    let refusals: [RefusalView]
    let publish: FormView?
    let withdraw: FormView?
    let reinstate: FormView?
    let correct: FormView?

    static let keys: TemplateKeys<PublicationPage> = [
        .text("headline") { $0.headline },
        .text("state") { $0.state },
        .object("tabs") { $0.tabs },
        .flag("isRefused") { !$0.refusals.isEmpty },
        .list("refusals") { $0.refusals },
        .object("publish") { $0.publish },
        .object("withdraw") { $0.withdraw },
        .object("reinstate") { $0.reinstate },
        .object("correct") { $0.correct },
    ]
}

extension PublicationPage {
    /// Each form only for whom it would be answered.
    init(_ state: PublicationState, _ context: DeskContext, correction: Form?) {
        let language = context.language
        let say = { (phrase: PublishingPhrase) in phrase.text(language) }
        let path = "/desk/articles/\(state.article.id)"
        let allows = { (privilege: Privilege) in context.rights.allows(privilege, in: state.section) }
        headline = state.headline
        tabs = state.tabs
        refusals = state.refusals.map { RefusalView($0, of: state.article.id, dates: context.dates) }
        let isLive = state.article.dates != nil
        switch state.article.state {
        case .draft: self.state = say(.neverLive)
        case .live(let dates): self.state = "\(say(.liveSince)) \(context.dates.full(dates.firstPublished))"
        case .withdrawn(_, let since): self.state = "\(say(.withdrawnSince)) \(context.dates.full(since))"
        }
        publish =
            state.copy.flatMap { copy in
                guard allows(.publish) else { return nil }
                var fields = [FieldView(.hidden, "version", "", "\(copy.version)")]
                if isLive { fields.append(FieldView(.tick, "update", say(.significant)).hint(say(.significantHint))) }
                if !state.refusals.isEmpty, allows(.overrideGate) {
                    fields.append(FieldView(.line, "reason", say(.overrideReason)).limit(500).hint(say(.overrideHint)))
                }
                return FormView(
                    to: "\(path)/publication", fields, submit: say(isLive ? .publishChange : .publishNow),
                    language: language)
            }
        withdraw =
            isLive && allows(.withdraw)
            ? FormView(
                to: "\(path)/withdrawal",
                [
                    FieldView(.text, "note", say(.withdrawalNote)).limit(1_000).hint(say(.withdrawalHint)),
                    FieldView(.line, "address", say(.leadTo)).limit(500).hint(say(.leadToHint)),
                ], submit: say(.withdraw), isDangerous: true, language: language) : nil
        var isWithdrawn = false
        if case .withdrawn = state.article.state { isWithdrawn = true }
        reinstate =
            isWithdrawn && allows(.publish)
            ? FormView(to: "\(path)/reinstatement", [], submit: say(.reinstate), language: language) : nil
        correct =
            isLive && allows(.correct)
            ? FormView(
                to: "\(path)/corrections",
                [FieldView(.text, "note", say(.correctionNote)).required().limit(1_000).hint(say(.correctionHint))],
                submit: say(.addCorrection), entered: correction, language: language) : nil
    }
}
