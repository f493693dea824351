import Database
import Foundation
import Newsroom

/// What a row of a working copy's journal says (`JournalEntry` in Newsroom keeps the rows): the step it made, and what the
/// browser was told.
struct CopyEntry: Codable, Sendable {
    let step: CopyStep
    let answer: CopyAnswer
}

extension WorkingCopy {
    /// Steps the way back may have. Beyond, a browser takes the whole copy and puts its text into it.
    private static let longestWayBack = 5_000

    /// What the copy was like at a version.
    ///
    /// - Throws: ``CopyError/unknownVersion`` when the journal does not reach there.
    func state(at version: Int, in db: Connection) throws -> CopyState {
        guard version <= self.version, self.version - version <= Self.longestWayBack,
            let entries = try journal(after: version, in: db)
        else { throw CopyError.unknownVersion }
        var state = CopyState(content)
        for entry in entries { state = try state.undoing(try CopyEntry(json: entry.change).step) }
        return state
    }

    /// What was answered to a message that came before, for a browser that did not hear it.
    static func answer(to message: CopyMessage, about article: Article.ID, in db: Connection) throws -> CopyAnswer? {
        let text: String? = try db.value(
            """
            SELECT change FROM copy_journal
            WHERE article_id = \(article) AND client = \(message.client) AND number = \(message.number)
            """)
        return try text.map { try CopyEntry(json: $0).answer }
    }
}

extension CopyEntry {
    init(json text: String) throws { self = try JSONDecoder().decode(CopyEntry.self, from: Data(text.utf8)) }
}
