import Database
import Delivery
import Edge
import Facts
import Foundation
import Newsroom
import Synchronization
import TestSupport
import Web

/// A newspaper to which a history happens, the store in front of it, and readers who ask while it changes.
///
/// After every acknowledgement each page that the store would serve is compared with a fresh rendering.
struct PaperRun: Sendable {
    let database: Database
    let renderer: Renderer
    let store: PageStore
    let mutation: Mutation
    /// How many read all the time; 0 plays a history the same way every time.
    let readers: Int
    let addresses: Shared<[String]>
    let altered = Collected<AlteredFact>()
    let given = Collected<Given>()
    /// Changes begun and acknowledged.
    let writes = Shared<Writes>(Writes())
    let joined = JoinedRenderings()

    struct Writes: Equatable { var begun = 0, acknowledged = 0 }

    /// A page that a reader was given while nothing changed.
    struct Given: Sendable {
        let path: String
        let page: HeldPage
        /// How many changes had been acknowledged.
        let writes: Int
    }

    /// Of every other seed the store is so small that pages are pushed out of it, too.
    init(
        _ database: Database, _ pages: SitePages, mutation: Mutation = .none, readers: Int, seed: UInt64
    ) throws {
        self.database = database
        self.mutation = mutation
        self.readers = readers
        let clock = PaperClock()
        renderer = Renderer(pages: pages, clock: clock)
        let limits = PageStoreLimits(bytes: seed % 2 == 0 ? 3 << 20 : 12 << 20)
        store = try PageStore(limits, seed: seed, now: { clock.now })
        addresses = .init([])
        observe()
    }

    /// Without a mutation, as the server does it.
    private func observe() {
        let (altered, store, mutation) = (altered, store, mutation)
        database.observeCommits { texts in
            altered.add(texts.compactMap { AnnouncedChange($0) }.flatMap(\.facts))
        }
        guard !mutation.isNone else {
            _ = ChangeFollower(database: database, store: store, progress: FollowerProgress(after: 0))
            return
        }
        guard mutation.drop != .beforeCommit else { return }
        database.observeCommits { texts in
            let facts = mutation.heard(texts.compactMap { AnnouncedChange($0) }.flatMap(\.facts))
            if mutation.drop == .afterwards {
                Task {
                    try? await Task.sleep(for: .milliseconds(20))
                    store.drop(facts)
                }
            } else {
                store.drop(facts)
            }
        }
    }

    /// Plays a history to its end, or to the first page that is stale.
    ///
    /// - Parameter only: the single address that is asked for and compared; `nil` draws some of every kind.
    func play(_ events: [Event], only: String? = nil) async throws -> Report {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<readers { group.addTask { await read(Random(state: UInt64(number) &* 99)) } }
            let report = try await happen(events, only: only)
            group.cancelAll()
            return report
        }
    }

    private func happen(_ events: [Event], only: String?) async throws -> Report {
        var history = try await database.write { db in
            var history = History()
            try history.fill(db)
            return history
        }
        var report = Report()
        var random = Random(state: events.first?.seed ?? 0)
        var missing: [String: RenderedPage] = [:]
        var next = 0
        while next < events.count {
            if next % 25 == 0 {
                let paths = try await drawn(history, only, &random)
                addresses.set(paths)
                for (path, page) in try await renderer.render(paths, from: database) { try await put(path, page) }
            }
            let before = known()
            altered.clear()
            // With readers, some changes happen side by side, and all of them beside renderings.
            let count = readers > 0 && random.chance(20) ? min(2, events.count - next) : 1
            let happening = Array(events[next..<(next + count)])
            let racers = race(missing.keys.sorted().shuffled(using: &random), &random)
            history = try await take(happening, history, &report)
            next += count

            let latecomers = late(missing.keys.sorted(), random)
            let check = try await self.check(before, &report)
            for reader in racers + latecomers { await reader.value }
            try await recheck(check, &report)
            report.changes = next
            if report.stale != nil { return report }
            // A part is left for readers to ask for during the next change.
            missing = [:]
            let asked = Set(addresses.value)
            for (path, page) in check.fresh.sorted(by: { $0.key < $1.key })
            where asked.contains(path) && store.held(path) == nil {
                if readers > 0, random.chance(30) { missing[path] = page } else { try await put(path, page) }
            }
        }
        return report
    }

    private func drawn(_ history: History, _ only: String?, _ random: inout Random) async throws -> [String] {
        if let only { return [only] }
        let start = random
        let (paths, end) = try await database.read { db in
            var random = start
            return (try Addresses.drawn(history, &random, in: db), random)
        }
        random = end
        return paths
    }

    private func put(_ path: String, _ page: RenderedPage) async throws {
        let page = mutation.told(page)
        _ = try await store.page(path) { page }
    }

    /// What is held, with what it was made from.
    private func known() -> [String: Known] {
        var known: [String: Known] = [:]
        for path in store.heldPaths() {
            if let page = store.held(path), let facts = store.facts(of: path) { known[path] = Known(page, facts) }
        }
        return known
    }

    struct Known {
        let page: HeldPage
        let facts: Set<ReadFact>

        init(_ page: HeldPage, _ facts: Set<ReadFact>) { (self.page, self.facts) = (page, facts) }
    }
}

