import Database
import Foundation
import Newsroom
import Synchronization
import TestSupport
import Testing

/// A clock that tests set.
final class SetClock: Sendable {
    private let moment: Mutex<Date>

    init(_ moment: Date = .wednesday) { self.moment = Mutex(moment) }

    var now: Date { moment.withLock { $0 } }
    func move(by seconds: TimeInterval) { moment.withLock { $0 = $0.addingTimeInterval(seconds) } }
}

/// A refusal of a test's.
struct Refused: ActionRefusal { let reason = "because" }

/// Helps tests plan and do.
enum Timetable {
    /// A draft that goes live so many seconds after ``Date/wednesday``.
    @discardableResult
    static func publication(
        after seconds: Int, kind: ScheduledAction.Kind = .publish, in db: Connection
    ) throws -> ScheduledAction {
        let article = try Article.draft(.sample(), by: "test", now: .wednesday, in: db)
        return try schedule(kind, of: article.id, after: seconds, in: db)
    }

    @discardableResult
    static func schedule(
        _ kind: ScheduledAction.Kind, of article: Article.ID, after seconds: Int, in db: Connection
    ) throws -> ScheduledAction {
        let due = Date.wednesday.addingTimeInterval(Double(seconds))
        let moment = try ScheduledMoment(WallTime(of: due, in: .jakarta), in: "Asia/Jakarta")
        return try ScheduledAction.schedule(
            kind, of: article, at: moment, by: .command("test"), now: .wednesday, in: db)
    }

    /// As the desk's timer does it.
    static let perform: ActionTimer.Perform = { action, now, db in
        var article = try Article.find(action.article, in: db)
        let change =
            action.kind == .withdraw
            ? try article.withdraw(now: now)
            : try article.publish(
                Gate(in: db).admit(article, by: .timer, now: now, in: db), shown: action.due, now: now)
        try article.save(recording: change, by: "timer", now: now, in: db)
    }

    static func states(_ database: Database) async throws -> [String] {
        try await database.read { db in try db.values("SELECT state FROM scheduled_actions ORDER BY id") }
    }
}
