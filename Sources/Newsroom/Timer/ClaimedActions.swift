import Database
import Foundation

/// Actions a node has claimed, done in one transaction.
struct ClaimedActions: Sendable {
    let claims: [Claim]

    init(_ claims: [Claim]) { self.claims = claims }

    struct Outcome: Sendable {
        var done = 0
        var failed = 0
        var worstLateness = 0.0
    }

    /// - Throws: what has nothing to do with one article: then none of them is done.
    func perform(now: Date, in db: Connection) throws -> Outcome {
        let gate = try Gate(in: db)
        var outcome = Outcome()
        for claim in claims {
            guard let action = try finish(claim, now: now, in: db) else { continue }
            do {
                try db.savepoint { try perform(action, gate, now: now, in: db) }
                outcome.done += 1
                outcome.worstLateness = max(outcome.worstLateness, now.timeIntervalSince(action.at))
            } catch let error where Self.isRefusal(error) {
                try fail(action, "\(error)", now: now, in: db)
                outcome.failed += 1
            }
        }
        return outcome
    }

    /// The action, marked as done; `nil` when it is another node's now, or nobody's.
    private func finish(_ claim: Claim, now: Date, in db: Connection) throws -> ScheduledAction? {
        try db.first(
            """
            UPDATE scheduled_actions
            SET state = 'done', finished_at = \(now), lateness = \(now) - at, claimed_until = NULL
            WHERE id = \(claim.id) AND fence = \(claim.fence) AND state = 'waiting' AND at <= \(now)
            RETURNING \(ScheduledAction.columns)
            """)
    }

    private func perform(_ action: ScheduledAction, _ gate: Gate, now: Date, in db: Connection) throws {
        switch action.kind {
        case .publish, .swap:
            let override = try action.overrideReason.map { try GateOverride(reason: $0, by: action.actor) }
            _ = try gate.publish(
                action.article, version: nil, as: action.significance, shown: action.at, by: .timer, override: override,
                now: now, in: db)
        case .withdraw:
            try Publication.withdraw(
                action.article, Withdrawal(note: action.note), by: .timer, now: now, in: db)
        }
    }

    private func fail(_ action: ScheduledAction, _ reason: String, now: Date, in db: Connection) throws {
        try db.execute(
            "UPDATE scheduled_actions SET state = 'failed', failure = \(reason), lateness = NULL WHERE id = \(action.id)"
        )
        try action.returnCopy(now: now, in: db)
        var detail = action.detail
        detail["reason"] = reason
        try LogEntry.append(
            .scheduleFailed, about: "article:\(action.article)", by: .timer, detail: detail, now: now, in: db)
    }

    /// What is wrong with one article only.
    private static func isRefusal(_ error: any Error) -> Bool {
        error is GateError || error is ArticleError || error is WorkError || error is PublicationError
    }
}
