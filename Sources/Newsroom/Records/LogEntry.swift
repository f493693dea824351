package import Database
package import Foundation

/// One line of the log: who did what, and when. Appended, never changed.
///
/// Each entry holds the hash of the one before it, so that nobody can change, remove or insert one unseen:
/// ``LogChain`` looks.
package struct LogEntry: Equatable, Sendable, Record {
    /// From 1, without gaps.
    package let sequence: Int64
    /// To the millisecond.
    package let at: Date
    package let actor: Actor
    package let kind: Kind
    /// What it was about, such as `article:42`, `user:3` or `site`.
    package let subject: String
    /// More about it: JSON, an object of strings with its keys in order.
    package let detail: String
    /// The hash of the entry before; 64 zeros for the first.
    package let previous: String
    /// SHA-256 in lower-case hexadecimal digits, see ``LogChain/hash(of:)``.
    package let hash: String

    /// What happened. The stored names are promises to whoever reads an export. Features add their own in an extension.
    package struct Kind: RawRepresentable, Hashable, Sendable, SQLConvertible {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        package init(_ name: String) { self.init(rawValue: name) }
    }

    init(
        sequence: Int64, at: Date, actor: Actor, kind: Kind, subject: String, detail: String, previous: String,
        hash: String = ""
    ) {
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.kind = kind
        self.subject = subject
        self.detail = detail
        self.previous = previous
        self.hash =
            hash.isEmpty
            ? LogChain.hash(of: [
                "\(sequence)", "\(at.milliseconds)", actor.code, actor.name, kind.rawValue, subject, detail, previous,
            ]) : hash
    }

    package init(row: Row) throws {
        self.init(
            sequence: try row["sequence"], at: try row["at"],
            actor: Actor(code: try row["actor"], name: try row["actor_name"]), kind: try row["kind"],
            subject: try row["subject"], detail: try row["detail"], previous: try row["previous"], hash: try row["hash"]
        )
    }

    static let columns: SQL = "sequence, at, actor, actor_name, kind, subject, detail, previous, hash"
}

extension LogEntry {
    /// Appends an entry to the log.
    ///
    /// Takes ``ChangeLog/turn(in:)``, so that the chain never forks. A transaction that writes rows which others write too takes
    /// the turn itself before it does, lest two wait for each other.
    ///
    /// - Parameter detail: values are cut at 2,000 characters.
    @discardableResult
    package static func append(
        _ kind: Kind, about subject: String, by actor: Actor, detail: [String: String] = [:], now: Date,
        in db: Connection
    ) throws -> LogEntry {
        try ChangeLog.turn(in: db)
        let last = try LogHead.find(in: db)
        let entry = LogEntry(
            sequence: (last?.sequence ?? 0) + 1, at: now.roundedAsStored, actor: actor.storable, kind: kind,
            subject: subject.storable, detail: try json(detail), previous: last?.hash ?? LogChain.root)
        db.knowledge[LogHead.self] = LogHead(sequence: entry.sequence, hash: entry.hash)
        try db.executeLater(
            """
            INSERT INTO log (sequence, at, user_id, actor, actor_name, kind, subject, detail, previous, hash)
            VALUES (\(entry.sequence), \(entry.at), \(actor.user), \(entry.actor.code), \(entry.actor.name),
                \(entry.kind), \(entry.subject), \(entry.detail), \(entry.previous), \(entry.hash))
            """)
        return entry
    }

    private static func json(_ detail: [String: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(detail.mapValues(\.storable)), as: UTF8.self)
    }
}

/// Where the chain ends. Whoever has the turn knows it until the transaction is over: nobody else appends.
private struct LogHead: Record, Sendable {
    let sequence: Int64
    let hash: String

    init(sequence: Int64, hash: String) { (self.sequence, self.hash) = (sequence, hash) }

    init(row: Row) throws { self.init(sequence: try row["sequence"], hash: try row["hash"]) }

    static func find(in db: Connection) throws -> LogHead? {
        if let known = db.knowledge[LogHead.self] { return known }
        return try db.first("SELECT sequence, hash FROM log ORDER BY sequence DESC LIMIT 1")
    }
}

extension Date {
    fileprivate var roundedAsStored: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }
}

extension Actor {
    fileprivate var storable: Actor {
        switch self {
        case .user(let id, let name): .user(id, name: name.storable)
        case .command(let words): .command(words.storable)
        case .timer: .timer
        }
    }
}

extension String {
    /// At most 2,000 characters, without U+0000, which no database here takes.
    fileprivate var storable: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars.prefix(2_000) { scalars.append(scalar == "\u{0}" ? "\u{FFFD}" : scalar) }
        return String(scalars)
    }
}
