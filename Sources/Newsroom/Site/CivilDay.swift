package import Foundation

/// A day of the calendar, without a time and without a zone.
///
/// Proleptic Gregorian. Arithmetic after Howard Hinnant's “chrono-compatible low-level date algorithms”;
/// Foundation's `Calendar` costs some 5 µs a call, and an index page makes a hundred of them.
package struct CivilDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int

    /// Days since 1 January 1970.
    package var number: Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    package init(number: Int) {
        let z = number + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shifted + 2) / 5 + 1
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// `nil` when there is no such day, or outside the years 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        self.init(unchecked: year, month, day)
        guard CivilDay(number: number) == self else { return nil }
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Exactly `yyyy-MM-dd`.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { Int.init(digits: $0) }
        guard numbers.count == 3 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// The day it is at `moment` in `zone`.
    package init(of moment: Date, in zone: TimeZone) {
        let seconds = moment.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: moment))
        let limited = min(max(seconds, -62_135_596_800), 253_402_300_799)  // years 1 to 9999
        self.init(number: Int((limited / 86_400).rounded(.down)))
    }

    /// 0 is Sunday.
    package var weekday: Int { ((number + 4) % 7 + 7) % 7 }
    package var description: String { "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))" }
    package static func < (a: CivilDay, b: CivilDay) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

    package func adding(days: Int) -> CivilDay { CivilDay(number: number + days) }
    package var firstOfMonth: CivilDay { CivilDay(unchecked: year, month, 1) }
    package var firstOfNextMonth: CivilDay {
        month == 12 ? CivilDay(unchecked: year + 1, 1, 1) : CivilDay(unchecked: year, month + 1, 1)
    }
    package var firstOfYear: CivilDay { CivilDay(unchecked: year, 1, 1) }

    /// The moment the day begins in `zone`. A day that a change of clocks begins later than midnight begins then.
    package func start(in zone: TimeZone) -> Date {
        let midnight = Date(timeIntervalSince1970: Double(number) * 86_400)
        let guess = midnight.addingTimeInterval(-Double(zone.secondsFromGMT(for: midnight)))
        return midnight.addingTimeInterval(-Double(zone.secondsFromGMT(for: guess)))
    }
}

/// `number` with leading zeros.
func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

extension Int {
    /// At most 18 ASCII digits, nothing else.
    package init?(digits bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
        var number = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        self = number
    }
}
