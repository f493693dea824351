import Newsroom
import Shell
import Templates

/// Everything `workflow.mustache` may use.
struct WorkflowPage: TemplateContext {
    let steps: [StepView]
    /// The steps this page was made from, for whoever saves it.
    let seen: String
    /// What somebody else did meanwhile.
    let remark: String?

    static let keys: TemplateKeys<WorkflowPage> = [
        .list("steps") { $0.steps }, .text("seen") { $0.seen }, .text("remark") { $0.remark },
    ]
}

/// One step, used or not.
struct StepView: TemplateContext {
    let field: String
    let name: String
    let help: String
    let isUsed: Bool
    let isFixed: Bool

    static let keys: TemplateKeys<StepView> = [
        .text("field") { $0.field }, .text("name") { $0.name }, .text("help") { $0.help },
        .flag("isUsed") { $0.isUsed }, .flag("isFixed") { $0.isFixed },
    ]

    init(_ step: Step, in workflow: Workflow, _ language: Language) {
        field = step.rawValue
        name = step.wording.text(language)
        help = step.rulesHelp.text(language)
        isUsed = workflow.uses(step)
        isFixed = !step.mayBeLeftOut
    }
}

extension Step {
    /// Writing and being scheduled are part of every way to the page.
    var mayBeLeftOut: Bool { self != .writing && self != .scheduled }

    var rulesHelp: DeskWording {
        switch self {
        case .idea:
            DeskWording("Artikel baru dimulai sebagai usulan.", "A new article begins as a proposal.")
        case .assigned:
            DeskWording(
                "Ada yang ditugasi, dengan tenggat dan panjang.", "Somebody is to write it, with due time and length.")
        case .writing: DeskWording("Naskahnya sedang dikerjakan.", "The text is being worked on.")
        case .review:
            DeskWording("Penulis selesai; redaktur membaca.", "The writer is done; an editor reads.")
        case .approved:
            DeskWording("Sudah dibaca dan dinyatakan baik.", "It was read and found good.")
        case .scheduled:
            DeskWording("Saat terbitnya sudah ditetapkan.", "The moment at which it goes live is set.")
        }
    }
}
