package import Database
package import Foundation

/// Something that is to happen to an article at a moment.
package struct ScheduledAction: Identifiable, Equatable, Sendable {
    package typealias ID = Identifier<ScheduledAction>

    package let id: ID
    package let article: Article.ID
    package let kind: Kind
    package let significance: Publication.Significance
    /// What readers are told when it is withdrawn.
    package let note: String
    package let wall: WallTime
    /// IANA name.
    package let zone: String
    package let reading: WallTime.Reading
    /// What the wall time was found to be.
    package let at: Date
    /// What it was found to be before the rules of the zone changed; `nil` when they did not.
    package let movedFrom: Date?
    package let state: State
    /// Who claims it counts this; who finishes it must know the count.
    package let fence: Int
    package let finished: Date?
    /// How long after its moment it was done.
    package let lateness: Double?
    /// Why it was not done, in the words of the refusal.
    package let failure: String?
    package let overrideReason: String?
    /// Who asked for it.
    package let actor: Actor

    package enum Kind: String, Sendable, SQLConvertible {
        /// A working copy goes live for the first time, or again.
        case publish
        /// A working copy takes the place of what is live.
        case swap
        case withdraw
    }

    package enum State: String, Sendable, SQLConvertible { case waiting, done, failed, cancelled }
}

/// Why something cannot be scheduled.
package enum ScheduleError: Error, Equatable {
    case unknown(ScheduledAction.ID)
    case unknownZone(String)
    /// The moment has passed.
    case past(Date)
    /// The article is to be published, swapped or withdrawn at some moment already.
    case alreadyScheduled
    /// It is not waiting any more.
    case over(ScheduledAction.State)
}

extension ScheduledAction: Record {
    static let columns: SQL = """
        id, article_id, kind, significance, note, wall_day, wall_minute, zone, reading, at, moved_from, state, fence, finished_at,
        lateness, failure, override_reason, actor, actor_name
        """

    package init(row: Row) throws {
        id = try row["id"]
        article = try row["article_id"]
        kind = try row["kind"]
        significance = try row["significance"]
        note = try row["note"]
        let day = CivilDay(number: try row["wall_day"])
        let minute: Int = try row["wall_minute"]
        guard let wall = WallTime(day, minute: minute) else {
            throw DatabaseError.mismatch(expected: "a minute of a day", found: "INTEGER", column: "wall_minute")
        }
        self.wall = wall
        zone = try row["zone"]
        reading = WallTime.Reading(rawValue: try row["reading"]) ?? .first
        at = try row["at"]
        movedFrom = try row["moved_from"]
        state = try row["state"]
        fence = try row["fence"]
        finished = try row["finished_at"]
        let milliseconds: Int? = try row["lateness"]
        lateness = milliseconds.map { Double($0) / 1000 }
        failure = try row["failure"]
        overrideReason = try row["override_reason"]
        actor = Actor(code: try row["actor"], name: try row["actor_name"])
    }
}
