import Newsroom
import Shell
import Web

/// The form that plans something for an article, or moves what is planned.
enum PlanForm {
    /// What can be planned for an article now: publication of what is not live, the swap of a change, withdrawal of what
    /// is live or will be. What waits already is moved instead.
    static func kinds(_ state: PublicationState, _ rights: Rights) -> [ScheduledAction.Kind] {
        let waiting = Set(state.waiting.map(\.kind))
        var kinds: [ScheduledAction.Kind] = []
        if state.article.dates == nil {
            kinds.append(.publish)
        } else if state.copy != nil {
            kinds.append(.swap)
        }
        if state.article.dates != nil || waiting.contains(.publish) { kinds.append(.withdraw) }
        return kinds.filter { !waiting.contains($0) && mayPlan($0, state, rights) }
    }

    /// Who plans something to go away needs the right to take it away, besides.
    static func mayPlan(_ kind: ScheduledAction.Kind, _ state: PublicationState, _ rights: Rights) -> Bool {
        rights.allows(.schedule, in: state.section)
            && (kind != .withdraw || rights.allows(.withdraw, in: state.section))
    }

    /// `nil` when there is nothing to plan.
    static func view(_ state: PublicationState, entered: Form?, _ context: DeskContext) -> FormView? {
        let kinds = kinds(state, context.rights)
        guard let first = kinds.first else { return nil }
        let say = { (phrase: PublishingPhrase) in phrase.text(context.language) }
        var fields = [
            FieldView(.select, "kind", say(.planWhat), first.rawValue).required()
                .options(kinds.map { FieldView.Option($0.rawValue, $0.wording.text(context.language)) })
        ]
        fields += MomentFields.fields(nil, entered: entered, context)
        if kinds.contains(.swap) {
            fields.append(FieldView(.tick, "update", say(.significant)).hint(say(.significantHint)))
        }
        if kinds.contains(.withdraw) {
            let notice = WithdrawalFields.planned.fields(nil, entered: entered, context)
            fields += kinds.count == 1 ? notice : notice.map { field in field.hint(say(.whenWithdrawn) + field.hint) }
        }
        return FormView(
            to: "/desk/articles/\(state.article.id)/schedule", fields, submit: say(.plan), entered: entered,
            language: context.language)
    }
}
