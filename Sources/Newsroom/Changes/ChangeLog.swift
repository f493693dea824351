package import Database
package import Facts
package import Foundation

/// The table `changes`: what was altered for readers, in the order of the commits.
///
/// A follower keeps the number of the last row it has handled and asks for what came after it.
package enum ChangeLog {
    /// The channel on which every commit that altered something is notified, with a ``ChangeNotice``.
    package static let channel = "changes"

    /// Waits until no other transaction is changing what readers see.
    ///
    /// Two things rest on it (docs/decisions/0012): what a change altered is computed from a state that nobody else is
    /// changing; and rows become visible in the order of their numbers, so that a cursor skips none. PostgreSQL would
    /// otherwise show a later number before an earlier one.
    ///
    /// Take it before reading what is compared.
    package static func turn(in db: Connection) throws { try db.lock("changes") }

    /// The rows after `cursor`, oldest first. Numbers have gaps.
    package static func after(_ cursor: Int64, limit: Int, in db: Connection) throws -> [LoggedChange] {
        try db.all(
            """
            SELECT seq, at, kind, subject, fact FROM changes
            WHERE seq > \(cursor) ORDER BY seq LIMIT \(limit)
            """
        )
    }

    /// Where a follower begins that needs nothing of the past; 0 when the log is empty.
    package static func newest(in db: Connection) throws -> Int64 {
        try db.value("SELECT max(seq) FROM changes") ?? 0
    }
}

/// One row of the change log, as a follower reads it.
package struct LoggedChange: Equatable, Sendable, Record {
    /// Ascending in the order of the commits; gaps are possible.
    package let sequence: Int64
    package let at: Date
    package let kind: String
    package let subject: String
    package let fact: AlteredFact

    package init(row: Row) throws {
        sequence = try row["seq"]
        at = try row["at"]
        kind = try row["kind"]
        subject = try row["subject"]
        let text: String = try row["fact"]
        fact = AlteredFact(text) ?? AlteredFact(text, at: nil)
    }
}

/// What a notification on ``ChangeLog/channel`` says: rows of the log that are there now, and whose they are.
package struct ChangeNotice: Equatable, Sendable {
    /// All of one change, or of a batch's; no other transaction has numbers between them.
    package let sequences: ClosedRange<Int64>
    /// Whether this process wrote them, so that it has been told already (`Database.observeCommits(_:)`).
    package let isOwn: Bool

    /// What tells this process from other nodes.
    private static let origin = UUID().uuidString

    init(sequences: ClosedRange<Int64>) { (self.sequences, isOwn) = (sequences, true) }

    /// `nil` for the empty payload, which says “look now”, and for any other text.
    package init?(_ text: String) {
        let words = text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
        guard words.count == 3, let first = Int64(words[0]), let last = Int64(words[1]), first <= last else {
            return nil
        }
        (sequences, isOwn) = (first...last, words[2] == Self.origin)
    }

    /// As sent by this process.
    var text: String { "\(sequences.lowerBound) \(sequences.upperBound) \(Self.origin)" }
}
