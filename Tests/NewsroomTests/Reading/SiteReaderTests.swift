import Database
import Foundation
import Newsroom
import TestSupport
import Testing

/// What pages can read: live articles in the right order, and nothing else (V12, V14).
@Suite struct SiteReaderTests {
    @Test(arguments: Engine.available)
    func `lists hold live articles only, newest first`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                for hour in 0..<5 {
                    try Article.publishSample(
                        .sample(headline: "Nomor \(hour)"), shown: .wednesday.addingTimeInterval(Double(hour) * 3600),
                        in: db)
                }
                _ = try Article.draft(.sample(headline: "Rahasia"), by: "ada", now: .wednesday, in: db)
            }

            let cards = try await database.read { db in try SiteReader(db).newest(10, of: .latest) }

            #expect(cards.map(\.headline) == ["Nomor 4", "Nomor 3", "Nomor 2", "Nomor 1", "Nomor 0"])
        }
    }

    @Test(arguments: Engine.available)
    func `pages of a list follow one another without gap or repetition`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                for number in 0..<45 {
                    // Three at the same moment: the order must still be total.
                    try Article.publishSample(
                        .sample(headline: "Nomor \(number)"), shown: .wednesday.addingTimeInterval(Double(number / 3)),
                        in: db)
                }
            }

            let pages = try await database.read { db in
                let reader = try SiteReader(db)
                return try (1...4).map { try reader.page($0, of: .latest) }.map { ($0.cards.map(\.id), $0.hasNext) }
            }

            #expect(pages.map(\.0.count) == [20, 20, 5, 0])
            #expect(pages.map(\.1) == [true, true, false, false])
            #expect(Set(pages.flatMap(\.0)).count == 45)
        }
    }

    @Test(arguments: Engine.available)
    func `a section lists what stands in the sections under it`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let lists = try await database.write { db in
                try Article.publishSample(try ArticleSavingTests.fullContent(in: db), in: db)
                let reader = try SiteReader(db)
                return try [ListName.section(1), .section(2), .topic(1), .person(1), .video].map {
                    try reader.newest(5, of: $0).count
                }
            }

            #expect(lists == [1, 1, 1, 1, 1])
        }
    }

    @Test(arguments: Engine.available)
    func `a draft, a withdrawn and an unknown article cannot be told from nothing by their words`(engine: Engine)
        async throws
    {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let draft = try Article.draft(.sample(), by: "ada", now: .wednesday, in: db)
                let reader = try SiteReader(db)

                let standings = [try reader.article(draft.id, at: "/read1"), try reader.article(999, at: "/read999")]
                let links = try reader.links([draft.id.number, 999])

                #expect(standings == [nil, nil])
                #expect(links.isEmpty)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `the calendar marks the days of the paper's zone`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let days = try await database.write { db in
                // 31 October 23:30, 1 November 00:30 and 30 November 23:59 in Jakarta.
                for seconds in [1_793_464_200.0, 1_793_467_800, 1_796_057_940] {
                    try Article.publishSample(shown: Date(timeIntervalSince1970: seconds), in: db)
                }
                let month = try #require(CivilDay("2026-11-15"))
                return try SiteReader(db).days(of: .latest, inMonthOf: month)
            }

            #expect(Set(days.map(\.description)) == ["2026-11-01", "2026-11-30"])
        }
    }

    @Test func `a list page is one range scan of the index of lists`() async throws {
        try await TestDatabase.withNewsroom(.sqlite) { database in
            let plan: [String] = try await database.read { db in
                var details: [String] = []
                try db.rows(
                    """
                    EXPLAIN QUERY PLAN SELECT article_id FROM listings WHERE list = \("latest")
                    ORDER BY shown_at DESC, article_id DESC LIMIT 21 OFFSET \(1980)
                    """
                ) { row in details.append(try row["detail"]) }
                return details
            }

            #expect(plan == ["SEARCH listings USING COVERING INDEX listings_order (list=?)"])
        }
    }
}
