import Foundation
import Newsroom
import Testing

/// Wall times in zones, where clocks are changed above all (R20).
@Suite struct ScheduledMomentTests {
    static func moment(
        _ wall: String, _ zone: String, _ occurrence: ScheduledMoment.Occurrence? = nil
    ) throws -> ScheduledMoment {
        try ScheduledMoment(try #require(WallTime(wall)), in: zone, occurrence: occurrence)
    }

    static func utc(_ text: String) throws -> Date {
        let wall = try #require(WallTime(text))
        return wall.day.start(in: .gmt).addingTimeInterval(Double(wall.second))
    }

    /// Wall time, zone, what it comes to in UTC.
    static let plain = [
        ("2026-11-25 06:00", "Asia/Jakarta", "2026-11-24 23:00"),
        ("2026-11-25 06:00:07", "Asia/Makassar", "2026-11-24 22:00:07"),
        ("2026-07-01 12:00", "Asia/Kathmandu", "2026-07-01 06:15"),
        ("1985-06-01 12:00", "Asia/Kathmandu", "1985-06-01 06:30"),
        ("2026-03-29 01:59:59", "Europe/Berlin", "2026-03-29 00:59:59"),
        ("2026-03-29 03:00", "Europe/Berlin", "2026-03-29 01:00"),
        ("2026-10-25 01:59:59", "Europe/Berlin", "2026-10-24 23:59:59"),
        ("2026-10-25 03:00", "Europe/Berlin", "2026-10-25 02:00"),
        ("2026-07-01 00:00", "Australia/Lord_Howe", "2026-06-30 13:30"),
        ("2026-01-01 00:00", "Australia/Lord_Howe", "2025-12-31 13:00"),
        ("2011-12-29 23:59:59", "Pacific/Apia", "2011-12-30 09:59:59"),
        ("2011-12-31 00:00", "Pacific/Apia", "2011-12-30 10:00"),
        ("2026-11-25 06:00", "UTC", "2026-11-25 06:00"),
        ("2026-03-08 02:30", "Pacific/Kiritimati", "2026-03-07 12:30"),
    ]

    @Test(arguments: plain)
    func `a wall time that clocks show once is one moment`(wall: String, zone: String, utc: String) throws {
        #expect(try Self.moment(wall, zone).resolution == .once(try Self.utc(utc)))
    }

    static let gaps = [
        ("2026-03-29 02:00", "Europe/Berlin", "2026-03-29 01:00"),
        ("2026-03-29 02:30", "Europe/Berlin", "2026-03-29 01:00"),
        ("2026-03-29 02:59:59", "Europe/Berlin", "2026-03-29 01:00"),
        ("2026-10-04 02:15", "Australia/Lord_Howe", "2026-10-03 15:30"),
        ("1986-01-01 00:10", "Asia/Kathmandu", "1985-12-31 18:30"),
        ("2011-12-30 12:00", "Pacific/Apia", "2011-12-30 10:00"),
    ]

    @Test(arguments: gaps)
    func `a wall time that clocks skip is the first moment after`(wall: String, zone: String, utc: String) throws {
        let moment = try Self.moment(wall, zone)
        let until = try Self.utc(utc)

        #expect(moment.resolution == .skipped(until: until))
        for kind in ScheduledAction.Kind.allCases { #expect(moment.due(for: kind) == until) }
    }

    static let pairs = [
        ("2026-10-25 02:30", "Europe/Berlin", "2026-10-25 00:30", "2026-10-25 01:30"),
        ("2026-10-25 02:00", "Europe/Berlin", "2026-10-25 00:00", "2026-10-25 01:00"),
        ("2026-04-05 01:45", "Australia/Lord_Howe", "2026-04-04 14:45", "2026-04-04 15:15"),
        ("2026-11-01 01:30", "America/New_York", "2026-11-01 05:30", "2026-11-01 06:30"),
    ]

    @Test(arguments: pairs)
    func `of two equal wall times what appears waits for the second and what goes leaves at the first`(
        wall: String, zone: String, first: String, second: String
    ) throws {
        let (first, second) = (try Self.utc(first), try Self.utc(second))
        let moment = try Self.moment(wall, zone)

        #expect(moment.resolution == .twice(first: first, second: second))
        #expect(moment.due(for: .publish) == second)
        #expect(moment.due(for: .swap) == second)
        #expect(moment.due(for: .withdraw) == first)
        #expect(try Self.moment(wall, zone, .first).due(for: .publish) == first)
        #expect(try Self.moment(wall, zone, .second).due(for: .withdraw) == second)
    }

    /// Nothing is early: no clock there has shown a later time before.
    @Test func `what appears is never out before clocks have passed its time`() throws {
        var random = SystemRandomNumberGenerator()
        for zoneName in [
            "Europe/Berlin", "Australia/Lord_Howe", "America/New_York", "Asia/Jakarta", "Africa/Casablanca",
            "America/St_Johns", "Pacific/Chatham", "Asia/Gaza",
        ] {
            let zone = try #require(TimeZone(identifier: zoneName))
            for _ in 0..<200 {
                let second = Int.random(in: 1_500_000_000...1_900_000_000, using: &random)
                let start = Date(timeIntervalSince1970: Double(second))
                let wall = WallTime(of: start, in: zone)
                let moment = try ScheduledMoment(wall, in: zoneName)
                let due = try #require(moment.due(for: .publish))

                #expect(due >= start, "\(wall) in \(zoneName)")
                #expect(WallTime(of: due, in: zone) == wall, "\(wall) in \(zoneName)")
                #expect(try #require(moment.due(for: .withdraw)) <= start, "\(wall) in \(zoneName)")
            }
        }
    }

    @Test(arguments: ["", "WIB", "CST", "Jakarta", "Asia/Nowhere", "../etc/passwd", "GMT+7", "asia"])
    func `only names of zones that mean one zone are taken`(name: String) throws {
        #expect(throws: TimingError.unknownZone(name)) { try Self.moment("2026-11-25 06:00", name) }
    }

    @Test func `a zone keeps the name it was given, old or new`() throws {
        let (old, new) = (
            try Self.moment("2026-11-25 06:00", "Europe/Kiev"), try Self.moment("2026-11-25 06:00", "Europe/Kyiv")
        )

        #expect(old.zoneName == "Europe/Kiev")
        #expect(old.due(for: .publish) == new.due(for: .publish))
        #expect(old.due(for: .publish) == (try Self.utc("2026-11-25 04:00")))
    }
}

@Suite struct WallTimeTests {
    @Test(arguments: [
        ("2026-11-25 06:00", "2026-11-25 06:00"), ("2026-11-25T06:00", "2026-11-25 06:00"),
        ("2026-11-25 23:59:59", "2026-11-25 23:59:59"), ("2026-11-25 06:00:00", "2026-11-25 06:00"),
    ])
    func `a wall time is written as it is read`(text: String, written: String) throws {
        #expect(try #require(WallTime(text)).description == written)
    }

    @Test(arguments: [
        "", "2026-11-25", "2026-11-25 6:00", "2026-11-25 24:00", "2026-11-25 06:60", "2026-11-25 06:00:60",
        "2026-02-29 06:00", "2026-11-25 06:00Z", "2026-11-25 06.00", "2026-11-25  6:00", "2026-11-25 06:00:",
        "٢026-11-25 06:00",
        "2026-11-25 -6:00", "2026-11-25 06:00:001",
    ])
    func `anything else is none`(text: String) {
        #expect(WallTime(text) == nil)
    }
}
