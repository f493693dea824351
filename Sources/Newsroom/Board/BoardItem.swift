package import Database
package import Foundation

/// One working copy as the board shows it.
package struct BoardItem: Equatable, Sendable, Record {
    package let article: Article.ID
    package let headline: String
    package let section: Section.ID?
    package let step: Step
    package let stepSince: Date
    package let owner: User.ID?
    package let assignee: User.ID?
    package let due: Date?
    /// Planned, in words.
    package let length: Int?
    package let words: Int
    package let embargo: Date?
    package let isHeld: Bool
    /// Whether what was approved is what is there; `nil` when nothing was.
    package let isApprovalCurrent: Bool?
    package let changed: Date
    package let changedBy: String
    /// Whether readers see the article already, in an earlier state.
    package let isLive: Bool

    package init(row: Row) throws {
        article = try row["article_id"]
        headline = try row["headline"]
        section = try row["section_id"]
        step = try row["step"]
        stepSince = try row["step_at"]
        owner = try row["owner_id"]
        assignee = try row["assignee_id"]
        due = try row["due_at"]
        length = try row["planned_length"]
        words = try row["word_count"]
        embargo = try row["embargo_until"]
        let heldBy: User.ID? = try row["held_by"]
        isHeld = heldBy != nil
        let version: Int = try row["version"]
        let approved: Int? = try row["approved_version"]
        isApprovalCurrent = approved.map { $0 == version }
        changed = try row["changed_at"]
        changedBy = try row["changed_by"]
        let state: String = try row["state"]
        isLive = state == "live"
    }

    static let columns: SQL = """
        working_copies.article_id, working_copies.headline, working_copies.section_id, step, step_at, owner_id, assignee_id,
        due_at, planned_length, working_copies.word_count, embargo_until, held_by, version, approved_version, changed_at,
        changed_by, articles.state
        """
}
