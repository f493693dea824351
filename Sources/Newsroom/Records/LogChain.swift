import Crypto
package import Database

/// The chain that the entries of the log make, and whether it is whole.
package enum LogChain {
    /// What the first entry names as the hash before it.
    static let root = String(repeating: "0", count: 64)

    /// SHA-256 over a version line and the fields of an entry, each written as its length in bytes, a colon and its bytes:
    /// number, milliseconds since 1970, actor's code and name, kind, subject, detail, hash of the entry before.
    static func hash(of fields: [String]) -> String {
        var hash = SHA256()
        hash.update(data: Array("redaksi log 1\n".utf8))
        for field in fields { hash.update(data: Array("\(field.utf8.count):\(field)".utf8)) }
        return hash.finalize().map { digits(of: $0) }.joined()
    }

    private static func digits(of byte: UInt8) -> String {
        let text = String(byte, radix: 16)
        return text.utf8.count == 1 ? "0" + text : text
    }

    /// An entry known from elsewhere, such as last month's export.
    ///
    /// A chain cannot tell that its newest entries were cut off; whoever keeps a link outside the database can.
    package struct Link: Equatable, Sendable {
        package let sequence: Int64
        package let hash: String
        package init(sequence: Int64, hash: String) { (self.sequence, self.hash) = (sequence, hash) }
    }

    /// What reading the chain came to.
    package enum Verdict: Equatable, Sendable {
        /// Every entry is as it was written; `last` is the newest, `nil` for an empty log.
        case whole(last: Link?)
        /// The first entry that is not.
        case broken(sequence: Int64, Break)
    }

    /// What is wrong with an entry.
    package enum Break: String, Sendable {
        /// The number is missing.
        case missing
        /// The entry was changed since it was written.
        case altered
        /// It does not follow the one before it.
        case unlinked
        /// It is whole, but not the one known from elsewhere.
        case other
    }

    /// Reads the whole chain, a thousand entries at a time, each thousand in a transaction of its own.
    ///
    /// - Parameter known: a link that must be in it.
    package static func verify(_ database: Database, known: Link? = nil) async throws -> Verdict {
        var checked: Link?
        while true {
            let from = checked
            let entries = try await database.read { db in
                let entries: [LogEntry] = try db.all(
                    """
                    SELECT \(LogEntry.columns) FROM log WHERE sequence > \(from?.sequence ?? 0)
                    ORDER BY sequence LIMIT 1000
                    """)
                return entries
            }
            if entries.isEmpty { break }
            for entry in entries {
                if let verdict = fault(of: entry, after: checked, known: known) { return verdict }
                checked = Link(sequence: entry.sequence, hash: entry.hash)
            }
        }
        if let known, (checked?.sequence ?? 0) < known.sequence {
            return .broken(sequence: (checked?.sequence ?? 0) + 1, .missing)
        }
        return .whole(last: checked)
    }

    private static func fault(of entry: LogEntry, after last: Link?, known: Link?) -> Verdict? {
        let expected = (last?.sequence ?? 0) + 1
        guard entry.sequence == expected else { return .broken(sequence: expected, .missing) }
        guard entry.isAsWritten else { return .broken(sequence: entry.sequence, .altered) }
        guard entry.previous == last?.hash ?? root else { return .broken(sequence: entry.sequence, .unlinked) }
        if let known, known.sequence == entry.sequence, known.hash != entry.hash {
            return .broken(sequence: entry.sequence, .other)
        }
        return nil
    }
}

extension LogEntry {
    /// Whether its hash is that of its fields.
    var isAsWritten: Bool {
        let rewritten = LogEntry(
            sequence: sequence, at: at, actor: actor, kind: kind, subject: subject, detail: detail, previous: previous)
        return hash == rewritten.hash
    }
}
