package import Database
import Facts
package import Foundation

/// A dated note to readers that something in an article was wrong. Added, never changed or removed.
package struct Correction: Identifiable, Equatable, Sendable, Record {
    package let id: Identifier<Correction>
    package let article: Article.ID
    package let at: Date
    /// Plain text, 1 to 2,000 characters.
    package let note: String
    /// Who wrote it, by name; readers do not see it.
    package let madeBy: String

    package init(row: Row) throws {
        id = try row["id"]
        article = try row["article_id"]
        at = try row["at"]
        note = try row["note"]
        madeBy = try row["made_by"]
    }

    static let columns: SQL =
        "corrections.id, corrections.article_id, corrections.at, corrections.note, corrections.made_by"

    /// Characters of a note at the most.
    package static let limit = 2_000
}

extension Correction {
    /// Adds a note to a live article, to the list of corrections and to the log.
    ///
    /// - Throws: ``ArticleError/unknown(_:)``, ``ArticleError/notLive``: readers of what they cannot see need no note;
    ///   ``CorrectionError``.
    @discardableResult
    package static func add(
        _ note: String, to id: Article.ID, by actor: Actor, now: Date, in db: Connection
    ) throws -> Correction {
        let note = note.trimmed
        guard !note.isEmpty else { throw CorrectionError.empty }
        guard note.unicodeScalars.count <= limit else { throw CorrectionError.tooLong(limit: limit) }
        try ChangeLog.turn(in: db)
        guard try Article.find(id, in: db).dates != nil else { throw ArticleError.notLive }
        let added: Correction? = try db.first(
            """
            INSERT INTO corrections (article_id, at, note, made_by) VALUES (\(id), \(now), \(note), \(actor.name))
            RETURNING \(columns)
            """)
        guard let added else { throw ArticleError.unknown(id) }
        try LogEntry.append(.correctionAdded, about: "article:\(id)", by: actor, detail: ["note": note], now: now, in: db)
        try Change(
            .corrected, .corrections(of: id),
            altering: [AlteredFact(.corrections(of: id)), AlteredFact(Fact.corrections.name, at: added.position)]
        ).record(at: now, in: db)
        return added
    }

    /// The notes on an article, oldest first.
    package static func all(on article: Article.ID, in db: Connection) throws -> [Correction] {
        try db.all("SELECT \(columns) FROM corrections WHERE article_id = \(article) ORDER BY at, id")
    }

    var position: ListPosition { ListPosition(moment: at.milliseconds, number: id.number) }
}

extension LogEntry.Kind {
    package static let correctionAdded = Self("correction-added")
}

/// Why a correction was not taken.
package enum CorrectionError: Error, Equatable {
    case empty
    case tooLong(limit: Int)
}

extension String {
    /// Without white space at its ends.
    var trimmed: String {
        let scalars = Array(unicodeScalars)
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        var kept = UnicodeScalarView()
        kept.append(contentsOf: scalars[first...last])
        return String(kept)
    }
}
