import Documents
import Foundation
import Newsroom
import Shell

extension StandingPage {
    init(
        _ state: StandingState, for context: DeskContext, entered: EnteredStanding? = nil,
        trouble: StandingTrouble? = nil
    ) {
        let language = context.language
        let dates = context.ownDates
        let say = { (phrase: StandingPhrase) in phrase.text(language) }
        let moment = { (date: Date) in "\(dates.short(date)) \(dates.zoneName(at: date))" }
        let name = { (user: User.ID) in state.names[user] ?? "" }
        let copy = state.copy
        let content = copy?.content ?? state.article.content
        headline = content.headline.isEmpty ? say(.untitled) : content.headline
        section = state.sectionName ?? say(.noSection)
        address = "/desk/articles/\(state.article.id)"
        switch state.article.state {
        case .draft: self.state = nil
        case .live: self.state = say(.isLive)
        case .withdrawn: self.state = say(.isWithdrawn)
        }
        tabs = state.tabs
        self.trouble = trouble?.view(state, moment, language)
        steps =
            copy.map { copy in
                Step.allCases.filter { state.workflow.uses($0) || $0 == copy.step }.map {
                    StepView(name: $0.wording.text(language), isCurrent: $0 == copy.step)
                }
            } ?? []
        stepSince = copy.map { moment($0.stepSince) }
        assignee = copy?.assignee.map(name)
        owner = copy?.owner.map(name)
        writer = copy?.writer.map(name)
        due = copy?.due.map(moment)
        isOverdue = copy?.due.map { $0 < context.now } ?? false
        let written = content.body.wordCount
        wordCount = copy?.length.map { "\(written) / \($0)" } ?? "\(written)"
        approval = copy.flatMap { copy in
            copy.approval.map { approval in
                let text = "\(say(.approvedBy)) \(name(approval.by)), \(moment(approval.at))"
                return copy.isApprovalCurrent ? text : "\(text); \(say(.approvalIsOld))"
            }
        }
        version = copy.map { "\($0.changedBy), \(moment($0.changed))" } ?? ""
        isOwnWork = copy.map { $0.owner == context.user.id || $0.assignee == context.user.id } ?? false
        hold = copy?.hold.map { "\(say(.heldBy)) \(name($0.by)), \(moment($0.at)): \($0.reason)" }
        forms = StandingForms(state, for: context, entered: entered)
        refusals = state.refusals.map { RefusalView($0, of: state.article.id, for: context.rights, dates: dates) }
        scheduled = state.waiting.map { "\($0.kind.phrase.text(language)), \(moment($0.due))" }
        notes = state.notes.map { note in
            NoteView(
                text: note.text, who: name(note.user), moment: moment(note.at), machineMoment: dates.machine(note.at))
        }
        history = state.history.map { entry in
            HistoryView(
                title: entry.kind.wording.text(language), detail: entry.wording(state.names, language),
                who: entry.actor.name,
                moment: moment(entry.at), machineMoment: dates.machine(entry.at))
        }
        let last = state.hasOlder ? state.history.last : nil
        olderPath = last.map { "/desk/articles/\(state.article.id)/standing?before=\($0.sequence)#history" }
    }
}
