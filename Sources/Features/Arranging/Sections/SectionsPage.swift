import Newsroom
import Templates

/// Everything `sections.mustache` may use.
struct SectionsPage: TemplateContext {
    let rows: [Row]

    static let keys: TemplateKeys<SectionsPage> = [
        .list("rows") { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty }, .text("newPath") { _ in "/desk/sections/new" },
    ]

    struct Row: TemplateContext {
        let name: String
        let path: String
        let sitePath: String
        let depth: Int
        let isFirst: Bool
        let isLast: Bool
        let mayArrange: Bool

        init(_ branch: SectionTree.Branch, mayArrange: Bool) {
            name = branch.section.name
            path = "/desk/sections/\(branch.section.id)"
            sitePath = SiteAddress.section(branch.section.slug)
            depth = branch.depth
            isFirst = branch.isFirst
            isLast = branch.isLast
            self.mayArrange = mayArrange
        }

        static let keys: TemplateKeys<Row> = [
            .text("name") { $0.name },
            .text("path") { $0.path },
            .text("placePath") { $0.path + "/place" },
            .text("sitePath") { $0.sitePath },
            .number("indent") { min($0.depth, 3) },
            .flag("isFirst") { $0.isFirst },
            .flag("isLast") { $0.isLast },
            .flag("mayArrange") { $0.mayArrange },
        ]
    }
}
