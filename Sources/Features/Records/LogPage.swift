import Foundation
import Newsroom
import Shell
import Templates

/// Everything `log.mustache` may use.
struct LogPage: TemplateContext {
    let query: LogQuery
    let rows: [Row]
    /// Older entries; `nil` at the end.
    let morePath: String?

    /// Entries on one page.
    static let length = 100

    static let keys: TemplateKeys<LogPage> = [
        .text("path") { _ in "/desk/log" },
        .text("login") { $0.query.login },
        .text("kind") { $0.query.kind },
        .text("subject") { $0.query.subject },
        .text("from") { $0.query.from?.description },
        .text("to") { $0.query.to?.description },
        .flag("isFiltered") { $0.query != LogQuery() },
        .list("rows") { $0.rows },
        .flag("isEmpty") { $0.rows.isEmpty },
        .text("morePath") { $0.morePath },
        .text("csvPath") { "/desk/log/export.csv" + $0.query.text() },
        .text("linesPath") { "/desk/log/export.jsonl" + $0.query.text() },
    ]

    struct Row: TemplateContext {
        let entry: LogEntry
        let moment: String
        let machineMoment: String

        static let keys: TemplateKeys<Row> = [
            .number("sequence") { Int($0.entry.sequence) },
            .text("moment") { $0.moment },
            .text("machineMoment") { $0.machineMoment },
            .text("actor") { $0.entry.actor.name },
            .text("kind") { $0.entry.kind.rawValue },
            .text("subject") { $0.entry.subject },
            .text("subjectPath") { "/desk/log" + LogQuery(about: $0.entry.subject).text() },
            .text("detail") { $0.detail },
        ]

        /// “assignee: - > 3; step: idea > assigned”.
        private var detail: String {
            guard let details = try? JSONDecoder().decode([String: String].self, from: Data(entry.detail.utf8)) else {
                return entry.detail
            }
            return details.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
                .map { "\($0.key): \($0.value)" }.joined(separator: "; ")
        }
    }
}
