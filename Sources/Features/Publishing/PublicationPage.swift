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
    /// Where readers are led who come to a withdrawn article; empty when they are not.
    let leadsTo: String
    let refusals: [RefusalView]
    /// Who changed the text since the page was opened, and when; empty when nobody did.
    let stale: String
    let corrections: [CorrectionView]
    let sitePath: String?
    let plans: [PlanView]
    let failed: [PlanView]
    let merge: FormView?
    let publish: FormView?
    let plan: FormView?
    let withdraw: FormView?
    let reinstate: FormView?
    let correct: FormView?
    let isWithdrawn: Bool

    /// Forms that came back wrong.
    struct Entered {
        var publishing: Form?
        var correction: Form?
        var planning: Form?
        var withdrawing: Form?
        var isStale = false
    }

    static let keys: TemplateKeys<PublicationPage> = [
        .text("headline") { $0.headline },
        .text("state") { $0.state },
        .object("tabs") { $0.tabs },
        .text("leadsTo") { $0.leadsTo },
        .flag("isRefused") { !$0.refusals.isEmpty },
        .list("refusals") { $0.refusals },
        .text("stale") { $0.stale },
        .text("sitePath") { $0.sitePath },
        .flag("hasCorrections") { !$0.corrections.isEmpty },
        .list("corrections") { $0.corrections },
        .flag("hasPlans") { !$0.plans.isEmpty },
        .list("plans") { $0.plans },
        .flag("hasFailed") { !$0.failed.isEmpty },
        .list("failed") { $0.failed },
        .object("merge") { $0.merge },
        .object("publish") { $0.publish },
        .object("plan") { $0.plan },
        .object("withdraw") { $0.withdraw },
        .object("reinstate") { $0.reinstate },
        .object("correct") { $0.correct },
        .flag("isWithdrawn") { $0.isWithdrawn },
    ]
}

/// What readers were told was wrong.
struct CorrectionView: TemplateContext {
    let text: String
    let moment: String
    let machineMoment: String
    let who: String

    init(_ correction: Correction, _ dates: DateWording) {
        (text, who) = (correction.text, correction.writtenBy)
        (moment, machineMoment) = (dates.full(correction.at), dates.machine(correction.at))
    }

    static let keys: TemplateKeys<CorrectionView> = [
        .text("text") { $0.text }, .text("moment") { $0.moment }, .text("machineMoment") { $0.machineMoment },
        .text("who") { $0.who },
    ]
}

extension PublicationPage {
    /// Each form only for whom it would be answered.
    init(_ state: PublicationState, _ context: DeskContext, _ entered: Entered) {
        let language = context.language
        let say = { (phrase: PublishingPhrase) in phrase.text(language) }
        headline = state.headline.isEmpty ? say(.untitled) : state.headline
        tabs = state.tabs
        refusals = state.refusals.map {
            RefusalView($0, of: state.article.id, for: context.rights, dates: context.dates)
        }
        stale =
            entered.isStale
            ? state.copy.map { "\(say(.changedBy)) \($0.changedBy), \(context.ownDates.short($0.changed))." } ?? "" : ""
        switch state.article.state {
        case .draft: (self.state, isWithdrawn) = (say(.neverLive), false)
        case .live(let dates):
            (self.state, isWithdrawn) = ("\(say(.liveSince)) \(context.dates.full(dates.firstPublished))", false)
        case .withdrawn(_, let since):
            (self.state, isWithdrawn) = ("\(say(.withdrawnSince)) \(context.dates.full(since))", true)
        }
        leadsTo = state.withdrawal?.leadWording(language) ?? ""
        plans = state.waiting.map { action in
            var view = PlanView(action, context)
            view.warnings = (state.warnings[action.id] ?? []).map {
                RefusalView($0, of: state.article.id, for: context.rights, dates: context.dates)
            }
            if PlanForm.mayPlan(action.kind, state, context.rights) {
                view.changePath = "/desk/articles/\(state.article.id)/schedule/\(action.id)"
            }
            return view
        }
        corrections = state.corrections.map { CorrectionView($0, context.dates) }
        sitePath = state.sitePath
        failed = state.failed.map { PlanView($0, context) }
        let forms = PublicationForms(state: state, context: context)
        merge = forms.merge
        publish = forms.publish(entered.publishing)
        plan = PlanForm.view(state, entered: entered.planning, context)
        withdraw = forms.withdraw(entered.withdrawing)
        reinstate = forms.reinstate
        correct = forms.correct(entered.correction)
    }
}

extension Withdrawal {
    /// Where readers are led; empty when they are not.
    func leadWording(_ language: Language) -> String {
        let say = { (phrase: PublishingPhrase) in phrase.text(language) }
        switch target {
        case nil: return ""
        case .article(let id): return "\(say(.leadsTo)) \(id)"
        case .address(let address):
            let lead = "\(say(.leadsTo)) \(address)"
            return target?.isForeign ?? false ? "\(lead) (\(say(.otherSite)))" : lead
        }
    }
}
