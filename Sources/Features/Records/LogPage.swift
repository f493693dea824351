import Foundation
import Newsroom
import Shell
import Templates

/// Everything `log.mustache` may use.
struct LogPage: TemplateContext {
    let query: LogQuery
    let kinds: [KindChoice]
    let rows: [Row]
    /// Older entries; `nil` at the end.
    let morePath: String?

    /// Entries on one page.
    static let length = 100

    static let keys: TemplateKeys<LogPage> = [
        .text("path") { _ in "/desk/log" },
        .text("login") { $0.query.login },
        .list("kinds") { $0.kinds },
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
        /// In words.
        let kind: String

        static let keys: TemplateKeys<Row> = [
            .number("sequence") { Int($0.entry.sequence) },
            .text("moment") { $0.moment },
            .text("machineMoment") { $0.machineMoment },
            .text("actor") { $0.entry.actor.name },
            .text("kind") { $0.kind },
            .text("storedKind") { $0.entry.kind.rawValue },
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

extension LogPage {
    /// What the list of things that happen offers.
    struct KindChoice: TemplateContext {
        /// The stored name.
        let value: String
        let label: String
        let isChosen: Bool

        static let keys: TemplateKeys<KindChoice> = [
            .text("value") { $0.value }, .text("label") { $0.label }, .flag("isChosen") { $0.isChosen },
        ]

        /// Every kind by its words, in their order; one that has none only where an address asks for it.
        static func all(chosen: String, _ language: Language) -> [KindChoice] {
            var kinds = LogEntry.Kind.known
            if !chosen.isEmpty, !kinds.contains(LogEntry.Kind(chosen)) { kinds.append(LogEntry.Kind(chosen)) }
            return kinds.map { kind in
                KindChoice(
                    value: kind.rawValue, label: kind.wording.text(language), isChosen: kind.rawValue == chosen)
            }.sorted { ($0.label, $0.value) < ($1.label, $1.value) }
        }
    }

    /// An entry's moment by the paper's clock, which is named, and with the year where it is not this one:
    /// “18 Nov 16.30 WIB”, “31 Desember 2025, 16.30 WIB”.
    static func moment(_ at: Date, now: Date, _ dates: DateWording) -> String {
        let year = { (date: Date) in CivilDay(of: date, in: dates.zone).year }
        let text = year(at) == year(now) ? dates.short(at) : "\(dates.day(at)), \(dates.time(at))"
        return "\(text) \(dates.zoneName(at: at))"
    }
}
