package import Database
import Documents
package import Foundation

/// One change of a working copy's content, as it came.
package struct JournalEntry: Equatable, Sendable, Record {
    /// The version it made.
    package let version: Int
    /// Which browser sent it, and as its how manieth; a change is stored once however often it is sent.
    package let client: String
    package let number: Int
    package let at: Date
    package let user: User.ID?
    /// What changed, with what it took out, so that it can be undone: the editor's JSON.
    package let change: String

    package init(row: Row) throws {
        version = try row["version"]
        client = try row["client"]
        number = try row["number"]
        at = try row["at"]
        user = try row["user_id"]
        change = try row["change"]
    }

    static let columns: SQL = "version, client, number, at, user_id, change"
}

extension WorkingCopy {
    /// A change on its way into the journal.
    package struct Sending: Equatable, Sendable {
        package let client: String
        package let number: Int
        package let change: String
        package init(client: String, number: Int, change: String) {
            (self.client, self.number, self.change) = (client, number, change)
        }
    }

    /// Waits for its turn with the article and finds the copy, to change its content: for whoever merges before applying.
    ///
    /// - Throws: ``WorkError/noCopy(_:)``.
    package static func forWriting(_ id: Article.ID, in db: Connection) throws -> WorkingCopy {
        try Article.lock(id, in: db)
        return try require(id, in: db)
    }

    /// Stores new content as the next version, with its entry of the journal. The first word of an idea or assignment begins the
    /// writing. Lengths are not looked at here: what is typed is kept, and the gate refuses what is too long.
    ///
    /// - Throws: ``WorkError/stale(current:)`` when `self` is not the newest version; ``WorkError/taken(by:)`` when another
    ///   user took over; ``WorkError/repeated(version:)`` when this change was stored before.
    package mutating func apply(
        _ content: ArticleContent, _ sending: Sending, by actor: Actor, now: Date, in db: Connection
    ) throws {
        if let version = try Self.version(of: sending, article, in: db) { throw WorkError.repeated(version: version) }
        let begins = step < .writing
        db.batch?.forget(article)
        let written = try db.execute(
            """
            UPDATE working_copies SET version = version + 1, content = \(try content.json()),
                headline = \(content.headline), section_id = \(content.section), word_count = \(content.body.wordCount),
                changed_at = \(now), changed_by = \(actor.name),
                step_at = CASE WHEN step IN ('idea', 'assigned') THEN \(now) ELSE step_at END,
                step = CASE WHEN step IN ('idea', 'assigned') THEN 'writing' ELSE step END
            WHERE article_id = \(article) AND version = \(version) AND (writer_id IS NULL OR writer_id = \(actor.user))
            """)
        guard written == 1 else { throw try refusal(of: actor, in: db) }
        try db.execute(
            """
            INSERT INTO copy_journal (article_id, version, client, number, at, user_id, change)
            VALUES (\(article), \(version + 1), \(sending.client), \(sending.number), \(now), \(actor.user), \(sending.change))
            """)
        self.content = content
        version += 1
        (changed, changedBy) = (now, actor.name)
        if begins { (step, stepSince) = (.writing, now) }
    }

    private func refusal(of actor: Actor, in db: Connection) throws -> WorkError {
        guard let now = try Self.find(article, in: db) else { return .noCopy(article) }
        if let writer = now.writer, writer != actor.user { return .taken(by: writer) }
        return .stale(current: now.version)
    }

    /// The version a change made when it was received before; `nil` when it was not.
    package static func version(of sending: Sending, _ id: Article.ID, in db: Connection) throws -> Int? {
        try db.value(
            """
            SELECT version FROM copy_journal
            WHERE article_id = \(id) AND client = \(sending.client) AND number = \(sending.number)
            """)
    }

    /// The changes after `version`, the newest first: undone in this order they lead back to it. `nil` when the journal does not
    /// reach back so far.
    package func journal(after version: Int, in db: Connection) throws -> [JournalEntry]? {
        guard version <= self.version else { return nil }
        let entries: [JournalEntry] = try db.all(
            """
            SELECT \(JournalEntry.columns) FROM copy_journal WHERE article_id = \(article) AND version > \(version)
            ORDER BY version DESC
            """)
        return entries.count == self.version - version ? entries : nil
    }

    /// Who changed the content of this copy.
    package static func writers(of id: Article.ID, in db: Connection) throws -> Set<User.ID> {
        if let known = db.batch?.article(id) { return known.writers }
        return Set(
            try db.values(
                "SELECT DISTINCT user_id FROM copy_journal WHERE article_id = \(id) AND user_id IS NOT NULL"))
    }

    /// Says that the content has in it what `revision` of the article brought: whoever merged the two says so, after applying.
    package mutating func rebase(onto revision: Int, in db: Connection) throws {
        db.batch?.forget(article)
        try db.execute(
            "UPDATE working_copies SET base = \(revision) WHERE article_id = \(article) AND version = \(version)")
        base = revision
    }

    /// The article was saved with the content it had: the copy's base is that save.
    static func follow(_ id: Article.ID, from revision: Int, to next: Int, in db: Connection) throws {
        db.batch?.forget(id)
        try db.executeLater(
            "UPDATE working_copies SET base = \(next) WHERE article_id = \(id) AND base = \(revision)")
    }

    /// Keeps the content as a revision, when it differs from the newest one.
    ///
    /// - Returns: the revision's number.
    @discardableResult
    package func recordRevision(by actor: Actor, now: Date, in db: Connection) throws -> Int {
        try recordRevision(by: actor.name, now: now, in: db)
    }

    @discardableResult
    func recordRevision(by author: String, now: Date, in db: Connection) throws -> Int {
        try Article.lock(article, in: db)
        if let newest = try Revision.newest(of: article, in: db), newest.content == content { return newest.number }
        return try Revision.append(content, of: article, by: author, now: now, in: db)
    }
}
