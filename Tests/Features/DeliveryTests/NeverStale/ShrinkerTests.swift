import Delivery
import TestSupport
import Testing

/// What a failed history is told by.
@Suite struct ShrinkerTests {
    @Test(arguments: [[3], [17, 58], [0, 1, 99], Array(40..<50)])
    func `what is left fails, and nothing of it can be left out`(needed: [Int]) async {
        let least = await Shrinker.minimal(Array(0..<100)) { items in needed.allSatisfy(items.contains) }

        #expect(least == needed)
    }

    @Test func `a failure that needs one of two keeps one`() async {
        let least = await Shrinker.minimal(Array(0..<64)) { items in
            items.contains(5) && (items.contains(20) || items.contains(40))
        }

        #expect(least.count == 2)
        #expect(least.first == 5)
    }

    @Test func `where changes say nothing of pictures, a picture and its article are left`() async throws {
        let mutation = Mutation.silent("a picture", "asset:", "/picture")
        let pages = SitePages(theme: try await SampleSite.theme())
        var failed: (events: [Event], stale: Report.Stale)?
        for seed in UInt64(1)...9 where failed == nil {
            let events = Event.history(seed: seed, changes: 120, publications: 10)
            let report = try await NeverStaleTests.play(events, .sqlite, pages, mutation: mutation)
            failed = report.stale.map { (Array(events.prefix(report.changes)), $0) }
        }
        let (events, stale) = try #require(failed)

        let story = try await NeverStaleTests.explain(stale, events, .sqlite, pages, mutation: mutation)

        print(story)
        let lines = story.split(separator: "\n")
        #expect((2...4).contains(lines.count))
        #expect(lines.last?.contains("picture") == true || lines.last?.contains("video") == true)
    }

    @Test func `what only happens while readers race is said so`() async throws {
        let pages = SitePages(theme: try await SampleSite.theme())
        let events = Event.history(seed: 1, changes: 6, publications: 4)

        let story = try await NeverStaleTests.explain(.init(path: "/", way: .held), events, .sqlite, pages)

        #expect(story == "Without readers that race it does not happen.")
    }
}
