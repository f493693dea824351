import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/articles/:id/withdrawal`: takes an article away from readers, or says something else of one that is away.
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
        let withdrawal = WithdrawalFields().read(&form, context)
        try form.end()
        guard let withdrawal else { return try await publication.show(id, context, withdrawing: form) }
        let (actor, now) = (context.actor, context.now)
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
