import Database
import Foundation
import Newsroom
import Shell

/// What the timer could not do, or has not done though its moment has come: it stands above the board until somebody deals
/// with it.
struct TimerAlarm: Sendable {
    struct Line: Sendable {
        let action: ScheduledAction
        let headline: String
    }

    /// Of articles that whoever looks may read; late ones first.
    let lines: [Line]
    let hasMore: Bool
    /// The timer's clock was set back, and it does nothing.
    let isHeld: Bool

    static let mostLines = 10
    /// How long a refusal alarms, in seconds: nine days, a long weekend at both ends.
    static let memory: TimeInterval = 9 * 86_400

    init(for user: User, _ rights: Rights, now: Date, in db: Connection) throws {
        isHeld = try ActionTimer.standing(at: now, in: db).isHeld
        let late = try ScheduledAction.due(at: now.addingTimeInterval(-ActionTimer.patience), limit: 100, in: db)
        let failed = try ScheduledAction.unsettled(since: now.addingTimeInterval(-Self.memory), limit: 100, in: db)
        var lines: [Line] = []
        var hasMore = false
        for action in late + failed {
            guard let access = try ArticleAccess.find(action.article, in: db), access.isReadable(by: user.id, rights)
            else { continue }
            if lines.count == Self.mostLines {
                hasMore = true
                break
            }
            let headline: String? = try db.value(
                """
                SELECT COALESCE(working_copies.headline, articles.headline) AS headline FROM articles
                LEFT JOIN working_copies ON working_copies.article_id = articles.id
                WHERE articles.id = \(action.article)
                """)
            lines.append(Line(action: action, headline: headline ?? ""))
        }
        self.lines = lines
        self.hasMore = hasMore
    }
}
