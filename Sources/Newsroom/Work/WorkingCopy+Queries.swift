package import Database
import Documents
package import Foundation

extension WorkingCopy {
    /// Makes a new article, which nobody but the desk sees, and its working copy.
    package static func create(
        _ content: ArticleContent, by actor: Actor, _ workflow: Workflow = Workflow(), now: Date, in db: Connection
    ) throws -> WorkingCopy {
        let article = try Article.draft(content, by: actor.name, now: now, in: db)
        return try insert(article, at: workflow.first, by: actor, now: now, in: db)
    }

    /// The working copy of an article; begun from what readers see when there is none.
    ///
    /// - Throws: ``ArticleError/unknown(_:)``.
    package static func open(_ id: Article.ID, by actor: Actor, now: Date, in db: Connection) throws -> WorkingCopy {
        try Article.lock(id, in: db)
        if let copy = try find(id, in: db) { return copy }
        return try insert(try Article.find(id, in: db), at: .writing, by: actor, now: now, in: db)
    }

    /// `nil` when the article has none.
    package static func find(_ id: Article.ID, in db: Connection) throws -> WorkingCopy? {
        if let known = db.batch?.article(id) { return known.copy }
        return try db.first("SELECT \(columns) FROM working_copies WHERE article_id = \(id)")
    }

    static let columns: SQL = """
        article_id, version, base, standing, step, step_at, owner_id, assignee_id, writer_id, due_at, planned_length,
        embargo_until, held_by, held_at, held_reason, approved_by, approved_at, approved_version, changed_at, changed_by,
        content
        """

    /// At which step the working copy is, without reading the rest of it; `nil` when there is none.
    package static func step(of id: Article.ID, in db: Connection) throws -> Step? {
        try db.value("SELECT step FROM working_copies WHERE article_id = \(id)")
    }

    /// - Throws: ``WorkError/noCopy(_:)``.
    package static func require(_ id: Article.ID, in db: Connection) throws -> WorkingCopy {
        guard let copy = try find(id, in: db) else { throw WorkError.noCopy(id) }
        return copy
    }

    private static func insert(
        _ article: Article, at step: Step, by actor: Actor, now: Date, in db: Connection
    ) throws -> WorkingCopy {
        let content = article.content
        db.batch?.forget(article.id)
        try db.execute(
            """
            INSERT INTO working_copies (article_id, version, base, standing, step, step_at, owner_id, changed_at,
                changed_by, headline, section_id, word_count, content)
            SELECT id, copy_version + 1, \(article.revision), 1, \(step), \(now), \(actor.user), \(now), \(actor.name),
                \(content.headline), \(content.section), \(content.body.wordCount), \(try content.json())
            FROM articles WHERE id = \(article.id)
            """)
        return try require(article.id, in: db)
    }

    /// Writes step, assignment, due moment, length, embargo, hold and approval.
    ///
    /// - Throws: ``WorkError/standingStale`` when somebody else wrote them since.
    package mutating func saveStanding(in db: Connection) throws {
        db.batch?.forget(article)
        let written = try db.execute(
            """
            UPDATE working_copies SET standing = standing + 1, step = \(step), step_at = \(stepSince),
                assignee_id = \(assignee), writer_id = \(writer), due_at = \(due), planned_length = \(length),
                embargo_until = \(embargo), held_by = \(hold?.by), held_at = \(hold?.at), held_reason = \(hold?.reason),
                approved_by = \(approval?.by), approved_at = \(approval?.at), approved_version = \(approval?.version)
            WHERE article_id = \(article) AND standing = \(standing)
            """)
        guard written == 1 else { throw WorkError.standingStale }
        standing += 1
    }

    /// Finds the copy, changes its standing, writes it and logs it, in the order that locks want. What goes on to other hands,
    /// or is approved, is kept as a revision of whoever wrote in it last, so that it can be compared with what became of it.
    ///
    /// - Returns: the copy as written.
    /// - Throws: ``WorkError/noCopy(_:)``; what `change` throws.
    @discardableResult
    package static func change(
        _ id: Article.ID, _ kind: LogEntry.Kind, by actor: Actor, detail: [String: String] = [:], now: Date,
        in db: Connection, _ change: (inout WorkingCopy) throws -> Void
    ) throws -> WorkingCopy {
        try ChangeLog.turn(in: db)
        try Article.lock(id, in: db)
        var copy = try require(id, in: db)
        let before = copy
        try change(&copy)
        try copy.saveStanding(in: db)
        if copy.isHandedOn(since: before) { try copy.recordRevision(by: copy.changedBy, now: now, in: db) }
        let detail = detail.merging(copy.moves(since: before)) { given, _ in given }
        try LogEntry.append(kind, about: "article:\(id)", by: actor, detail: detail, now: now, in: db)
        return copy
    }

    /// Makes `user` the one who writes; what others type from then on is refused with ``WorkError/taken(by:)``, until they
    /// take over in turn. Always possible, and logged.
    @discardableResult
    package static func takeOver(_ id: Article.ID, by user: User, now: Date, in db: Connection) throws -> WorkingCopy {
        try change(id, .takenOver, by: user.actor, now: now, in: db) { $0.writer = user.id }
    }

