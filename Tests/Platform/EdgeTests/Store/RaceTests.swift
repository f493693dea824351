import Edge
import Facts
import Foundation
import Synchronization
import Testing
import Web

/// A world of a few facts whose versions only grow. A page prints the versions it read; readers compare them with
/// those that had been acknowledged before they asked.
private final class World: Sendable {
    private let versions = Mutex(Array(repeating: 0, count: 6))
    private let acknowledged = Mutex(Array(repeating: 0, count: 6))
    private let checks = Atomic(0)

    func read(_ fact: Int) -> Int { versions.withLock { $0[fact] } }

    /// - Returns: the new version, or a newer one that another change made since.
    func raise(_ fact: Int) -> Int {
        versions.withLock { $0[fact] += 1 }
        return read(fact)
    }

    func acknowledge(_ fact: Int, _ version: Int) { acknowledged.withLock { $0[fact] = max($0[fact], version) } }

    func known(_ page: Int) -> [Int] { acknowledged.withLock { Array($0[page...page + 1]) } }

    func check() { checks.wrappingAdd(1, ordering: .relaxed) }

    var checked: Int { checks.load(ordering: .relaxed) }
}

@Suite struct RaceTests {
    /// Page n is made of facts n and n + 1. It reads them with pauses in between, so that changes fall in.
    @Sendable private func render(_ page: Int, _ world: World, pause: Int) async -> RenderedPage {
        let first = world.read(page)
        for _ in 0..<pause { await Task.yield() }
        let second = world.read(page + 1)
        for _ in 0..<pause { await Task.yield() }
        return .sample("\(first) \(second)", reading: ["fact:\(page)", "fact:\(page + 1)"])
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func `nothing acknowledged is ever missing from a page, held or rendered (R25)`(seed: UInt64) async throws {
        let world = World()
        let store = try PageStore(PageStoreLimits(bytes: seed % 2 == 0 ? 256 << 20 : 20_000), seed: seed)
        let stale = Names()

        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<2 as Range<UInt64> {
                group.addTask { await change(world, store, Randomness(seed: seed &* 31 &+ writer)) }
            }
            for reader in 0..<8 as Range<UInt64> {
                group.addTask { try await read(world, store, stale, Randomness(seed: seed &* 77 &+ reader)) }
            }
            try await group.waitForAll()
        }
        #expect(stale.all == [], "seed \(seed)")
        #expect(world.checked == 12_000)
        #expect(store.faults() == [])
        // What is left is what a fresh rendering would be.
        for page in 0..<5 {
            guard let held = store.held("/\(page)") else { continue }
            #expect(held.body.text == "\(world.read(page)) \(world.read(page + 1))")
        }
    }

    private func change(_ world: World, _ store: PageStore, _ dice: Randomness) async {
        var dice = dice
        for _ in 0..<400 {
            let fact = Int.random(in: 0..<6, using: &dice)
            let version = world.raise(fact)
            store.drop([AlteredFact("fact:\(fact)", at: nil)])
            world.acknowledge(fact, version)
            for _ in 0..<Int.random(in: 0...20, using: &dice) { await Task.yield() }
        }
    }

    private func read(_ world: World, _ store: PageStore, _ stale: Names, _ dice: Randomness) async throws {
        var dice = dice
        for _ in 0..<1_500 {
            let page = Int.random(in: 0..<5, using: &dice)
            let pause = Int.random(in: 0...4, using: &dice)
            let known = world.known(page)
            var given = Bool.random(using: &dice) ? store.held("/\(page)") : nil
            if given == nil { given = try await store.page("/\(page)") { await render(page, world, pause: pause) } }
            let read = (given?.body.text ?? "").split(separator: " ").compactMap { Int($0) }
            if read[0] < known[0] || read[1] < known[1] { stale.add("page \(page): \(read) after \(known)") }
            world.check()
        }
    }

    @Test func `threads that read, pack, change and evict at once leave the books right`() async throws {
        let store = try PageStore(PageStoreLimits(bytes: 400_000), seed: 1)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<8 as Range<UInt64> {
                group.addTask {
                    var random = Randomness(seed: task)
                    for _ in 0..<300 {
                        let number = Int.random(in: 0..<60, using: &random)
                        let page = try await store.page("/\(number)", coding: .allCases.randomElement(using: &random)!)
                        {
                            .long("\(number)", reading: ["a:\(number)", "b:\(number % 5)"])
                        }
                        page.prepare(.gzip)
                        if number == 7 { store.drop([AlteredFact("b:\(number % 5)", at: nil)]) }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(store.faults() == [])
        #expect(store.counts.bytes <= 400_000)
    }

    @Test func `many may cancel while a page is on its way`() async throws {
        let store = try PageStore()
        for round in 0..<20 {
            let tasks = (0..<50).map { number in
                Task {
                    try await store.page("/\(round)") {
                        for _ in 0..<20 { await Task.yield() }
                        return .sample()
                    }
                }
            }
            for task in tasks.prefix(25) {
                await Task.yield()
                task.cancel()
            }
            for task in tasks.suffix(25) { #expect(try await task.value.body.text == "Halo") }
        }
        #expect(store.counts.renders == 20)
    }
}
