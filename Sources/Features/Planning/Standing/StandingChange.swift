import Database
import Foundation
import Newsroom
import Shell
import Web

/// One change of an article's standing, as it was asked for.
struct StandingChange: Sendable {
    let article: Article.ID
    /// The standing that whoever pressed the button saw.
    let seen: Int?
    let kind: LogEntry.Kind
    var detail: [String: String] = [:]
    /// What is changed. Throws `WorkError` for what is not possible, `FieldFault` for what was entered wrongly,
    /// `DeskRefusal` for what somebody may not.
    let change: @Sendable (inout WorkingCopy, Connection) throws -> Void
    /// What is changed besides, in the same transaction.
    var also: @Sendable (Connection) throws -> Void = { _ in }

    /// Makes it, and logs it.
    ///
    /// - Throws: `WorkError.standingStale` when the standing is another one by now; what `change` throws.
    func make(by actor: Actor, now: Date, in db: Connection) throws {
        try WorkingCopy.change(article, kind, by: actor, detail: detail, now: now, in: db) { copy in
            guard copy.standing == seen else { throw WorkError.standingStale }
            try change(&copy, db)
        }
        try also(db)
    }
}
