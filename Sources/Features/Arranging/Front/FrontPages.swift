import Newsroom
import Shell
import Templates

/// An arrangement as lists show it.
struct FrontItem: TemplateContext {
    let name: String
    let path: String
    let number: String
    let standing: String
    let isInForce: Bool
    let places: [Place]
    /// How many more there are.
    let more: Int

    struct Place: TemplateContext {
        let text: String
        static let keys: TemplateKeys<Place> = [.text("text") { $0.text }]
    }

    static let keys: TemplateKeys<FrontItem> = [
        .text("name") { $0.name },
        .text("path") { $0.path },
        .text("number") { $0.number },
        .text("standing") { $0.standing },
        .flag("isInForce") { $0.isInForce },
        .flag("isAutomatic") { $0.places.isEmpty },
        .list("places") { $0.places },
        .number("more") { $0.more },
        .flag("hasMore") { $0.more > 0 },
    ]
}

/// Everything `front.mustache` may use.
struct FrontListPage: TemplateContext {
    let current: FrontItem?
    let planned: [FrontItem]
    let drafts: [FrontItem]
    let past: [FrontItem]
    let mayArrange: Bool

    static let keys: TemplateKeys<FrontListPage> = [
        .object("current") { $0.current },
        .flag("isAutomatic") { $0.current == nil },
        .flag("hasPlanned") { !$0.planned.isEmpty },
        .list("planned") { $0.planned },
        .flag("hasDrafts") { !$0.drafts.isEmpty },
        .list("drafts") { $0.drafts },
        .flag("hasPast") { !$0.past.isEmpty },
        .list("past") { $0.past },
        .flag("mayArrange") { $0.mayArrange },
    ]
}

/// Everything `front-edit.mustache` may use.
struct FrontEditPage: TemplateContext {
    let path: String
    let standing: String
    let form: FrontForm
    let rows: [FrontRow]
    let isDraft: Bool
    /// Whether readers see it now, or will: saving is more than keeping.
    let isInForce: Bool
    let zone: String
    let startsQuestion: FrontQuestion?
    let endsQuestion: FrontQuestion?
    /// Who saved it since it was opened, and when; empty when nobody did.
    let stale: String
    let staleItem: FrontItem?
    let mayAdd: Bool

    static let keys: TemplateKeys<FrontEditPage> = [
        .text("path") { $0.path },
        .text("standing") { $0.standing },
        .text("name") { $0.form.name },
        .number("revision") { $0.form.revision },
        .list("rows") { $0.rows },
        .text("starts") { $0.form.starts.text },
        .object("startsQuestion") { $0.startsQuestion },
        .text("ends") { $0.form.ends.text },
        .object("endsQuestion") { $0.endsQuestion },
        .text("nameFault") { $0.form.nameFault },
        .text("startsFault") { $0.form.starts.fault },
        .text("endsFault") { $0.form.ends.fault },
        .flag("hasFaults") { $0.form.hasFaults },
        .flag("isDraft") { $0.isDraft },
        .flag("isInForce") { $0.isInForce },
        .text("zone") { $0.zone },
        .text("stale") { $0.stale },
        .object("staleItem") { $0.staleItem },
        .flag("mayAdd") { $0.mayAdd },
    ]
}
