package import Foundation

/// What a clock on the wall shows: a day and a time, without a zone and so without a moment.
package struct WallTime: Hashable, Sendable, CustomStringConvertible {
    package let day: CivilDay
    /// Since midnight by the clock, 0 to 86,399.
    package let second: Int

    /// `nil` when no clock shows that: hours are 0 to 23, minutes and seconds 0 to 59.
    package init?(_ day: CivilDay, hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        self.day = day
        self.second = hour * 3_600 + minute * 60 + second
    }

    /// Exactly `yyyy-MM-dd HH:mm` or `yyyy-MM-dd HH:mm:ss`; a `T` may stand for the space, as in HTML's
    /// `datetime-local`.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 16 || bytes.count == 19, bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T"),
            let day = CivilDay(String(decoding: bytes[..<10], as: UTF8.self))
        else { return nil }
        let parts = bytes[11...].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.count == 2 ? Int(digits: $0) : nil }
        guard numbers.count == parts.count, numbers.count == (bytes.count == 16 ? 2 : 3) else { return nil }
        self.init(day, hour: numbers[0], minute: numbers[1], second: numbers.count == 3 ? numbers[2] : 0)
    }

    /// What clocks in `zone` show at `moment`, to the second.
    package init(of moment: Date, in zone: TimeZone) {
        day = CivilDay(of: moment, in: zone)
        let local = Int(moment.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: moment)
        second = min(max(local - day.number * 86_400, 0), 86_399)
    }

    /// `2026-11-25 06:00`, with seconds only where there are any.
    package var description: String {
        let time = "\(digits(second / 3_600, 2)):\(digits(second / 60 % 60, 2))"
        return "\(day) \(time)\(second % 60 == 0 ? "" : ":\(digits(second % 60, 2))")"
    }

    /// Seconds since 1970 if clocks showed UTC.
    var number: Int { day.number * 86_400 + second }
}