// MARK: - Changes

extension PaperRun {
    private func take(_ events: [Event], _ history: History, _ report: inout Report) async throws -> History {
        var start = history
        for event in events { start.now += Double(event.minutes * 60) }
        renderer.clock.stand(at: start.now)
        let state = Shared<History>(start)
        writes.change { $0.begun += events.count }
        let texts = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for event in events { group.addTask { (event.number, try await happen(event, state)) } }
            var texts: [(Int, String)] = []
            for try await text in group { texts.append(text) }
            return texts
        }
        writes.change { $0.acknowledged += events.count }
        report.add(texts, as: events.map(\.kind))
        return state.value
    }

    private func happen(_ event: Event, _ state: Shared<History>) async throws -> String {
        guard event.kind != .wait else { return "\(event.minutes) minutes pass" }
        let (mutation, store) = (mutation, store)
        do {
            return try await database.write { db in
                // The same lock as `ChangeLog.turn`: who comes second sees what the first has done.
                try db.lock("changes")
                let last = try ChangeLog.newest(in: db)
                var history = state.value
                let text = try history.play(event, in: db)
                state.set(history)
                if mutation.drop == .beforeCommit {
                    store.drop(try ChangeLog.after(last, limit: 1_000, in: db).map(\.fact))
                    Thread.sleep(forTimeInterval: 0.004)
                }
                return text
            }
        } catch let error as SiteError {
            return "refused: \(error)"
        } catch let error as DatabaseError {
            guard case .constraint = error else { throw error }
            return "refused: \(error)"
        }
    }
}

// MARK: - Readers

extension PaperRun {
    /// Asks for one page after the other, held or not.
    private func read(_ seed: Random) async {
        var random = seed
        while !Task.isCancelled {
            guard let path = random.pick(addresses.value), store.held(path) != nil else {
                try? await Task.sleep(for: .milliseconds(1))
                continue
            }
            await ask(path, &random)
            try? await Task.sleep(for: .microseconds(200 + random.below(1_000)))
        }
    }

    /// Readers who ask for pages that are not held, from before the change to after it.
    private func race(_ paths: [String], _ random: inout Random) -> [Task<Void, Never>] {
        guard readers > 0 else { return [] }
        return (0..<3).map { number in
            var dice = Random(state: random.next())
            let mine = number == 0 ? paths : paths.shuffled(using: &dice)
            return Task {
                for path in mine + mine {
                    if dice.chance(50) { try? await Task.sleep(for: .microseconds(dice.below(3_000))) }
                    await ask(path, &dice)
                }
            }
        }
    }

    /// Readers who come just after the acknowledgement, while renderings begun before it may still run.
    private func late(_ paths: [String], _ random: Random) -> [Task<Void, Never>] {
        guard readers > 0 else { return [] }
        return paths.map { path in
            Task {
                var dice = random
                await ask(path, &dice)
            }
        }
    }

    private func ask(_ path: String, _ random: inout Random) async {
        let before = writes.value
        // A failed request is a reader's; the check finds what is wrong with the paper.
        guard let page = try? await page(path, &random) else { return }
        guard before.begun == before.acknowledged, before == writes.value else { return }
        given.add([Given(path: path, page: page, writes: before.acknowledged)])
    }

    private func page(_ path: String, _ random: inout Random) async throws -> HeldPage {
        let (renderer, database, mutation) = (renderer, database, mutation)
        let render: @Sendable () async throws -> RenderedPage = {
            mutation.told(try await renderer.render(path, from: database))
        }
        switch mutation.rendering {
        case .early:
            let page = try await render()
            try await Task.sleep(for: .milliseconds(random.below(4)))
            return try await store.page(path) { page }
        case .joined:
            let page = try await joined.page(path) {
                let page = try await render()
                try await Task.sleep(for: .milliseconds(15))
                return page
            }
            return try await PageStore().page(path) { page }
        case .whenAsked:
            return try await store.page(path, coding: random.chance(5) ? .gzip : .identity, render: render)
        }
    }
}

/// Renderings that any number of askers share, as long as they run.
actor JoinedRenderings {
    private var running: [String: Task<RenderedPage, any Error>] = [:]

    func page(_ path: String, _ render: @escaping @Sendable () async throws -> RenderedPage) async throws
        -> RenderedPage
    {
        let task = running[path] ?? Task { try await render() }
        running[path] = task
        defer { running[path] = nil }
        return try await task.value
    }
}
