package import Facts

/// A change of this process's own, as `Database.observeCommits(_:)` tells it: one text for each change of a transaction.
package struct AnnouncedChange: Equatable, Sendable {
    /// Its rows of the log; no other transaction has numbers between them.
    package let sequences: ClosedRange<Int64>
    package let facts: [AlteredFact]

    init(sequences: ClosedRange<Int64>, facts: [AlteredFact]) { (self.sequences, self.facts) = (sequences, facts) }

    /// Reads ``text``; `nil` when it is of another shape.
    package init?(_ text: String) {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }
        let numbers = (lines.first ?? "").utf8.split(separator: UInt8(ascii: " ")).map { Int64(Substring($0)) }
        guard numbers.count == 2, let first = numbers[0], let last = numbers[1], first <= last else { return nil }
        sequences = first...last
        facts = lines.dropFirst().map { AlteredFact(String($0)) ?? AlteredFact(String($0), at: nil) }
    }

    /// The rows' first and last number, then one fact a line.
    var text: String {
        (["\(sequences.lowerBound) \(sequences.upperBound)"] + facts.map(\.text)).joined(separator: "\n")
    }
}
