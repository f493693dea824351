import Database
import Delivery
import Edge
import Foundation
import NIOCore
import Newsroom
import TestSupport
import Testing

/// The front page as the desk arranges it, as readers get it; and addresses that were left.
@Suite struct ArrangedFrontTests {
    let now = Date.wednesday
    let desk = Actor.command("test")

    @Test(arguments: Engine.available)
    func `what the desk arranges stands on top in its order, and nothing of it again below`(engine: Engine) async throws
    {
        let pages = SitePages(theme: try await SampleSite.theme())
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                for number in 1...12 {
                    try Article.publishSample(
                        .sample(headline: "Nomor \(number)."), shown: now.addingTimeInterval(Double(number)), in: db)
                }
                var front = try FrontArrangement.create(
                    slots: [2, 1, 5, 4, 3, 6].map { FrontSlot(.article($0)) }, by: desk, now: now, in: db)
                let before = try order(pages.answer("/", reading: SiteReader(db, now: now)))
                let preview = try order(pages.front(arrangedAs: front.slots, reading: SiteReader(db, now: now)))
                try front.takeOver(at: now, by: desk, now: now, in: db)

                let after = try order(pages.answer("/", reading: SiteReader(db, now: now)))

                #expect(before == [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
                #expect(after.sorted() == Array(1...12))
                #expect(after.filter { $0 < 7 } == [2, 1, 5, 4, 3, 6])
                #expect(preview == after)
            }
        }
    }

    @Test func `the page changes at the moment, and nobody drops it`() async throws {
        let pages = SitePages(theme: try await SampleSite.theme())
        let clock = PaperClock()
        try await TestDatabase.withNewsroom(.sqlite) { database in
            try await database.write { db in
                for number in 1...2 {
                    try Article.publishSample(
                        .sample(headline: "Nomor \(number)."), shown: now.addingTimeInterval(Double(number)), in: db)
                }
                var front = try FrontArrangement.create(slots: [FrontSlot(.article(1))], by: desk, now: now, in: db)
                try front.takeOver(
                    at: now.addingTimeInterval(10), until: now.addingTimeInterval(20), by: desk, now: now, in: db)
            }
            let store = try PageStore(seed: 1, now: { clock.now })
            var seen: [Int] = []
            var renderings = 0
            for second in [0, 5, 9.999, 10, 15, 19.999, 20, 3_600] {
                clock.stand(at: now.addingTimeInterval(second))
                if store.held("/") == nil { renderings += 1 }
                _ = try await store.page("/") {
                    try await Renderer(pages: pages, clock: clock).render("/", from: database)
                }
                let page = try #require(store.held("/"))
                let html = page.body.withUnsafeReadableBytes { String(decoding: $0, as: UTF8.self) }
                seen.append(order(html).first ?? 0)
            }

            #expect(seen == [2, 2, 2, 1, 1, 1, 2, 2])
            #expect(renderings == 3)
        }
    }

    @Test(arguments: Engine.available)
    func `links to addresses that were left lead to today's`(engine: Engine) async throws {
        let pages = SitePages(theme: try await SampleSite.theme())
        try await TestDatabase.withNewsroom(engine) { database in
            _ = try await SampleSite.fill(database)
            try await database.write { db in
                var topic = try #require(try Topic.find(slug: "liga", in: db))
                topic.slug = "liga-utama"
                try topic.save(now: now, in: db)
                var person = try #require(try Person.find(slug: "ada", in: db))
                person.slug = "ada-okafor"
                try person.save(now: now, in: db)
                var section = try #require(try Section.find(slug: "bola", in: db))
                section.slug = "sepak-bola"
                try section.save(now: now, in: db)
                let kept = try Topic.findOrCreate(slug: "kompetisi", name: "Kompetisi", now: now, in: db)

                let lead = { (path: String) in try pages.answer(path, reading: SiteReader(db)) }
                let moved = [
                    "/topik/liga": "/topik/liga-utama", "/topik/liga/page/2": "/topik/liga-utama/page/2",
                    "/penulis/ada": "/penulis/ada-okafor", "/bola": "/sepak-bola", "/bola/page/3": "/sepak-bola/page/3",
                    "/indeks/bola": "/indeks/sepak-bola",
                    "/indeks/bola/2026-11-17/page/2": "/indeks/sepak-bola/2026-11-17/page/2",
                ]
                for (path, today) in moved { #expect(try lead(path) == .redirect(to: today, isPermanent: true)) }

                try topic.merge(into: kept.id, by: desk, now: now, in: db)
                for path in ["/topik/liga", "/topik/liga-utama"] {
                    #expect(try lead(path) == .redirect(to: "/topik/kompetisi", isPermanent: true))
                }
                guard case .page(_, status: 404) = try lead("/topik/tidak-ada") else {
                    Issue.record("there is something at /topik/tidak-ada")
                    return
                }
            }
        }
    }

    private func order(_ answer: PageAnswer) -> [Int] {
        guard case .page(let html, status: 200) = answer else { return [] }
        return order(String(decoding: html, as: UTF8.self))
    }

    /// The numbers of the headlines, each where it comes first.
    private func order(_ html: String) -> [Int] {
        var seen: Set<Int> = []
        return html.components(separatedBy: "Nomor ").dropFirst().compactMap { part in
            Int(part.prefix { $0 != "." }).flatMap { seen.insert($0).inserted ? $0 : nil }
        }
    }
}
