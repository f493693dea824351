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
    /// notifies the other nodes. In a batch of due actions all that does so at its end.
    package func record(at moment: Date, in db: Connection) throws {
        guard !facts.isEmpty else { return }
        try ChangeLog.turn(in: db)
        let dated = DatedChange(change: self, at: moment)
        if db.batch == nil { try DatedChange.write([dated], in: db) } else { db.batch?.changes.append(dated) }
    }
}

/// A change on its way into the log.
struct DatedChange: Sendable {
    let change: Change
    let at: Date

    /// Writes changes in their order, a hundred rows at a time, announces each, and notifies once.
    static func write(_ changes: [DatedChange], in db: Connection) throws {
        let sorted = changes.map { $0.change.facts.sorted { $0.text < $1.text } }
        let rows = zip(changes, sorted).flatMap { dated, facts in facts.map { dated.row($0) } }
        var numbers: [Int64] = []
        for start in stride(from: 0, to: rows.count, by: 100) {
            var values: SQL = ""
            for (index, row) in rows[start..<min(start + 100, rows.count)].enumerated() {
                if index > 0 { values += ", " }
                values += row
            }
            numbers += try db.values("INSERT INTO changes (at, kind, subject, fact) VALUES \(values) RETURNING seq")
        }
        // They are given out in the order of the rows.
        numbers.sort()
        guard let first = numbers.first, let last = numbers.last else { return }
        var place = 0
        for facts in sorted where !facts.isEmpty {
            let sequences = numbers[place]...numbers[place + facts.count - 1]
            try db.announce(AnnouncedChange(sequences: sequences, facts: facts).text)
            place += facts.count
        }
        try db.notify(ChangeLog.channel, ChangeNotice(sequences: first...last).text)
    }

    private func row(_ fact: AlteredFact) -> SQL {
        "(\(at), \(change.kind.rawValue), \(change.subject.name), \(fact.text))"
    }
}
