package import Database
package import Foundation

/// What happened to what: the reason for one or more rows of the change log.
///
/// A transition returns it; ``record(at:in:)`` writes it in the transaction of the transition, so that
/// neither exists without the other.
package struct Change: Equatable, Sendable {
    /// The stored names are promises to followers of the log and never change.
    package enum Kind: String, Sendable {
        case published, corrected, updated, withdrawn, saved, arranged, configured
    }

    package let kind: Kind
    /// The fact that names what was changed, such as `article:42/body`.
    package let subject: Fact
    /// Every fact whose value differs from before. Never empty for something readers can see.
    package let facts: Set<Fact>

    package init(_ kind: Kind, _ subject: Fact, altering facts: Set<Fact>) {
        self.kind = kind
        self.subject = subject
        self.facts = facts
    }

    /// Appends one row per altered fact to `changes`, in the order of their names.
    package func record(at moment: Date, in db: Connection) throws {
        for fact in facts.map(\.name).sorted() {
            try db.execute(
                """
                INSERT INTO changes (at, kind, subject, fact)
                VALUES (\(moment), \(kind.rawValue), \(subject.name), \(fact))
                """
            )
        }
    }
}

/// One row of the change log, as a follower reads it.
package struct LoggedChange: Equatable, Sendable, Record {
    /// Ascending; gaps are possible.
    package let sequence: Int64
    package let at: Date
    package let kind: String
    package let subject: String
    package let fact: String

    package init(row: Row) throws {
        sequence = try row["seq"]
        at = try row["at"]
        kind = try row["kind"]
        subject = try row["subject"]
        fact = try row["fact"]
    }

    /// The log after `cursor`, oldest first.
    package static func after(_ cursor: Int64, limit: Int, in db: Connection) throws -> [LoggedChange] {
        try db.all(
            """
            SELECT seq, at, kind, subject, fact FROM changes
            WHERE seq > \(cursor) ORDER BY seq LIMIT \(limit)
            """
        )
    }
}
