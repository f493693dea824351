package import Foundation

/// Dates and times as the reader's language writes them, in the paper's zone.
package struct DateWording: Sendable {
    package let language: Language
    package let zone: TimeZone

    package init(language: Language, zone: TimeZone) {
        self.language = language
        self.zone = zone
    }

    /// “27 November 2022”.
    package func day(_ day: CivilDay) -> String { "\(day.day) \(month(day.month)) \(day.year)" }
    package func day(_ moment: Date) -> String { day(CivilDay(of: moment, in: zone)) }

    /// “Minggu, 27 November 2022”, “Sunday, 27 November 2022”.
    package func fullDay(_ day: CivilDay) -> String { "\(weekday(day.weekday)), \(self.day(day))" }

    /// “Minggu, 27 November 2022, 14.05 WIB”, “Sunday, 27 November 2022, 14:05 WIB”.
    package func full(_ moment: Date) -> String {
        "\(fullDay(CivilDay(of: moment, in: zone))), \(time(moment)) \(zoneName(at: moment))"
    }

    /// “14.05” in Indonesian (EYD V), “14:05” in English.
    package func time(_ moment: Date) -> String {
        let minutes = minutesOfDay(moment)
        return "\(digits(minutes / 60, 2))\(language == .indonesian ? "." : ":")\(digits(minutes % 60, 2))"
    }

    /// “27 Nov 14.05”, for lists of the last days.
    package func short(_ moment: Date) -> String {
        let day = CivilDay(of: moment, in: zone)
        return "\(day.day) \(String(decoding: month(day.month).utf8.prefix(3), as: UTF8.self)) \(time(moment))"
    }

    /// “November 2022”.
    package func month(of day: CivilDay) -> String { "\(month(day.month)) \(day.year)" }

    /// RFC 3339 with the zone's offset, to the second: `2022-11-27T14:05:00+07:00`.
    package func machine(_ moment: Date) -> String {
        let offset = zone.secondsFromGMT(for: moment)
        let seconds = Int((moment.timeIntervalSince1970 + Double(offset)).rounded(.down))
        let day = CivilDay(number: floorDivide(seconds, 86_400))
        let rest = seconds - day.number * 86_400
        var text = Array(day.description.utf8)
        text.reserveCapacity(25)
        func put(_ mark: Unicode.Scalar, _ number: Int) {
            text += [
                UInt8(ascii: mark), UInt8(ascii: "0") + UInt8(number / 10 % 10), UInt8(ascii: "0") + UInt8(number % 10),
            ]
        }
        put("T", rest / 3600)
        put(":", rest / 60 % 60)
        put(":", rest % 60)
        put(offset < 0 ? "-" : "+", abs(offset) / 3600)
        put(":", abs(offset) / 60 % 60)
        return String(decoding: text, as: UTF8.self)
    }

    /// WIB, WITA, WIT for Indonesia's zones; otherwise the offset, “GMT+8”.
    package func zoneName(at moment: Date) -> String {
        switch zone.identifier {
        case "Asia/Jakarta", "Asia/Pontianak": return "WIB"
        case "Asia/Makassar", "Asia/Ujung_Pandang": return "WITA"
        case "Asia/Jayapura": return "WIT"
        default:
            let minutes = zone.secondsFromGMT(for: moment) / 60
            guard minutes != 0 else { return "GMT" }
            let rest = abs(minutes) % 60
            return "GMT\(minutes < 0 ? "-" : "+")\(abs(minutes) / 60)\(rest == 0 ? "" : ":\(digits(rest, 2))")"
        }
    }

    /// 0 is Sunday.
    package func weekday(_ number: Int) -> String { weekdays[number] }

    /// Two or three letters for the head of a calendar.
    package func shortWeekday(_ number: Int) -> String {
        String(decoding: weekdays[number].utf8.prefix(3), as: UTF8.self)
    }

    /// 1 to 12.
    package func month(_ number: Int) -> String { months[number - 1] }

    private func minutesOfDay(_ moment: Date) -> Int {
        let seconds = Int(moment.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: moment)
        return (seconds - floorDivide(seconds, 86_400) * 86_400) / 60
    }

    private var weekdays: [String] { language == .indonesian ? Self.indonesianWeekdays : Self.englishWeekdays }
    private var months: [String] { language == .indonesian ? Self.indonesianMonths : Self.englishMonths }

    package static let indonesianWeekdays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"]
    static let englishWeekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    package static let indonesianMonths = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ]
    package static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

private func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((b - 1 - a) / b) }
