import Database
import Foundation

extension WorkingCopy {
    /// Brings the step in line with what waits for the article: scheduled while a publication does, back again when none
    /// does any more. What the workflow wants approved first stays at its step until it is: the plan stands, and the gate
    /// decides when its moment has come.
    ///
    /// The caller has ``ChangeLog/turn(in:)`` and the article's lock.
    static func followPlans(of id: Article.ID, by actor: Actor, now: Date, in db: Connection) throws {
        guard let copy = try find(id, in: db) else { return }
        let waiting: Int? = try db.value(
            """
            SELECT 1 FROM scheduled_actions
            WHERE article_id = \(id) AND state = 'waiting' AND kind <> 'withdraw' LIMIT 1
            """)
        let workflow = try Workflow.find(in: db)
        if waiting == nil, copy.step == .scheduled {
            try change(id, .unplanned, by: actor, now: now, in: db) { try $0.unschedule(workflow, now: now) }
        } else if waiting != nil, copy.step < .scheduled, copy.step >= .approved || !workflow.uses(.approved) {
            try change(id, .planned, by: actor, now: now, in: db) { try $0.schedule(workflow, now: now) }
        }
    }
}
