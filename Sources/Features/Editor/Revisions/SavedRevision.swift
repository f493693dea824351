import Database
import Foundation
import Newsroom

/// A revision as the list shows it, with the note it was saved with.
struct SavedRevision: Record {
    let number: Int
    let savedAt: Date
    let savedBy: String
    let note: String

    init(row: Row) throws {
        number = try row["number"]
        savedAt = try row["saved_at"]
        savedBy = try row["saved_by"]
        note = try row["note"]
    }

    /// Newest first.
    static func all(of article: Article.ID, limit: Int, in db: Connection) throws -> [SavedRevision] {
        try db.all(
            """
            SELECT revisions.number, saved_at, saved_by, COALESCE(note, '') AS note
            FROM revisions LEFT JOIN revision_notes
                ON revision_notes.article_id = revisions.article_id AND revision_notes.number = revisions.number
            WHERE revisions.article_id = \(article) ORDER BY revisions.number DESC LIMIT \(limit)
            """)
    }

    /// Keeps the copy's content as a revision, with a note.
    static func record(
        _ copy: WorkingCopy, note: String, by actor: Actor, now: Date, in db: Connection
    ) throws {
        let number = try copy.recordRevision(by: actor, now: now, in: db)
        guard !note.isEmpty else { return }
        try db.execute(
            """
            INSERT INTO revision_notes (article_id, number, note) VALUES (\(copy.article), \(number), \(note))
            ON CONFLICT (article_id, number) DO UPDATE SET note = excluded.note
            """)
    }

    /// The content of a revision; of the working copy when `number` is `nil`.
    static func content(_ number: Int?, of article: Article.ID, in db: Connection) throws -> ArticleContent? {
        guard let number else { return try WorkingCopy.find(article, in: db)?.content }
        return try Revision.find(number, of: article, in: db)?.content
    }
}
