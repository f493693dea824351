import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/articles/:id/withdrawal`: takes an article away from readers, or says something else of one that is away.
///
/// Readers may be led to another page. Of this site it needs nothing more; to another site only who says so in as many
/// words (V28): a form that was filled in carelessly, or by somebody else, sends nobody away.
struct WithdrawalRoutes: Sendable {
    let database: Database
    let publication: PublicationRoutes

    func add(to routes: DeskRoutes) {
        routes.post("/desk/articles/:id/withdrawal", .article(.withdraw), use: withdraw)
    }

    @Sendable func withdraw(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Article.ID = try parameters.require("id")
        var form = try await request.form()
        let note = form.text("note", 0...1_000)
        let address = form.line("address", 0...500)
        let mayLeave = form.tick("away")
        try form.end()
        let target = address.isEmpty ? nil : Withdrawal.Target(typed: address, siteAddress: context.visit.siteAddress)
        if !address.isEmpty, target == nil { form.fault("address", .notAnAddress) }
        if target?.isForeign ?? false, !mayLeave {
            form.fault("away", .other(PublishingPhrase.leadsAway.text(context.language)))
        }
        guard form.faults.isEmpty else { return try await publication.show(id, context, withdrawing: form) }
        let (actor, now) = (context.actor, context.now)
        let withdrawal = Withdrawal(note: note, leadingTo: target)
        let wasLive = try await database.read { db in try Article.find(id, in: db).dates != nil }
        try await publication.refusing {
            try await database.write { db in
                if wasLive {
                    try Publication.withdraw(id, withdrawal, by: actor, now: now, in: db)
                } else {
                    try withdrawal.save(for: id, by: actor, now: now, in: db)
                }
            }
        }
        return try context.redirect(
            to: "/desk/articles/\(id)/publication",
            saying: wasLive ? PublishingPhrase.isWithdrawn : .isNoticeChanged)
    }
}
