import Documents
import Newsroom
import Shell
import Templates

/// What `article-comparison.mustache` may use.
struct ComparisonPage: TemplateContext {
    let address: String
    let headline: String
    let fromName: String
    let toName: String
    let fields: [ComparedFieldView]
    let lines: [ComparedLineView]
    let tabs: ArticleTabs

    static let keys: TemplateKeys<ComparisonPage> = [
        .text("address") { $0.address }, .text("headline") { $0.headline },
        .text("fromName") { $0.fromName }, .text("toName") { $0.toName },
        .flag("hasFields") { !$0.fields.isEmpty }, .list("fields") { $0.fields },
        .object("tabs") { $0.tabs },
        .flag("hasLines") { !$0.lines.isEmpty }, .list("lines") { $0.lines },
        .flag("isSame") { $0.fields.isEmpty && $0.lines.allSatisfy { $0.change == "same" } },
    ]
}

/// A field that differs.
struct ComparedFieldView: TemplateContext {
    let name: String
    let runs: [RunView]

    static let keys: TemplateKeys<ComparedFieldView> = [.text("name") { $0.name }, .list("runs") { $0.runs }]
}

/// A line of the body.
struct ComparedLineView: TemplateContext {
    /// `paragraph`, `heading`, `quote`, `item` …: for the style sheet.
    let kind: String
    /// `same`, `added`, `removed` or `changed`.
    let change: String
    let runs: [RunView]

    static let keys: TemplateKeys<ComparedLineView> = [
        .text("kind") { $0.kind }, .text("change") { $0.change }, .list("runs") { $0.runs },
    ]
}

/// Words: as they were, taken out, or put in.
struct RunView: TemplateContext {
    let text: String
    let isAdded: Bool
    let isRemoved: Bool

    init(_ run: Comparison.Run) {
        text = run.text
        isAdded = run.change == .added
        isRemoved = run.change == .removed
    }

    static let keys: TemplateKeys<RunView> = [
        .text("text") { $0.text }, .flag("isAdded") { $0.isAdded }, .flag("isRemoved") { $0.isRemoved },
        .flag("isSame") { !$0.isAdded && !$0.isRemoved },
    ]
}

extension ComparedLineView {
    init(_ line: Comparison.Line) {
        kind =
            switch line.kind {
            case .paragraph: "paragraph"
            case .heading: "heading"
            case .quote, .pullQuote: "quote"
            case .item: "item"
            case .cell: "cell"
            case .caption, .title: "caption"
            case .rule: "rule"
            case .picture, .video, .embed, .related: "card"
            }
        change =
            switch line.change {
            case .same: "same"
            case .added: "added"
            case .removed: "removed"
            case .changed: "changed"
            }
        runs = line.runs.map { RunView($0) }
    }
}
