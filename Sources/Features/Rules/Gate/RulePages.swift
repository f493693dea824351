import Newsroom
import Shell
import Templates

/// Everything `rules.mustache` may use.
struct RulesPage: TemplateContext {
    let rows: [RuleRow]
    let newPath = "/desk/rules/new"

    static let keys: TemplateKeys<RulesPage> = [
        .flag("hasRows") { !$0.rows.isEmpty }, .list("rows") { $0.rows }, .text("newPath") { $0.newPath },
    ]
}

/// A rule in the list.
struct RuleRow: TemplateContext {
    let line: String
    let help: String
    let section: String
    let isOn: Bool
    let path: String
    let version: Int
    let mayChange: Bool

    static let keys: TemplateKeys<RuleRow> = [
        .text("line") { $0.line },
        .text("help") { $0.help },
        .text("section") { $0.section },
        .flag("isOn") { $0.isOn },
        .text("path") { $0.path },
        .text("version") { "\($0.version)" },
        .flag("mayChange") { $0.mayChange },
    ]
}

extension RuleRow {
    init(_ rule: GateRule, _ choices: SectionChoices, _ context: DeskContext) {
        line = rule.demand.line(context.language)
        help = rule.demand.name.help.text(context.language)
        section = choices.name(rule.section, context.language)
        isOn = rule.isOn
        path = "/desk/rules/\(rule.id)"
        version = rule.version
        mayChange = context.rights.allows(.manageGate, in: rule.section)
    }
}

/// Everything `rule-choice.mustache` may use: what a new rule can ask for.
struct RuleChoicePage: TemplateContext {
    let demands: [DemandView]

    static let keys: TemplateKeys<RuleChoicePage> = [.list("demands") { $0.demands }]
}

struct DemandView: TemplateContext {
    let title: String
    let help: String
    let path: String

    static let keys: TemplateKeys<DemandView> = [
        .text("title") { $0.title }, .text("help") { $0.help }, .text("path") { $0.path },
    ]

    init(_ name: Demand.Name, _ language: Language) {
        title = name.title.text(language)
        help = name.help.text(language)
        path = "/desk/rules/new?demand=\(name.rawValue)"
    }
}

/// Everything `rule.mustache` may use: one rule, new or there.
struct RulePage: TemplateContext {
    let title: String
    let help: String
    /// What somebody else did meanwhile.
    let remark: String?
    let form: FormView
    let removal: FormView?

    static let keys: TemplateKeys<RulePage> = [
        .text("title") { $0.title },
        .text("help") { $0.help },
        .text("remark") { $0.remark },
        .object("form") { $0.form },
        .object("removal") { $0.removal },
    ]
}

/// The templates of rules, checked against their pages.
struct RuleTemplates: Sendable {
    let list: DeskTemplate<RulesPhrase, RulesPage>
    let choice: DeskTemplate<RulesPhrase, RuleChoicePage>
    let rule: DeskTemplate<RulesPhrase, RulePage>

    init(_ theme: DeskTheme) throws {
        let words = RulesPhrase.self
        list = try theme.template("rules", RulesPage.self, words: words)
        choice = try theme.template("rule-choice", RuleChoicePage.self, words: words)
        rule = try theme.template("rule", RulePage.self, words: words)
    }
}
