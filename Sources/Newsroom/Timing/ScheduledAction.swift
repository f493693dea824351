package import Database
package import Foundation

/// Something that happens to an article by itself at a moment: it appears, changes or goes.
package struct ScheduledAction: Identifiable, Equatable, Sendable {
    package typealias ID = Identifier<ScheduledAction>

    /// What happens. The stored names never change.
    package enum Kind: String, CaseIterable, Sendable, SQLConvertible {
        /// The article goes live.
        case publish
        /// A live article's working copy takes its place.
        case swap
        /// The article is taken away from readers.
        case withdraw
    }

    package enum State: Equatable, Sendable {
        case waiting
        case done(at: Date)
        /// The newsroom's rules refused; `reason` as ``ActionRefusal/reason`` has it.
        case failed(at: Date, reason: String)
        case cancelled(at: Date)
    }

    package let id: ID
    package let article: Article.ID
    package let kind: Kind
    /// As the person said it.
    package let moment: ScheduledMoment
    /// What that came to, UTC.
    package let due: Date
    /// When it was due before the rules of its zone or the paper's zone changed, until somebody moves it. The editor
    /// must be told.
    package let movedFrom: Date?
    package let madeBy: Actor
    package let madeAt: Date
    package let state: State
    /// Grows with every claim; whoever comes with an older number comes too late.
    package let fence: Int
    /// More for whoever performs it.
    package let detail: [String: String]
}

extension ScheduledAction: Record {
    static let columns: SQL = """
        scheduled_actions.id, scheduled_actions.article_id, scheduled_actions.kind, scheduled_actions.wall_time,
        scheduled_actions.zone, scheduled_actions.follows_paper, scheduled_actions.occurrence,
        scheduled_actions.due_at, scheduled_actions.moved_from, scheduled_actions.actor,
        scheduled_actions.actor_name, scheduled_actions.made_at, scheduled_actions.state,
        scheduled_actions.fence, scheduled_actions.done_at, scheduled_actions.failure, scheduled_actions.detail
        """

    package init(row: Row) throws {
        id = try row["id"]
        article = try row["article_id"]
        kind = try row["kind"]
        let wallText: String = try row["wall_time"]
        guard let wall = WallTime(wallText) else {
            throw DatabaseError.mismatch(expected: "a wall time", found: "TEXT", column: "wall_time")
        }
        let zone: String = try row["zone"]
        let followsPaper: Bool = try row["follows_paper"]
        let occurrence: String? = try row["occurrence"]
        moment = ScheduledMoment(
            stored: wall, zone, followsPaper: followsPaper, occurrence.flatMap { .init(rawValue: $0) })
        due = try row["due_at"]
        movedFrom = try row["moved_from"]
        madeBy = Actor(code: try row["actor"], name: try row["actor_name"])
        madeAt = try row["made_at"]
        let stateName: String = try row["state"]
        fence = try row["fence"]
        let doneAt: Date? = try row["done_at"]
        let failure: String? = try row["failure"]
        state =
            switch (stateName, doneAt) {
            case ("done", let moment?): .done(at: moment)
            case ("failed", let moment?): .failed(at: moment, reason: failure ?? "")
            case ("cancelled", let moment?): .cancelled(at: moment)
            default: .waiting
            }
        let json: String = try row["detail"]
        detail = try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
    }
}
