package import Foundation

/// A time as a clock on a wall shows it: a day, an hour, a minute. What moment that is depends on the zone, and on what is known
/// of the zone.
package struct WallTime: Hashable, Sendable {
    package let day: CivilDay
    /// Minutes since midnight, 0 to 1,439.
    package let minute: Int

    /// `nil` when there is no such minute.
    package init?(_ day: CivilDay, minute: Int) {
        guard (0..<1_440).contains(minute) else { return nil }
        (self.day, self.minute) = (day, minute)
    }

    /// `nil` when a clock does not show that.
    package init?(_ day: CivilDay, hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        self.init(day, minute: hour * 60 + minute)
    }

    /// What clocks show at a moment.
    package init(at moment: Date, in zone: TimeZone) {
        day = CivilDay(of: moment, in: zone)
        let seconds = Int(moment.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: moment)
        minute = (seconds - day.number * 86_400) / 60
    }

    /// What to take when clocks are turned and a time comes never or twice.
    package enum Reading: String, Sendable {
        /// The earlier of two.
        case first
        /// The later of two.
        case second
    }

    /// What a wall time was found to be.
    package enum Resolution: Equatable, Sendable {
        case plain(Date)
        /// Clocks skip it. The moment is as long after the turning as the time would have been: 02:30 becomes 03:30.
        case skipped(Date)
        /// Clocks show it twice; which of the two was taken.
        case twice(Date, Reading)

        package var moment: Date {
            switch self {
            case .plain(let moment), .skipped(let moment), .twice(let moment, _): moment
            }
        }
    }

    /// The moment at which clocks in `zone` show this.
    package func resolve(in zone: TimeZone, taking reading: Reading = .first) -> Resolution {
        let local = Double(day.number * 86_400 + minute * 60)
        // Offsets a day before and after: between them lies one turning of the clocks at most.
        let before = Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: local - 86_400)))
        let after = Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: local + 86_400)))
        let moments = Set([before, after]).map { Date(timeIntervalSince1970: local - $0) }.filter { moment in
            moment.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: moment)) == local
        }.sorted()
        switch (moments.first, moments.last) {
        case (let first?, let last?) where first < last:
            return .twice(reading == .first ? first : last, reading)
        case (let only?, _): return .plain(only)
        case (nil, _): return .skipped(Date(timeIntervalSince1970: local - before))
        }
    }
}
