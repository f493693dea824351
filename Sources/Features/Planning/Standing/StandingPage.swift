import Foundation
import Newsroom
import Shell
import Templates

/// Everything `standing.mustache` may use.
struct StandingPage: TemplateContext {
    let headline: String
    let section: String
    /// What readers see of it; `nil` when they never saw it.
    let state: String?
    let address: String
    let tabs: ArticleTabs
    let trouble: TroubleView?
    let steps: [StepView]
    let stepSince: String?
    let assignee: String?
    let owner: String?
    let writer: String?
    let due: String?
    let isOverdue: Bool
    /// Written, and planned if that is known.
    let wordCount: String
    let approval: String?
    /// What would be approved: who changed it last, and when.
    let version: String
    let isOwnWork: Bool
    let hold: String?
    let forms: StandingForms
    let refusals: [RefusalView]
    let scheduled: [String]
    let notes: [NoteView]
    let history: [HistoryView]
    let olderPath: String?

    static let keys: TemplateKeys<StandingPage> = [
        .text("headline") { $0.headline },
        .text("section") { $0.section },
        .text("state") { $0.state },
        .text("address") { $0.address },
        .object("tabs") { $0.tabs },
        .object("trouble") { $0.trouble },
        .flag("isPrepared") { $0.stepSince != nil },
        .list("steps") { $0.steps },
        .text("stepSince") { $0.stepSince },
        .text("assignee") { $0.assignee },
        .text("owner") { $0.owner },
        .text("writer") { $0.writer },
        .text("due") { $0.due },
        .flag("isOverdue") { $0.isOverdue },
        .text("wordCount") { $0.wordCount },
        .text("approval") { $0.approval },
        .text("version") { $0.version },
        .flag("isOwnWork") { $0.isOwnWork },
        .text("hold") { $0.hold },
        .list("moves") { $0.forms.moves },
        .object("approve") { $0.forms.approve },
        .object("sendBack") { $0.forms.sendBack },
        .object("assign") { $0.forms.assign },
        .list("assignments") { $0.forms.assignments },
        .object("plan") { $0.forms.plan },
        .object("holdBack") { $0.forms.holdBack },
        .object("letGo") { $0.forms.letGo },
        .object("giveUp") { $0.forms.giveUp },
        .flag("concernsHold") { $0.hold != nil || $0.forms.holdBack != nil },
        .flag("isRefused") { !$0.refusals.isEmpty },
        .list("refusals") { $0.refusals },
        .texts("scheduled") { $0.scheduled },
        .flag("isScheduled") { !$0.scheduled.isEmpty },
        .flag("hasNotes") { !$0.notes.isEmpty },
        .list("notes") { $0.notes },
        .flag("hasHistory") { !$0.history.isEmpty },
        .list("history") { $0.history },
        .text("olderPath") { $0.olderPath },
    ]
}

/// A step of the newsroom's workflow.
struct StepView: TemplateContext {
    let name: String
    let isCurrent: Bool

    static let keys: TemplateKeys<StepView> = [.text("name") { $0.name }, .flag("isCurrent") { $0.isCurrent }]
}

/// Why what was asked for was not done.
struct TroubleView: TemplateContext {
    let title: String
    let text: String
    let help: String

    static let keys: TemplateKeys<TroubleView> = [
        .text("title") { $0.title }, .text("text") { $0.text }, .text("help") { $0.help },
    ]
}

/// What a colleague left.
struct NoteView: TemplateContext {
    let text: String
    let who: String
    let moment: String
    let machineMoment: String

    static let keys: TemplateKeys<NoteView> = [
        .text("text") { $0.text }, .text("who") { $0.who }, .text("moment") { $0.moment },
        .text("machineMoment") { $0.machineMoment },
    ]
}

/// One thing that happened.
struct HistoryView: TemplateContext {
    let title: String
    let detail: String
    let who: String
    let moment: String
    let machineMoment: String

    static let keys: TemplateKeys<HistoryView> = [
        .text("title") { $0.title }, .text("detail") { $0.detail }, .text("who") { $0.who },
        .text("moment") { $0.moment }, .text("machineMoment") { $0.machineMoment },
    ]
}
