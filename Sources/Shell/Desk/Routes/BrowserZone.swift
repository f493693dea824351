import Foundation
import HTTPTypes
import Newsroom
import Web

/// The zone of a browser, as it says itself (`Desk/assets/zone.js`, in a cookie with `.` for `/`).
enum BrowserZone {
    static let cookie = "zone"

    /// `nil` without a word from it, and for what is no zone.
    static func read(_ cookies: Cookies, _ fields: HTTPFields) -> TimeZone? {
        cookies.value(of: cookie, in: fields).flatMap { ZoneChoice.zone($0.replacing(".", with: "/")) }
    }
}
