import Shell
import Templates

/// Everything `plan.mustache` may use.
struct PlanPage: TemplateContext {
    let headline: String
    /// The article's address at the desk.
    let path: String
    let number: String
    let plan: PlanView
    let move: FormView

    static let keys: TemplateKeys<PlanPage> = [
        .text("headline") { $0.headline },
        .text("path") { $0.path },
        .text("number") { $0.number },
        .object("plan") { $0.plan },
        .object("move") { $0.move },
    ]
}
