import Foundation
import Newsroom

/// The first date in a text, as papers print them: “Minggu, 27 November 2022 | 14:05 WIB”, “27/11/2022, 14.05 WIB”,
/// “Nov 27, 2022 2:05 PM”, `2022-11-27T14:05:00+07:00`.
struct PrintedDate: Equatable {
    var day: CivilDay
    /// Seconds since midnight, where a time stands with it.
    var seconds: Int?
    /// Seconds east of Greenwich, where a zone stands with it.
    var offset: Int?
    /// Which tokens it is made of.
    var tokens: Range<Int>

    init?(_ text: String) { self.init(DateTokens(text)) }

    init?(_ source: DateTokens) {
        for start in source.tokens.indices {
            guard let (day, end) = Self.day(source, start) else { continue }
            self.day = day
            tokens = start..<end
            readTime(source, end)
            return
        }
        return nil
    }

    /// In `zone` unless the date names one; midnight unless it names a time.
    func moment(in zone: TimeZone) -> Date {
        guard let seconds else { return day.start(in: zone) }
        guard let offset else { return day.start(in: zone).addingTimeInterval(Double(seconds)) }
        return Date(timeIntervalSince1970: Double(day.number * 86_400 + seconds - offset))
    }

    private static func day(_ source: DateTokens, _ at: Int) -> (CivilDay, Int)? {
        if let first = source.number(at) {
            let last = yearPlace(source, at + 2)
            if let month = source.word(at + 1).flatMap(month), let year = source.number(last) {
                return made(year, month, first.value, last + 1)
            }
            return numeric(source, at, first)
        }
        // “Nov 27, 2022”, “November 27th 2022”.
        guard let month = source.word(at).flatMap(month), let day = source.number(at + 1) else { return nil }
        var next = at + 2
        if ["st", "nd", "rd", "th"].contains(source.word(next)) { next += 1 }
        next = yearPlace(source, next)
        guard let year = source.number(next) else { return nil }
        return made(year, month, day.value, next + 1)
    }

    /// `27/11/2022`, `27-11-2022`, `27.11.2022`, `2022-11-27`. The day comes first, unless it cannot.
    private static func numeric(_ source: DateTokens, _ at: Int, _ first: (value: Int, digits: Int)) -> (CivilDay, Int)?
    {
        guard let sign = source.sign(at + 1), ["/", "-", "."].contains(sign), source.sign(at + 3) == sign,
            let second = source.number(at + 2), let third = source.number(at + 4), !source.isSpaced[at + 2]
        else { return nil }
        if first.digits == 4 { return made(first, second.value, third.value, at + 5) }
        guard first.digits <= 2, second.digits <= 2 else { return nil }
        return made(third, second.value, first.value, at + 5) ?? made(third, first.value, second.value, at + 5)
    }

    private static func made(_ year: (value: Int, digits: Int), _ month: Int, _ day: Int, _ end: Int) -> (
        CivilDay, Int
    )? {
        guard year.digits == 4, (1800...2200).contains(year.value),
            let day = CivilDay(year: year.value, month: month, day: day)
        else { return nil }
        return (day, end)
    }

    private static func yearPlace(_ source: DateTokens, _ at: Int) -> Int {
        source.sign(at) == "," || source.sign(at) == "." ? at + 1 : at
    }

    private mutating func readTime(_ source: DateTokens, _ end: Int) {
        var at = end
        for _ in 0..<4 {
            if let sign = source.sign(at), [",", "|", "-", "–", "—", "•", "·", "/"].contains(sign) {
                at += 1
            } else if let word = source.word(at), ["pukul", "jam", "at", "t", "pkl"].contains(word) {
                at += 1
            }
        }
        guard let hour = source.number(at), hour.digits <= 2, hour.value < 24, let sign = source.sign(at + 1),
            sign == ":" || sign == ".", let minute = source.number(at + 2), minute.digits == 2, minute.value < 60
        else { return }
        var seconds = hour.value * 3600 + minute.value * 60
        at += 3
        if source.sign(at) == sign, let second = source.number(at + 1), second.digits == 2, second.value < 60 {
            seconds += second.value
            at += 2
            if source.sign(at) == ".", source.number(at + 1) != nil { at += 2 }
        }
        if let word = source.word(at), word == "am" || word == "pm", hour.value <= 12, hour.value > 0 {
            seconds += (word == "pm" ? 12 : 0) * 3600 - (hour.value == 12 ? 12 * 3600 : 0)
            at += 1
        }
        self.seconds = seconds
        tokens = tokens.lowerBound..<at
        readZone(source, at)
    }

    private mutating func readZone(_ source: DateTokens, _ start: Int) {
        var at = start
        if source.sign(at) == "(", let word = source.word(at + 1), Self.zones[word] != nil { at += 1 }
        if let word = source.word(at), let hours = Self.zones[word] {
            offset = hours * 3600
            at += 1
        } else if source.sign(at) == nil {
            return
        }
        if let sign = source.sign(at), sign == "+" || sign == "-", let hours = source.number(at + 1),
            !source.isSpaced[at + 1]
        {
            let factor = sign == "+" ? 1 : -1
            if hours.digits == 4 {
                offset = factor * (hours.value / 100 * 3600 + hours.value % 100 * 60)
                at += 2
            } else if hours.digits <= 2, hours.value <= 14 {
                offset = factor * hours.value * 3600
                at += 2
                if source.sign(at) == ":", let minutes = source.number(at + 1) {
                    offset = factor * (hours.value * 3600 + min(minutes.value, 59) * 60)
                    at += 2
                }
            }
        }
        if offset != nil { tokens = tokens.lowerBound..<at }
    }

    private static let zones = [
        "wib": 7, "wita": 8, "wit": 9, "gmt": 0, "utc": 0, "z": 0, "sgt": 8, "est": -5, "edt": -4,
    ]

    static func month(_ word: String) -> Int? {
        let start = String(String.UnicodeScalarView(word.unicodeScalars.prefix(3)))
        guard let number = months[start] else { return nil }
        return monthWords.contains(word) ? number : nil
    }

    private static let months = [
        "jan": 1, "feb": 2, "peb": 2, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6, "jul": 7, "agu": 8, "aug": 8,
        "ags": 8,
        "agt": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "nop": 11, "des": 12, "dec": 12,
    ]
    private static let monthWords: Set<String> = Set(
        months.keys + (DateWording.indonesianMonths.map { $0.lowercased() }) + [
            "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
            "december", "sept", "pebruari", "nopember",
        ])
}
