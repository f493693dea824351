import Database
import Delivery
import Edge
import Foundation
import Newsroom
import TestSupport
import Testing

/// Whether ``NeverStaleTests`` would see it: invalidation broken on purpose is caught, every time.
@Suite struct MutationTests {
    @Test func `whatever a change or a page leaves unsaid is caught`() async throws {
        let pages = SitePages(theme: try await SampleSite.theme())
        var left = Mutation.deterministic
        var caught: [String] = []
        for seed in 1...6 as ClosedRange<UInt64> where !left.isEmpty {
            let events = Event.history(seed: seed, changes: 200, publications: 20, isEven: seed > 1)
            let found = try await TestDatabase.withNewsroom(.sqlite) { database in
                try await SideBySide(database, pages, left).play(events)
            }
            caught += found.sorted { $0.value < $1.value }.map { "seed \(seed), event \($0.value): \($0.key)" }
            left.removeAll { found[$0.name] != nil }
        }

        let list = caught.map { "\n  \($0)" }.joined()
        print("mutations caught, \(caught.count) of \(Mutation.deterministic.count):\(list)")
        #expect(left.map(\.name) == [])
    }

    @Test(arguments: Mutation.racing.indices)
    func `whatever is done at the wrong moment is caught by readers who race`(number: Int) async throws {
        let mutation = Mutation.racing[number]
        let pages = SitePages(theme: try await SampleSite.theme())
        var stale: Report.Stale?
        for seed in 1...10 as ClosedRange<UInt64> where stale == nil {
            let report = try await NeverStaleTests.play(
                Event.history(seed: seed, changes: 150, publications: 12), .sqlite, pages, mutation: mutation,
                readers: 2, seed: seed)
            stale = report.stale
            if let stale { print("mutation caught, seed \(seed), event \(report.changes): \(mutation.name): \(stale)") }
        }
        #expect(stale != nil, "\(mutation.name)")
    }
}

/// Many stores before one newspaper, each broken in another way.
private struct SideBySide {
    let database: Database
    let renderer: Renderer
    let stores: [(mutation: Mutation, store: PageStore)]

    init(_ database: Database, _ pages: SitePages, _ mutations: [Mutation]) throws {
        let clock = PaperClock()
        self.database = database
        renderer = Renderer(pages: pages, clock: clock)
        stores = try mutations.map { ($0, try PageStore(seed: 1, now: { clock.now })) }
        for (mutation, store) in stores {
            database.observeCommits { texts in
                let facts = mutation.heard(texts.compactMap { AnnouncedChange($0) }.flatMap(\.facts))
                guard mutation.drop == .afterwards else { return _ = store.drop(facts) }
                Task {
                    try? await Task.sleep(for: .milliseconds(20))
                    store.drop(facts)
                }
            }
        }
    }

    /// - Returns: the event after which each broken store held a page that was not what it should be.
    func play(_ events: [Event]) async throws -> [String: Int] {
        var caught: [String: Int] = [:]
        var active = stores
        var paths: [String] = []
        var random = Random(state: 7)
        var history = try await database.write { db in
            var history = History()
            try history.fill(db)
            return history
        }
        for (index, event) in events.enumerated() where !active.isEmpty {
            history.now += Double(event.minutes * 60)
            renderer.clock.stand(at: history.now)
            // A refused change is undone, and the history is as before.
            if let after = try? await played(event, after: history) { history = after }

            let held = active.map { entry in
                entry.store.heldPaths().compactMap { path in entry.store.held(path).map { (path, $0) } }
            }
            if index % 20 == 0 {
                let (state, start) = (history, random)
                (paths, random) = try await database.read { db in
                    var random = start
                    return (try Addresses.drawn(state, &random, in: db), random)
                }
                // Where the next ones will put something.
                paths += events[index...].prefix(20).compactMap { event in
                    switch event.kind {
                    case .newSection, .sectionSlug: "/s-\(event.number)"
                    case .newPage, .pageMove: "/halaman-\(event.number)"
                    default: nil
                    }
                }
            }
            let fresh = try await renderer.render(Array(Set(held.joined().map(\.0) + paths)), from: database)
            for (number, pages) in held.enumerated() {
                let isStale = pages.contains { path, page in fresh[path].map { !page.isSame(as: $0) } ?? false }
                if isStale { caught[active[number].mutation.name] = event.number }
            }
            active.removeAll { caught[$0.mutation.name] != nil }
            for (mutation, store) in active {
                for path in paths where store.held(path) == nil {
                    guard let page = fresh[path].map(mutation.told) else { continue }
                    _ = try await store.page(path) { page }
                }
            }
        }
        return caught
    }

    private func played(_ event: Event, after history: History) async throws -> History {
        try await database.write { db in
            var history = history
            _ = try history.play(event, in: db)
            return history
        }
    }
}
