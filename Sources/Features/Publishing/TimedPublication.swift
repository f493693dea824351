package import Database
package import Foundation
package import Newsroom

/// What the timer does with an article when its moment has come, through the same gate as everybody.
///
/// Readers see the moment it was planned for, also when the server was down and it came out later; when it really first
/// went live is kept beside that.
package enum TimedPublication {
    /// - Throws: a refusal of the newsroom's, which the timer marks on the action.
    package static func perform(_ action: ScheduledAction, now: Date, in db: Connection) throws {
        switch action.kind {
        case .withdraw:
            try Publication.withdraw(action.article, action.withdrawal, by: .timer, now: now, in: db)
        case .publish: try publish(action, .appearing, now: now, in: db)
        case .swap:
            do {
                try publish(action, .changing, now: now, in: db)
            } catch WorkError.noCopy { throw Refusal.nothingToSwap }
        }
    }

    private static func publish(
        _ action: ScheduledAction, _ passage: Publication.Passage, now: Date, in db: Connection
    ) throws {
        let significance = action.detail[Publication.Significance.key].flatMap {
            Publication.Significance(rawValue: $0)
        }
        try Publication.publishDue(
            action.article, as: significance ?? .minor, shown: action.due, only: passage, now: now, in: db)
    }

    package enum Refusal: String, ActionRefusal {
        /// The article has no working copy that could take its place.
        case nothingToSwap = "nothing-to-swap"

        package var reason: String { rawValue }
    }
}
