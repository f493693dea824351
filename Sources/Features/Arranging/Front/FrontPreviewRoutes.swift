import Database
import Foundation
import HTTPTypes
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/front/:number/preview`: the front page exactly as the site would show it, as it is saved, or as it stands in the
/// form without being saved.
struct FrontPreviewRoutes {
    let database: Database
    let rendering: ArrangingFeature.FrontRendering
    let front: FrontRoutes

    func add(to routes: DeskRoutes) {
        routes.get("/desk/front/:number/preview", .holding(.arrangeFront)) { _, context, parameters in
            let id: FrontArrangement.ID = try parameters.require("number")
            let found = try await frontRefusing {
                try await database.read { db in try FrontArrangement.find(id, in: db) }
            }
            let inForce = try await database.read { db in try FrontArrangement.inForce(at: context.now, in: db)?.id }
            let standing = FrontItem.standing(of: found, isInForce: inForce == found.id, context)
            let back = PreviewWay("/desk/front/\(id)", "← \(FrontPhrase.front.text(context.language))")
            return context.visit.preview(
                try await page(found.slots, at: max(context.now, found.starts ?? context.now)),
                saying: "\(FrontItem.name(of: found, context.language)): \(standing).", back: back)
        }
        routes.post("/desk/front/:number/preview", .holding(.arrangeFront)) { request, context, parameters in
            try context.require(.arrangeFront, in: nil)
            let (found, entered) = try await front.read(request, try parameters.require("number"), context)
            let dates = context.dates
            let (read, slots) = try await database.read { db in
                var form = entered
                let slots = try form.slots(try Site.find(in: db), dates, in: db)
                return (form, slots)
            }
            var form = read
            let starts = form.moments(dates).starts
            guard !form.hasFaults else { return try await front.show(found, form, context) }
            // Without a way back: it would lead to what is saved, and the form is still open where this came from.
            return context.visit.preview(
                try await page(slots, at: max(context.now, starts ?? context.now)),
                saying: FrontPhrase.unsavedPreview.text(context.language))
        }
    }

    private func page(_ slots: [FrontSlot], at moment: Date) async throws -> [UInt8] {
        let rendering = rendering
        return try await database.read { db in try rendering(slots, moment, db) }
    }
}
