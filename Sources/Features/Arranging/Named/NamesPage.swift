import Newsroom
import Shell
import Templates
import Web

/// Everything `names.mustache` may use: a long list of names to search in.
struct NamesPage: TemplateContext {
    let title: String
    let help: String
    let path: String
    let newName: String
    let findLabel: String
    let query: String
    let emptyTitle: String
    var rows: [Row] = []
    /// The rest of the list; `nil` at its end.
    var morePath: String?
    /// Whether the list does not begin at its beginning.
    var isContinued = false

    /// Names on one page.
    static let length = 50

    static let keys: TemplateKeys<NamesPage> = [
        .text("title") { $0.title },
        .text("help") { $0.help },
        .text("path") { $0.path },
        .text("newPath") { $0.path + "/new" },
        .text("newName") { $0.newName },
        .text("findLabel") { $0.findLabel },
        .text("query") { $0.query },
        .text("emptyTitle") { $0.emptyTitle },
        .list("rows") { $0.rows },
        .flag("isEmpty") { $0.rows.isEmpty },
        .text("morePath") { $0.morePath },
        .flag("isContinued") { $0.isContinued },
    ]

    struct Row: TemplateContext {
        let name: String
        let note: String
        let path: String
        let sitePath: String

        static let keys: TemplateKeys<Row> = [
            .text("name") { $0.name }, .text("note") { $0.note }, .text("path") { $0.path },
            .text("sitePath") { $0.sitePath },
        ]
    }

    /// The address of the page after `id`.
    static func next(_ path: String, query: String, after id: String) -> String {
        "\(path)?q=\(QueryText.encode(query))&after=\(id)"
    }
}
