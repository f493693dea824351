package import Database
package import Foundation
package import Newsroom

/// What the timer does with an article when its moment has come, through the same gate as everybody.
///
/// Readers see the moment it was planned for, also when the server was down and it came out later; when it really first
/// went live is kept beside that.
package enum TimedPublication {
    /// The key of ``ScheduledAction/detail`` that says whether a swap tells readers when it was updated.
    package static let significance = "significance"

    /// - Throws: a refusal of the newsroom's, which the timer marks on the action.
    package static func perform(_ action: ScheduledAction, now: Date, in db: Connection) throws {
        let hasCopy = try WorkingCopy.find(action.article, in: db) != nil
        switch action.kind {
        case .withdraw: try Publication.withdraw(action.article, by: .timer, now: now, in: db)
        case .publish where !hasCopy: try publishAsItIs(action, now: now, in: db)
        case .swap where !hasCopy: throw Refusal.nothingToSwap
        case .publish, .swap:
            let significance = action.detail[significance].flatMap { Publication.Significance(rawValue: $0) }
            try Publication.publish(
                action.article, as: significance ?? .minor, shown: action.due, by: .timer, now: now, in: db)
        }
    }

    /// An imported draft, which nobody has begun to work on.
    private static func publishAsItIs(_ action: ScheduledAction, now: Date, in db: Connection) throws {
        let gate = try Gate(in: db)
        try Article.lock(action.article, in: db)
        var article = try Article.find(action.article, in: db)
        let pass = try gate.admit(article, by: .timer, now: now, in: db)
        let kind = try article.publish(pass, shown: action.due, now: now)
        try article.save(recording: kind, by: Actor.timer.name, now: now, in: db)
        try LogEntry.append(
            .init(kind.rawValue), about: "article:\(article.id)", by: .timer,
            detail: ["revision": "\(article.revision)"], now: now, in: db)
    }

    package enum Refusal: String, ActionRefusal {
        /// The article has no working copy that could take its place.
        case nothingToSwap = "nothing-to-swap"

        package var reason: String { rawValue }
    }
}
