import Foundation
import Newsroom
import Shell

/// Moments of an arrangement as a form has them: wall time in the paper's zone.
enum FrontMoment {
    enum Reading {
        case none
        case moment(Date)
        case fault(String)
    }

    /// What `datetime-local` is to show.
    static func field(_ moment: Date, _ zone: TimeZone) -> String {
        "\(WallTime(of: moment, in: zone))".replacing(" ", with: "T")
    }

    /// Where clocks show a time twice, what begins waits for the second and what ends leaves at the first, as the timer has
    /// it. A time they skip is no time.
    ///
    /// - Parameter isEnd: whether something ends at it.
    static func read(_ text: String, isEnd: Bool, _ dates: DateWording) -> Reading {
        if text.isEmpty { return .none }
        guard let wall = WallTime(text), let moment = try? ScheduledMoment(wall, in: dates.zone.identifier) else {
            return .fault(FrontPhrase.faultTime.text(dates.language))
        }
        if case .skipped(let next) = moment.resolution {
            return .fault("\(FrontPhrase.faultSkipped.text(dates.language)) \(dates.time(next)).")
        }
        guard let date = moment.due(for: isEnd ? .withdraw : .publish) else {
            return .fault(FrontPhrase.faultTime.text(dates.language))
        }
        return .moment(date)
    }
}
