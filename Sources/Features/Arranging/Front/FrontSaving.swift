import Database
import Foundation
import Newsroom
import Shell

/// Saves an arrangement as its form says: kept, shown now, or planned.
struct FrontSaving {
    let database: Database
    let context: DeskContext

    /// - Returns: what to say of it; `nil` when the form has faults now.
    /// - Throws: ``FrontError``, ``FrontError/stale`` among them.
    func save(_ form: inout FrontForm, _ found: FrontArrangement) async throws -> FrontPhrase? {
        let (dates, now, actor) = (context.dates, context.now, context.actor)
        let say = { (phrase: FrontPhrase) in phrase.text(context.language) }
        let before = form
        let (read, slots) = try await database.read { db in
            var form = before
            let slots = try form.slots(try Site.find(in: db), dates, in: db)
            return (form, slots)
        }
        form = read
        let (starts, ends) = form.moments(dates)
        let action = form.action
        let begins = action == "publish" ? now : starts
        if action == "plan" {
            if starts == nil, form.starts.fault == nil { form.starts.fault = say(.faultTime) }
            if let starts, starts <= now { form.starts.fault = say(.faultPast) }
        }
        if let ends, let begins, ends <= max(begins, now) { form.ends.fault = say(.faultEnds) }
        guard !form.hasFaults else { return nil }

        var next = found
        next.name = form.name
        next.slots = slots
        let isMoved = !found.isDraft && (found.ends != ends || (found.starts ?? now) > now && found.starts != starts)
        guard form.revision == found.revision else { throw FrontError.stale }
        let saved = next
        return try await database.write { db in
            var next = saved
            if action == "publish" || action == "plan" || isMoved {
                try next.takeOver(at: begins ?? now, until: ends, by: actor, now: now, in: db)
            } else {
                try next.save(by: actor, now: now, in: db)
            }
            return action == "publish" ? .published : action == "plan" ? .isPlanned : .saved
        }
    }
}