    /// Whoever took over lets everybody write again, and the log says so.
    ///
    /// - Returns: `nil`, with nothing changed, when they have not the turn, or no longer.
    /// - Throws: ``WorkError/noCopy(_:)``.
    @discardableResult
    package static func handBack(_ id: Article.ID, by user: User, now: Date, in db: Connection) throws -> WorkingCopy? {
        try ChangeLog.turn(in: db)
        try Article.lock(id, in: db)
        guard try require(id, in: db).writer == user.id else { return nil }
        return try change(id, .handedBack, by: user.actor, now: now, in: db) { $0.writer = nil }
    }

    /// Whether others look at it or write in it from here on: sent for review or back, approved, taken over.
    private func isHandedOn(since before: WorkingCopy) -> Bool {
        let isMoved = step != before.step && max(step, before.step) >= .review && step != .scheduled
        return isMoved || approval?.version != before.approval?.version && approval != nil || writer != before.writer
    }

    /// What the log says of a change of the standing: `before > after`.
    private func moves(since before: WorkingCopy) -> [String: String] {
        let parts: [(String, String?, String?)] = [
            ("step", before.step.rawValue, step.rawValue),
            ("assignee", before.assignee?.description, assignee?.description),
            ("writer", before.writer?.description, writer?.description),
            ("approval", before.approval?.version.description, approval?.version.description),
            ("hold", before.hold?.reason, hold?.reason),
        ]
        var moves: [String: String] = [:]
        for (name, before, after) in parts where before != after { moves[name] = "\(before ?? "-") > \(after ?? "-")" }
        return moves
    }

    /// Gives up what was prepared; it stays as a revision. The article is as readers see it.
    ///
    /// - Parameter reason: for colleagues, in the log; may be empty.
    /// - Throws: ``WorkError/noCopy(_:)``.
    package static func discard(
        _ id: Article.ID, because reason: String = "", by actor: Actor, now: Date, in db: Connection
    ) throws {
        try ChangeLog.turn(in: db)
        try Article.lock(id, in: db)
        let copy = try require(id, in: db)
        try ScheduledAction.cancelWaiting([.publish, .swap], of: id, by: actor, now: now, in: db)
        try Revision.append(copy.content, of: id, by: actor.name, now: now, in: db)
        try copy.delete(in: db)
        try LogEntry.append(
            .discarded, about: "article:\(id)", by: actor, detail: reason.isEmpty ? [:] : ["reason": reason], now: now,
            in: db)
    }

    /// Takes copy and journal away; the next copy's versions go on from here.
    func delete(in db: Connection) throws {
        db.batch?.forget(article)
        try db.executeLater("DELETE FROM copy_journal WHERE article_id = \(article)")
        try db.executeLater("DELETE FROM working_copies WHERE article_id = \(article)")
        try db.executeLater("UPDATE articles SET copy_version = \(version) WHERE id = \(article)")
    }
}

extension LogEntry.Kind {
    package static let takenOver = Self("taken-over")
    package static let handedBack = Self("handed-back")
    package static let discarded = Self("discarded")
    package static let copyMerged = Self("copy-merged")
    package static let revisionRestored = Self("revision-restored")
    package static let previewLinkMade = Self("preview-link-made")
    package static let previewLinksEnded = Self("preview-links-ended")
    package static let begun = Self("begun")
    package static let assigned = Self("assigned")
    package static let submitted = Self("submitted")
    package static let sentBack = Self("sent-back")
    package static let approved = Self("approved")
    package static let heldBack = Self("held-back")
    package static let letGo = Self("let-go")
    package static let planned = Self("planned")
    package static let unplanned = Self("unplanned")
}

extension WorkingCopy: Record {
    package init(row: Row) throws {
        article = try row["article_id"]
        version = try row["version"]
        base = try row["base"]
        standing = try row["standing"]
        step = try row["step"]
        stepSince = try row["step_at"]
        owner = try row["owner_id"]
        assignee = try row["assignee_id"]
        writer = try row["writer_id"]
        due = try row["due_at"]
        length = try row["planned_length"]
        embargo = try row["embargo_until"]
        let heldBy: User.ID? = try row["held_by"]
        let heldAt: Date? = try row["held_at"]
        let reason: String? = try row["held_reason"]
        if let heldBy, let heldAt { hold = LegalHold(by: heldBy, at: heldAt, reason: reason ?? "") } else { hold = nil }
        let approver: User.ID? = try row["approved_by"]
        let approved: Date? = try row["approved_at"]
        let approvedVersion: Int? = try row["approved_version"]
        if let approver, let approved, let approvedVersion {
            approval = Approval(by: approver, at: approved, version: approvedVersion)
        } else {
            approval = nil
        }
        changed = try row["changed_at"]
        changedBy = try row["changed_by"]
        content = try ArticleContent(json: try row["content"])
    }
}
