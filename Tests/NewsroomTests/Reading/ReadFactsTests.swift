import Database
import Facts
import Foundation
import Newsroom
import TestSupport
import Testing

/// Which facts reading notes, and which stretch of a list.
@Suite struct ReadFactsTests {
    static func place(_ number: Int) -> ListPosition {
        ListPosition(
            moment: Int64(Date.wednesday.timeIntervalSince1970 + Double(number) * 60) * 1000, number: Int64(number))
    }

    @Test(arguments: Engine.available)
    func `a page of a list was looked at down to the entry after it, the last one to its end`(engine: Engine)
        async throws
    {
        try await withArticles(45, engine) { reader in
            _ = try reader.page(1, of: .latest)
            #expect(range("list:latest", reader) == Self.place(25)...ListPosition.highest)
        }
        try await withArticles(45, engine) { reader in
            _ = try reader.page(3, of: .latest)
            #expect(range("list:latest", reader) == ListPosition.lowest...ListPosition.highest)
        }
        try await withArticles(45, engine) { reader in
            _ = try reader.newest(5, of: .latest, besides: [45, 43])
            #expect(range("list:latest", reader) == Self.place(39)...ListPosition.highest)
            #expect(!reader.facts.contains(ReadFact("article:45/card")))
            #expect(reader.facts.contains(ReadFact("article:44/card")))
        }
    }

    @Test(arguments: Engine.available)
    func `neighbours settle once there are two newer ones`(engine: Engine) async throws {
        try await withArticles(9, engine) { reader in
            let article = try live(5, reader)
            let ids = try reader.neighbours(of: article, in: .latest).map(\.id)
            #expect(ids == [7, 6, 4, 3])
            #expect(range("list:latest", reader) == Self.place(3)...Self.place(7))
        }
        try await withArticles(9, engine) { reader in
            let article = try live(8, reader)
            let ids = try reader.neighbours(of: article, in: .latest).map(\.id)
            #expect(ids == [9, 7, 6])
            #expect(range("list:latest", reader) == Self.place(6)...ListPosition.highest)
        }
        try await withArticles(9, engine) { reader in
            let article = try live(1, reader)
            let ids = try reader.neighbours(of: article, in: .latest).map(\.id)
            #expect(ids == [3, 2])
            #expect(range("list:latest", reader) == ListPosition.lowest...Self.place(3))
        }
    }

    @Test(arguments: Engine.available)
    func `the newest day is that it has articles, and that there are none after it`(engine: Engine) async throws {
        let today = CivilDay(of: .wednesday, in: .jakarta)
        let midnight = today.adding(days: 1).start(in: .jakarta).timeIntervalSince1970 * 1000
        try await withArticles(3, engine) { reader in
            let day = try reader.newestDay(of: .latest)
            #expect(day == today)
            #expect(
                range("list:latest", reader)
                    == ListPosition(moment: Int64(midnight), number: .min)...ListPosition.highest)
            #expect(range("days:latest", reader)?.contains(Self.place(0)) == true)
            #expect(range("days:latest", reader)?.upperBound.moment == Int64(midnight) - 1)
        }
        try await withArticles(3, engine) { reader in
            let day = try reader.newestDay(of: .latest, before: today)
            #expect(day == nil)
            #expect(range("list:latest", reader)?.contains(Self.place(0)) == false)
            #expect(range("days:latest", reader) == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `what was not found is noted too`(engine: Engine) async throws {
        try await withArticles(0, engine) { reader in
            _ = try reader.section(slug: "apa")
            _ = try reader.page(slug: "apa")
            _ = try reader.topic(slug: "apa")
            _ = try reader.person(slug: "apa")
            _ = try reader.article(7, at: "/read7/apa")
            _ = try reader.links([8])
            _ = try reader.assets([9])
            #expect(
                reader.facts
                    == Set(
                        [
                            "path:/apa", "path:/topik/apa", "path:/penulis/apa", "article:7/link",
                            "article:8/link", "asset:9",
                        ]
                        .map { ReadFact($0) }))
        }
    }

    private func live(_ id: Article.ID, _ reader: SiteReader) throws -> LiveArticle {
        guard case .live(let article)? = try reader.article(id, at: "/read\(id)/nomor-\(id)") else {
            throw ArticleError.notLive
        }
        return article
    }

    private func range(_ name: String, _ reader: SiteReader) -> ClosedRange<ListPosition>? {
        reader.facts.first { $0.name == name }?.range
    }

    /// Articles 1, 2, … shown a minute apart.
    private func withArticles(
        _ count: Int, _ engine: Engine, _ body: @escaping @Sendable (SiteReader) throws -> Void
    ) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                for number in 0..<count {
                    try Article.publishSample(
                        .sample(headline: "Nomor \(number + 1)"),
                        shown: Date.wednesday.addingTimeInterval(Double(number + 1) * 60), in: db)
                }
            }
            try await database.read { db in try body(SiteReader(db)) }
        }
    }
}
