package import Database
package import Foundation
package import Newsroom

/// What the timer does with an article when its moment has come.
///
/// Readers see the moment it was planned for, also when the server was down and it came out later; when it really first
/// went live is kept beside that.
package enum TimedPublication {
    /// - Throws: a refusal of the newsroom's, which the timer marks on the action.
    package static func perform(_ action: ScheduledAction, now: Date, in db: Connection) throws {
        var article = try Article.find(action.article, in: db)
        let change: Change.Kind =
            switch action.kind {
            case .publish: try article.publish(shown: action.due, now: now)
            case .withdraw: try article.withdraw(now: now)
            case .swap: throw Refusal.nothingToSwap
            }
        try article.save(recording: change, by: Actor.timer.name, now: now, in: db)
        try LogEntry.append(
            change == .withdrawn ? .articleWithdrawn : .articlePublished, about: "article:\(article.id)", by: .timer,
            detail: ["action": action.id.description, "scheduledBy": action.madeBy.name], now: now, in: db)
    }

    package enum Refusal: String, ActionRefusal {
        /// The article has no working copy that could take its place.
        case nothingToSwap = "nothing-to-swap"

        package var reason: String { rawValue }
    }
}

extension LogEntry.Kind {
    package static let articlePublished = Self("article-published")
    package static let articleWithdrawn = Self("article-withdrawn")
}
