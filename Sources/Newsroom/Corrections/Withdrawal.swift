package import Database
package import Foundation

/// What readers find where a withdrawn article was: a page that says so, with a note, or the way to something else.
package struct Withdrawal: Equatable, Sendable {
    /// Plain text for readers, at most 1,000 characters. May be empty: then the page says only that it was withdrawn.
    package var note: String
    package var leadsTo: Target?

    /// Where readers are led instead.
    package enum Target: Equatable, Sendable {
        /// Another article, at its address of the day; while it is not live, the page says that this one was withdrawn.
        case article(Article.ID)
        /// An address of this site, such as `/topik/rupiah`.
        case address(String)
    }

    package init(note: String = "", leadsTo: Target? = nil) { (self.note, self.leadsTo) = (note, leadsTo) }

    static let limit = 1_000
}

extension Withdrawal {
    /// Takes a live article away from readers, in one transaction with its log entry.
    ///
    /// - Throws: ``WithdrawalError``; ``ArticleError/notLive``, ``ArticleError/withdrawn(since:)``.
    package func withdraw(_ id: Article.ID, by actor: Actor, now: Date, in db: Connection) throws {
        try check(id)
        try ChangeLog.turn(in: db)
        var article = try Article.find(id, in: db)
        let kind = try article.withdraw(now: now)
        try article.save(recording: kind, by: actor.name, now: now, in: db)
        try save(for: id, in: db)
        try LogEntry.append(
            .articleWithdrawn, about: "article:\(id)", by: actor,
            detail: ["note": note, "leads-to": leadsTo.map { "\($0)" } ?? ""], now: now, in: db)
    }

    /// Brings a withdrawn article back with the dates it had.
    ///
    /// - Throws: ``ArticleError`` when it is not withdrawn or no longer complete.
    package static func end(for id: Article.ID, by actor: Actor, now: Date, in db: Connection) throws {
        try ChangeLog.turn(in: db)
        var article = try Article.find(id, in: db)
        guard case .withdrawn(let dates, _) = article.state else { throw ArticleError.notWithdrawn }
        let kind = try article.publish(shown: dates.shown, now: now)
        try article.save(recording: kind, by: actor.name, now: now, in: db)
        try db.execute("DELETE FROM withdrawals WHERE article_id = \(id)")
        try LogEntry.append(.articleReinstated, about: "article:\(id)", by: actor, now: now, in: db)
    }

    /// What is said about a withdrawn article; empty when nothing was.
    package static func find(for id: Article.ID, in db: Connection) throws -> Withdrawal {
        try db.first("SELECT note, leads_to_id, leads_to FROM withdrawals WHERE article_id = \(id)") ?? Withdrawal()
    }

    private func check(_ id: Article.ID) throws(WithdrawalError) {
        guard note.unicodeScalars.count <= Self.limit else { throw .tooLong(limit: Self.limit) }
        switch leadsTo {
        case .article(id): throw .leadsToItself
        case .address(let address) where !Self.isOwnAddress(address): throw .foreignAddress(address)
        default: break
        }
    }

    /// One slash, then printable ASCII without a backslash, so that no browser takes it for another site (V25).
    private static func isOwnAddress(_ address: String) -> Bool {
        let bytes = Array(address.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.count <= 1_000 else { return false }
        if bytes.count > 1, bytes[1] == UInt8(ascii: "/") { return false }
        return bytes.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
    }

    private func save(for id: Article.ID, in db: Connection) throws {
        var other: Article.ID?
        var address: String?
        switch leadsTo {
        case .article(let id): other = id
        case .address(let text): address = text
        case nil: break
        }
        try db.execute(
            """
            INSERT INTO withdrawals (article_id, note, leads_to_id, leads_to)
            VALUES (\(id), \(note), \(other), \(address))
            ON CONFLICT (article_id) DO UPDATE
            SET note = excluded.note, leads_to_id = excluded.leads_to_id, leads_to = excluded.leads_to
            """)
    }
}

extension Withdrawal: Record {
    package init(row: Row) throws {
        note = try row["note"]
        let id: Article.ID? = try row["leads_to_id"]
        let address: String? = try row["leads_to"]
        leadsTo = id.map { .article($0) } ?? address.map { .address($0) }
    }
}

extension Withdrawal.Target: CustomStringConvertible {
    package var description: String {
        switch self {
        case .article(let id): "article:\(id)"
        case .address(let address): address
        }
    }
}

extension LogEntry.Kind {
    package static let articleWithdrawn = Self("article-withdrawn")
    package static let articleReinstated = Self("article-reinstated")
}

/// Why a withdrawal was not taken.
package enum WithdrawalError: Error, Equatable {
    case tooLong(limit: Int)
    case leadsToItself
    /// Not an address of this site: one slash, then printable ASCII.
    case foreignAddress(String)
}
