import Foundation
import Newsroom
import Shell
import Templates

/// One planned action as the desk shows it, in an article's page and in the list of all.
struct PlanView: TemplateContext {
    let what: String
    let moment: String
    let machineMoment: String
    /// The same moment on other clocks.
    let otherClocks: String
    /// What it is about; empty on the article's own page.
    var headline = ""
    var articlePath = ""
    var section = ""
    let madeBy: String
    /// What readers find after a withdrawal: the note, where they are led; empty for the paper's own words, for nowhere.
    let note: String
    let leadsTo: String
    /// “Late”, “Done 25 Nov 06.00”, “Refused …”; empty while it waits as it should.
    let state: String
    /// Waiting though its moment is past, or refused.
    let isBad: Bool
    /// When it was due before the clocks' rules changed.
    let movedFrom: String
    /// What was in its way, when it was refused.
    let faults: [Line]
    let reason: String
    let advice: String
    /// What the gate would say if it stayed as it is.
    var warnings: [RefusalView] = []
    /// Where it is moved or given up; `nil` for who may not, and when it is over.
    var changePath: String?

    struct Line: TemplateContext {
        let text: String
        static let keys: TemplateKeys<Line> = [.text("text") { $0.text }]
    }

    init(_ action: ScheduledAction, _ context: DeskContext) {
        let language = context.language
        let say = { (phrase: PublishingPhrase) in phrase.text(language) }
        let wording = MomentWording(action, context)
        what = action.wording.text(language)
        (moment, machineMoment) = (wording.paper, wording.machine)
        otherClocks = wording.others.joined(separator: " · ")
        madeBy = action.madeBy.name
        (note, leadsTo) = (action.withdrawal.note, action.withdrawal.leadWording(language))
        var failure: FailureWording?
        switch action.state {
        case .waiting:
            isBad = context.now.timeIntervalSince(action.due) > ActionTimer.patience
            state = isBad ? say(.late) : ""
            reason = ""
        case .done(let at): (state, isBad, reason) = ("\(say(.done)) \(context.dates.short(at))", false, "")
        case .cancelled(let at): (state, isBad, reason) = ("\(say(.cancelled)) \(context.dates.short(at))", false, "")
        case .failed(let at, let codes):
            (state, isBad, reason) = ("\(say(.refused)) \(context.dates.short(at))", true, codes)
            failure = FailureWording(codes, language)
        }
        movedFrom = action.movedFrom.map { "\(say(.movedFrom)) \(context.dates.full($0))" } ?? ""
        faults = failure?.sentences.map { Line(text: $0) } ?? []
        advice = failure?.advice ?? ""
    }

    static let keys: TemplateKeys<PlanView> = [
        .text("what") { $0.what },
        .text("moment") { $0.moment },
        .text("machineMoment") { $0.machineMoment },
        .text("otherClocks") { $0.otherClocks },
        .text("headline") { $0.headline },
        .text("articlePath") { $0.articlePath },
        .text("section") { $0.section },
        .text("madeBy") { $0.madeBy },
        .text("note") { $0.note },
        .text("leadsTo") { $0.leadsTo },
        .text("state") { $0.state },
        .flag("isBad") { $0.isBad },
        .text("movedFrom") { $0.movedFrom },
        .list("faults") { $0.faults },
        .text("reason") { $0.reason },
        .text("advice") { $0.advice },
        .flag("hasWarnings") { !$0.warnings.isEmpty },
        .list("warnings") { $0.warnings },
        .text("changePath") { $0.changePath },
    ]
}
