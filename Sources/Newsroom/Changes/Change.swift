package import Database
package import Facts
package import Foundation

/// What happened to what: the reason for one or more rows of the change log.
///
/// Whoever changes what readers see takes ``ChangeLog/turn(in:)``, compares before and after, and
/// ``record(at:in:)``s the difference in the same transaction, so that neither exists without the other.
package struct Change: Equatable, Sendable {
    /// The stored names are promises to followers of the log and never change.
    package enum Kind: String, Sendable {
        case published, corrected, updated, withdrawn, saved, arranged, configured
    }

    package let kind: Kind
    /// The fact that names what was changed, such as `article:42/body`.
    package let subject: Fact
    /// Every fact whose value differs from before; empty when no reader can tell.
    package let facts: Set<AlteredFact>

    package init(_ kind: Kind, _ subject: Fact, altering facts: Set<AlteredFact>) {
        self.kind = kind
        self.subject = subject
        self.facts = facts
    }

    init(_ kind: Kind, _ subject: Fact, altering facts: [Fact]) {
        self.init(kind, subject, altering: Set(facts.map { AlteredFact($0) }))
    }

    /// Appends one row per altered fact to `changes`, in the order of their texts, announces them to this process and
    /// notifies the other nodes.
    package func record(at moment: Date, in db: Connection) throws {
        guard !facts.isEmpty else { return }
        try ChangeLog.turn(in: db)
        let facts = facts.sorted { $0.text < $1.text }
        let texts = facts.map(\.text)
        var first: Int64?
        var last: Int64 = 0
        for start in stride(from: 0, to: texts.count, by: 100) {
            var rows: SQL = "(\(moment), \(kind.rawValue), \(subject.name), \(texts[start]))"
            for text in texts[(start + 1)..<min(start + 100, texts.count)] {
                rows = rows + ", (\(moment), \(kind.rawValue), \(subject.name), \(text))"
            }
            let numbers: [Int64] = try db.values(
                "INSERT INTO changes (at, kind, subject, fact) VALUES \(rows) RETURNING seq")
            first = first ?? numbers.min()
            last = max(last, numbers.max() ?? 0)
        }
        let sequences = (first ?? last)...last
        try db.announce(AnnouncedChange(sequences: sequences, facts: facts).text)
        try db.notify(ChangeLog.channel, ChangeNotice(sequences: sequences).text)
    }
}
