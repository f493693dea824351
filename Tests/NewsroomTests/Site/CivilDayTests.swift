import Foundation
import Newsroom
import TestSupport
import Testing

@Suite struct CivilDayTests {
    @Test func `days agree with the Gregorian calendar over three centuries`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for number in stride(from: -70_000, to: 70_000, by: 17) {
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))

            let day = CivilDay(number: number)

            #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
            #expect(day.weekday + 1 == parts.weekday)
            #expect(day.number == number)
        }
    }

    @Test func `a moment is another day in each of Indonesia's zones`() {
        let moment = Date(timeIntervalSince1970: 1_669_563_000)  // 27 November 2022, 15:30 UTC

        #expect("\(CivilDay(of: moment, in: .jakarta))" == "2022-11-27")
        #expect("\(CivilDay(of: moment, in: .makassar))" == "2022-11-27")
        #expect("\(CivilDay(of: moment, in: .jayapura))" == "2022-11-28")
    }

    @Test func `a day with a change of clocks is as long as it is`() throws {
        let spring = try #require(CivilDay("2026-03-29"))
        let autumn = try #require(CivilDay("2026-10-25"))

        let hours = [spring, autumn].map {
            $0.adding(days: 1).start(in: .berlin).timeIntervalSince($0.start(in: .berlin)) / 3600
        }

        #expect(hours == [23, 25])
    }

    @Test(arguments: [
        "", "2022", "2022-11", "2022-11-31", "2022-02-29", "2022-1-01", "22022-01-01", "2022-11-27x", "2022/11/27",
        "-022-11-27", "2022-+1-27", "２０２２-11-27", "2022-00-10", "0000-01-01", "2022-11-27-01",
    ])
    func `only a real day in the one form is read`(text: String) {
        #expect(CivilDay(text) == nil)
    }

    @Test(arguments: ["2022-11-27", "2024-02-29", "0001-01-01", "9999-12-31"])
    func `a day is written as it is read`(text: String) throws {
        #expect("\(try #require(CivilDay(text)))" == text)
    }

    @Test(arguments: [
        Date.distantPast, Date.distantFuture, Date(timeIntervalSince1970: 9e15), Date(timeIntervalSince1970: -9e15),
    ])
    func `no moment is outside the calendar (V34)`(moment: Date) {
        #expect((1...9999).contains(CivilDay(of: moment, in: .jakarta).year))
    }
}
