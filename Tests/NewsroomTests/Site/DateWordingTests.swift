import Foundation
import Newsroom
import TestSupport
import Testing

@Suite struct DateWordingTests {
    let moment = Date(timeIntervalSince1970: 1_669_532_700)  // 27 November 2022, 07:05 UTC

    @Test(arguments: [
        (Language.indonesian, TimeZone.jakarta, "Minggu, 27 November 2022, 14.05 WIB"),
        (.indonesian, .makassar, "Minggu, 27 November 2022, 15.05 WITA"),
        (.indonesian, .jayapura, "Minggu, 27 November 2022, 16.05 WIT"),
        (.english, .jakarta, "Sunday, 27 November 2022, 14:05 WIB"),
        (.english, .berlin, "Sunday, 27 November 2022, 08:05 GMT+1"),
        (.english, .gmt, "Sunday, 27 November 2022, 07:05 GMT"),
    ])
    func `a moment is written as the language and the zone write it`(language: Language, zone: TimeZone, text: String) {
        #expect(DateWording(language: language, zone: zone).full(moment) == text)
    }

    @Test func `machines read RFC 3339 with the paper's offset`() {
        #expect(DateWording(language: .indonesian, zone: .jakarta).machine(moment) == "2022-11-27T14:05:00+07:00")
    }

    @Test(arguments: [-1_000_000_000.0, -1, 0, 0.999, 253_402_300_799])
    func `what machines read is the moment again`(seconds: Double) throws {
        let text = DateWording(language: .english, zone: .jakarta).machine(Date(timeIntervalSince1970: seconds))

        let parsed = try Date(text, strategy: .iso8601)

        #expect(parsed.timeIntervalSince1970 == seconds.rounded(.down))
    }

    @Test func `months and weekdays are Indonesian`() throws {
        let dates = DateWording(language: .indonesian, zone: .jakarta)
        let day = try #require(CivilDay("2026-08-17"))

        #expect(dates.fullDay(day) == "Senin, 17 Agustus 2026")
        #expect(dates.month(of: day) == "Agustus 2026")
        #expect((0..<7).map(dates.shortWeekday) == ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"])
    }
}
