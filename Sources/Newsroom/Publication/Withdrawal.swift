package import Database
import Documents
package import Foundation

/// What readers find where a withdrawn article was: a note, or another page.
package struct Withdrawal: Equatable, Sendable {
    /// Plain text, up to 1,000 characters; empty leaves it at the paper's own words.
    package var note: String
    package var target: Target?

    /// Where readers are led.
    package enum Target: Equatable, Sendable {
        /// Its address of the day; while it is not live itself, readers see the note.
        case article(Article.ID)
        /// http, https or from the site's root.
        case address(String)
    }

    package init(note: String = "", leadingTo target: Target? = nil) { (self.note, self.target) = (note, target) }

    /// The one of an article; `nil` when nobody said anything.
    package static func find(_ id: Article.ID, in db: Connection) throws -> Withdrawal? {
        let found: StoredWithdrawal? = try db.first(
            "SELECT note, target_id, target_address FROM withdrawals WHERE article_id = \(id)")
        return found?.withdrawal
    }

    /// Says something else about an article that is withdrawn already.
    ///
    /// - Throws: ``PublicationError``; ``ArticleError/notWithdrawn``.
    package func save(for id: Article.ID, by actor: Actor, now: Date, in db: Connection) throws {
        try ChangeLog.turn(in: db)
        let state: String? = try db.value("SELECT state FROM articles WHERE id = \(id)")
        guard state == "withdrawn" else { throw ArticleError.notWithdrawn }
        try write(for: id, now: now, in: db)
        try LogEntry.append(
            .withdrawalChanged, about: "article:\(id)", by: actor, detail: detail, now: now, in: db)
    }

    /// As it is stored: the address in its canonical form.
    ///
    /// - Throws: ``PublicationError``; ``ArticleError/unknown(_:)`` when it leads to an article there is none of.
    func checked(for id: Article.ID, in db: Connection) throws -> Withdrawal {
        guard note.isNote else { throw PublicationError.badText }
        switch target {
        case .article(let target):
            guard target != id else { throw PublicationError.leadsToItself }
            let known: Int? = try db.value("SELECT 1 FROM articles WHERE id = \(target)")
            guard known != nil else { throw ArticleError.unknown(target) }
            return self
        case .address(let text):
            guard let safe = SafeAddress.canonical(text, for: .media) else { throw PublicationError.badAddress(text) }
            return Withdrawal(note: note, leadingTo: .address(safe))
        case nil: return self
        }
    }

    func write(for id: Article.ID, now: Date, in db: Connection) throws {
        var article: Article.ID?
        var address: String?
        switch try checked(for: id, in: db).target {
        case .article(let target): article = target
        case .address(let text): address = text
        case nil: break
        }
        try db.execute(
            """
            INSERT INTO withdrawals (article_id, note, target_id, target_address)
            VALUES (\(id), \(note), \(article), \(address))
            ON CONFLICT (article_id) DO UPDATE SET note = excluded.note, target_id = excluded.target_id,
                target_address = excluded.target_address
            """)
        try Change(.withdrawn, .body(id), altering: [.withdrawal(id)]).record(at: now, in: db)
    }

    /// The article is back.
    static func remove(of id: Article.ID, now: Date, in db: Connection) throws {
        guard try db.execute("DELETE FROM withdrawals WHERE article_id = \(id)") > 0 else { return }
        try Change(.published, .body(id), altering: [.withdrawal(id)]).record(at: now, in: db)
    }

    /// For the log, and for what is planned: `note`, and `target`, an address or `article:57`.
    var detail: [String: String] {
        var detail: [String: String] = note.isEmpty ? [:] : ["note": note]
        switch target {
        case .article(let id): detail["target"] = "article:\(id)"
        case .address(let address): detail["target"] = address
        case nil: break
        }
        return detail
    }

    /// What ``detail`` says.
    init(detail: [String: String]) {
        let target = detail["target"].map { text -> Target in
            let start = "article:"
            let id = text.utf8.starts(with: start.utf8) ? Article.ID(String(text.dropFirst(start.count))) : nil
            return id.map { .article($0) } ?? .address(text)
        }
        self.init(note: detail["note"] ?? "", leadingTo: target)
    }
}

private struct StoredWithdrawal: Record {
    let withdrawal: Withdrawal

    init(row: Row) throws {
        let note: String = try row["note"]
        let article: Article.ID? = try row["target_id"]
        let address: String? = try row["target_address"]
        withdrawal = Withdrawal(
            note: note, leadingTo: article.map { .article($0) } ?? address.map { .address($0) })
    }
}
