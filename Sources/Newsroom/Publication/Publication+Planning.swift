package import Database
package import Foundation

/// Publishing and withdrawing at a moment to come. The working copy's step follows.
extension Publication {
    /// Has it happen at `moment`, by the timer. Whether the article may appear is asked when the time has come.
    ///
    /// - Parameters:
    ///   - significance: what readers are told of a swap.
    ///   - withdrawal: what readers find after a withdrawal.
    /// - Throws: ``TimingError``; ``ArticleError/unknown(_:)``; ``PublicationError``.
    @discardableResult
    package static func plan(
        _ kind: ScheduledAction.Kind, of id: Article.ID, at moment: ScheduledMoment,
        as significance: Significance = .minor, leaving withdrawal: Withdrawal = Withdrawal(), by actor: Actor,
        now: Date, in db: Connection
    ) throws -> ScheduledAction {
        try ChangeLog.turn(in: db)
        try Article.lock(id, in: db)
        let detail =
            switch kind {
            case .publish: [String: String]()
            case .swap: [Significance.key: significance.rawValue]
            case .withdraw: try withdrawal.checked(for: id, in: db).detail
            }
        let action = try ScheduledAction.schedule(kind, of: id, at: moment, by: actor, detail: detail, now: now, in: db)
        try WorkingCopy.followPlans(of: id, by: actor, now: now, in: db)
        return action
    }

    /// Has what was planned happen at another moment, or, a withdrawal, leave something else to readers.
    ///
    /// - Parameter withdrawal: what readers find after a withdrawal; `nil` leaves it as it was planned.
    /// - Throws: ``TimingError``; ``PublicationError``.
    @discardableResult
    package static func replan(
        _ id: ScheduledAction.ID, at moment: ScheduledMoment, leaving withdrawal: Withdrawal? = nil, by actor: Actor,
        now: Date, in db: Connection
    ) throws -> ScheduledAction {
        try ChangeLog.turn(in: db)
        let action = try ScheduledAction.find(id, in: db)
        let detail =
            action.kind == .withdraw ? try withdrawal?.checked(for: action.article, in: db).detail : nil
        return try ScheduledAction.reschedule(id, to: moment, detail: detail, by: actor, now: now, in: db)
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

extension ScheduledAction {
    /// What readers find after a planned withdrawal.
    package var withdrawal: Withdrawal { kind == .withdraw ? Withdrawal(detail: detail) : Withdrawal() }
}
