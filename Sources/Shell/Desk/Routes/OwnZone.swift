package import Foundation
package import Hummingbird
import Newsroom
import Web

/// The zone of who sits at the desk: the one they chose in their account; else as their browser says
/// (`Desk/assets/zone.js`, in a cookie with `.` for `/`); without a word from it the paper's. Moments are shown and entered in
/// it, always with its name.
package struct OwnZone: Sendable {
    package let zone: TimeZone

    package init(_ request: Request, _ context: DeskContext) {
        let told = context.visit.cookies.value(of: Self.cookie, in: request.headers)
        zone = context.user.zone ?? told.flatMap { Self.zone($0.replacing(".", with: "/")) } ?? context.zone
    }

    /// The zone a form was filled in with; `nil` for what is none.
    package static func zone(_ name: String) -> TimeZone? {
        ScheduledMoment.isZone(name) ? TimeZone(identifier: name) : nil
    }

    /// The name under which a form says in which zone it was filled in.
    package var name: String { ScheduledMoment.isZone(zone.identifier) ? zone.identifier : "UTC" }

    package static let cookie = "zone"
}
