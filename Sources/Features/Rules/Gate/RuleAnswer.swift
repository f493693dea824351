import Database
import Hummingbird
import Newsroom
import Shell
import Web

/// The page of one rule: new or there, as it is or as it was entered.
struct RuleAnswer: Sendable {
    private let context: DeskContext
    private let name: Demand.Name
    /// `nil` for a new one.
    private let rule: GateRule?
    private let entered: Form?
    /// What somebody else made of it meanwhile.
    private let current: GateRule?

    init(_ name: Demand.Name, _ context: DeskContext, _ entered: Form? = nil) {
        (self.name, self.context, self.entered) = (name, context, entered)
        (rule, current) = (nil, nil)
    }

    init(_ rule: GateRule, _ context: DeskContext, _ entered: Form? = nil, over current: GateRule? = nil) {
        (self.rule, self.context, self.entered, self.current) = (rule, context, entered, current)
        name = rule.demand.name
    }

    func response(from routes: RuleRoutes) async throws -> Response {
        let (choices, change) = try await routes.database.read { db in
            let filter = LogFilter(kind: .gateChanged, subject: "gate:\(rule?.id ?? 0)")
            return (
                try SectionChoices(in: db),
                current == nil ? nil : try LogEntry.matching(filter, limit: 1, in: db).first
            )
        }
        let language = context.language
        let title = (rule?.demand.line(language)) ?? name.title.text(language)
        let page = RulePage(
            title: title, help: name.help.text(language), remark: remark(change, choices), form: form(choices),
            removal: removal)
        return context.page(
            routes.templates.rule, page, title: title,
            status: current != nil ? .conflict : entered != nil ? .unprocessableContent : .ok)
    }

    /// “Budi changed this rule, 18 Nov 09:30: Headline: at most 90 characters (The whole paper, on). …”
    private func remark(_ change: LogEntry?, _ choices: SectionChoices) -> String? {
        guard let current else { return nil }
        let language = context.language
        let say = { (phrase: RulesPhrase) in phrase.text(language) }
        let who = change.map { "\($0.actor.name) \(say(.changedByOther)), \(context.ownDates.short($0.at)): " } ?? ""
        let state = say(current.isOn ? .on : .off)
        return "\(who)\(current.demand.line(language)) (\(choices.name(current.section, language)), \(state)). "
            + say(.yoursBelow)
    }

    private func form(_ choices: SectionChoices) -> FormView {
        let language = context.language
        let say = { (phrase: RulesPhrase) in phrase.text(language) }
        var fields = RuleForm(name: name).fields(rule?.demand, language)
        fields.append(
            FieldView(.select, "section", say(.section), rule?.section?.description ?? "").required()
                .hint(say(.sectionHint)).options(choices.options(context.rights, language)))
        if let rule {
            fields.append(FieldView(.tick, "on", say(.isOn), rule.isOn ? "on" : "").hint(say(.isOnHint)))
            fields.append(FieldView(.hidden, "version", "", "\((current ?? rule).version)"))
        } else {
            fields.append(FieldView(.hidden, "demand", "", name.rawValue))
        }
        return FormView(
            to: rule.map { "/desk/rules/\($0.id)" } ?? "/desk/rules", fields, submit: DeskWord.save.text(language),
            entered: entered, cancelPath: "/desk/rules", language: language)
    }

    private var removal: FormView? {
        rule.map { rule in
            FormView(
                to: "/desk/rules/\(rule.id)/removal",
                [FieldView(.hidden, "version", "", "\((current ?? rule).version)")],
                submit: RulesPhrase.remove.text(context.language), isDangerous: true, language: context.language)
        }
    }
}
