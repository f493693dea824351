/// The bytes of an IMF-fixdate, `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
package struct HTTPDate {
    static let count = 29

    /// Since 1970; what lies outside the years 1970 to 9999 is moved to their edge.
    let second: Int64

    package init(second: Int64) { self.second = second }

    func write(to target: UnsafeMutableRawBufferPointer) {
        let second = min(max(second, 0), 253_402_300_799)
        let days = second / 86_400
        let time = second % 86_400
        let date = Self.civil(days)
        let frame = UnsafeRawBufferPointer(start: Self.frame.utf8Start, count: Self.count)
        UnsafeMutableRawBufferPointer(rebasing: target[..<Self.count]).copyMemory(from: frame)
        put(Self.dayNames, (days + 4) % 7, to: target, at: 0)
        put(date.day, to: target, at: 5)
        put(Self.monthNames, date.month - 1, to: target, at: 8)
        put(date.year / 100, to: target, at: 12)
        put(date.year % 100, to: target, at: 14)
        put(time / 3_600, to: target, at: 17)
        put(time / 60 % 60, to: target, at: 20)
        put(time % 60, to: target, at: 23)
    }

    package var text: String {
        String(
            decoding: [UInt8](unsafeUninitializedCapacity: Self.count) { buffer, count in
                write(to: UnsafeMutableRawBufferPointer(buffer))
                count = Self.count
            }, as: UTF8.self)
    }

    private static let frame: StaticString = "   , 00     0000 00:00:00 GMT"
    private static let dayNames: StaticString = "SunMonTueWedThuFriSat"
    private static let monthNames: StaticString = "JanFebMarAprMayJunJulAugSepOctNovDec"

    private func put(_ names: StaticString, _ index: Int64, to target: UnsafeMutableRawBufferPointer, at offset: Int) {
        for byte in 0..<3 { target[offset + byte] = names.utf8Start[Int(index) * 3 + byte] }
    }

    private func put(_ number: Int64, to target: UnsafeMutableRawBufferPointer, at offset: Int) {
        target[offset] = UInt8(ascii: "0") + UInt8(number / 10)
        target[offset + 1] = UInt8(ascii: "0") + UInt8(number % 10)
    }

    /// Howard Hinnant's `civil_from_days`: eras of 400 years that begin on 1 March.
    private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
