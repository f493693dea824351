package import Database
package import Foundation

/// Publishing and withdrawing at a moment to come. The working copy's step follows.
extension Publication {
    /// Has it happen at `moment`, by the timer. Whether the article may appear is asked when the time has come.
    ///
    /// - Parameter significance: what readers are told of a swap.
    /// - Throws: ``TimingError``; ``ArticleError/unknown(_:)``.
    @discardableResult
    package static func plan(
        _ kind: ScheduledAction.Kind, of id: Article.ID, at moment: ScheduledMoment,
        as significance: Significance = .minor, by actor: Actor, now: Date, in db: Connection
    ) throws -> ScheduledAction {
        try ChangeLog.turn(in: db)
        try Article.lock(id, in: db)
        let detail = kind == .swap ? [Significance.key: significance.rawValue] : [:]
        let action = try ScheduledAction.schedule(kind, of: id, at: moment, by: actor, detail: detail, now: now, in: db)
        try WorkingCopy.followPlans(of: id, by: actor, now: now, in: db)
        return action
    }

    /// Gives up what was planned.
    ///
    /// - Throws: ``TimingError/unknown(_:)``, `.over`.
    package static func cancelPlan(_ id: ScheduledAction.ID, by actor: Actor, now: Date, in db: Connection) throws {
        try ChangeLog.turn(in: db)
        let action = try ScheduledAction.find(id, in: db)
        try Article.lock(action.article, in: db)
        try ScheduledAction.cancel(id, by: actor, now: now, in: db)
        try WorkingCopy.followPlans(of: action.article, by: actor, now: now, in: db)
    }
}

extension Publication.Significance {
    /// Where it stands in ``ScheduledAction/detail``; absent for ``minor``.
    package static let key = "significance"
}
