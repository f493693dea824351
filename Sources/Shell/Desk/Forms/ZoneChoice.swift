package import Foundation
import Newsroom

/// The time zones a form offers.
package enum ZoneChoice {
    /// Every zone with an IANA name of a region, by name.
    private static let names = TimeZone.knownTimeZoneIdentifiers
        .filter { ScheduledMoment.isZone($0) && !$0.utf8.starts(with: "Etc/".utf8) }.sorted()

    /// - Parameters:
    ///   - top: what the first choice says, whose value is empty.
    ///   - near: offered before all the others: the user's own.
    package static func options(top: String, near: [TimeZone] = []) -> [FieldView.Option] {
        let first = near.map(\.identifier) + ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "UTC"]
        var seen: Set<String> = []
        return [FieldView.Option("", top)]
            + (first + names).filter { seen.insert($0).inserted }.map { FieldView.Option($0, $0) }
    }

    /// The name under which a form says in which zone it was filled in.
    package static func name(of zone: TimeZone) -> String {
        ScheduledMoment.isZone(zone.identifier) ? zone.identifier : "UTC"
    }

    /// A zone as it came from a form; `nil` for the empty choice and for what is none.
    package static func zone(_ name: String) -> TimeZone? {
        ScheduledMoment.isZone(name) ? TimeZone(identifier: name) : nil
    }
}
