package import Database
package import Foundation

/// A dated note to readers that something was wrong. Added, never changed, never removed.
package struct Correction: Identifiable, Equatable, Sendable, Record {
    package typealias ID = Identifier<Correction>

    package let id: ID
    package let article: Article.ID
    package let at: Date
    /// Plain text, 1 to 1,000 characters.
    package let text: String
    /// Who wrote it; readers are not told.
    package let writtenBy: String

    package init(row: Row) throws {
        id = try row["id"]
        article = try row["article_id"]
        at = try row["at"]
        text = try row["text"]
        writtenBy = try row["written_by"]
    }

    static let columns: SQL =
        "corrections.id, corrections.article_id, corrections.at, corrections.text, corrections.written_by"

    /// What readers were told about an article, the newest first.
    package static func all(of id: Article.ID, limit: Int = 50, in db: Connection) throws -> [Correction] {
        try db.all(
            """
            SELECT \(columns) FROM corrections WHERE article_id = \(id)
            ORDER BY corrections.at DESC, corrections.id DESC LIMIT \(limit)
            """)
    }

    /// Adds a note to a live article: readers see it there and on the page of all corrections as soon as it is committed.
    ///
    /// - Throws: ``PublicationError/badText``; ``ArticleError/notLive``.
    @discardableResult
    package static func add(
        to id: Article.ID, _ text: String, by actor: Actor, now: Date, in db: Connection
    ) throws -> Correction {
        try ChangeLog.turn(in: db)
        guard text.isNote, !text.isBlank else { throw PublicationError.badText }
        let state: String? = try db.value("SELECT state FROM articles WHERE id = \(id)")
        guard state == "live" else { throw ArticleError.notLive }
        let correction: Correction = try db.one(
            """
            INSERT INTO corrections (article_id, at, text, user_id, written_by)
            VALUES (\(id), \(now), \(text), \(actor.user), \(actor.name)) RETURNING \(columns)
            """)
        try Change(.corrected, .body(id), altering: [.corrections(id), .allCorrections]).record(at: now, in: db)
        try LogEntry.append(
            .correctionAdded, about: "article:\(id)", by: actor, detail: ["text": text], now: now, in: db)
        return correction
    }
}

/// Why readers cannot be told so.
package enum PublicationError: Error, Equatable {
    /// Empty where it must not be, longer than 1,000 characters, or with control characters other than line feeds.
    case badText
    /// Neither http(s) nor a path of the site.
    case badAddress(String)
    /// A withdrawn article cannot lead to itself.
    case leadsToItself
}

extension String {
    /// At most 1,000 characters, of control characters only line feeds.
    var isNote: Bool {
        unicodeScalars.count <= 1_000
            && !unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" }
    }
}

extension LogEntry.Kind {
    package static let correctionAdded = Self("correction-added")
    package static let withdrawalChanged = Self("withdrawal-changed")
}
