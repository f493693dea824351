import Foundation
import Newsroom
import Shell

/// A planned moment on the clocks that matter to whoever reads it: the paper's, their own, and the one it was given in.
struct MomentWording {
    /// “Rabu, 25 November 2026, 06.00 WIB”.
    let paper: String
    /// The same in the reader's zone and in the one it was given in, where those show another time; with the zones' names.
    let others: [String]
    /// RFC 3339.
    let machine: String

    init(_ moment: Date, given: TimeZone? = nil, _ context: DeskContext) {
        let dates = context.dates
        paper = dates.full(moment)
        machine = dates.machine(moment)
        var seen = [context.zone.secondsFromGMT(for: moment)]
        var others: [String] = []
        for zone in [context.ownZone, given].compactMap(\.self) {
            let offset = zone.secondsFromGMT(for: moment)
            guard !seen.contains(offset) else { continue }
            seen.append(offset)
            let wording = DateWording(language: context.language, zone: zone)
            // Indonesia's zones by the names everybody knows; elsewhere the place says more than “GMT+1”.
            let name = wording.zoneName(at: moment)
            others.append("\(wording.short(moment)) \(name.utf8.starts(with: "GMT".utf8) ? zone.identifier : name)")
        }
        self.others = others
    }

    init(_ action: ScheduledAction, _ context: DeskContext) {
        self.init(action.due, given: action.moment.zone, context)
    }
}
