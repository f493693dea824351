import Edge
import Facts
import Foundation
import Testing

/// How many pages are rendered at once, and who goes first (R24, R25).
@Suite(.timeLimit(.minutes(1))) struct RenderQueueTests {
    private func store(renders: Int, waiting: Int = 1_000, patience: Duration = .seconds(10)) throws -> PageStore {
        var limits = PageStoreLimits()
        (limits.renders, limits.waitingRenders, limits.renderPatience) = (renders, waiting, patience)
        return try PageStore(limits)
    }

    /// Asks for a page whose rendering waits at the gate.
    private func ask(_ path: String, _ store: PageStore, _ gate: Gate, _ names: Names = Names()) -> Task<Int, any Error>
    {
        Task {
            try await store.page(path) {
                names.add(path)
                await gate.pass()
                return .sample(path, status: path.hasPrefix("/x") ? 404 : 200)
            }.status
        }
    }

    private func until(_ condition: () -> Bool) async throws {
        while !condition() { try await Task.sleep(for: .milliseconds(1)) }
    }

    @Test func `so many are rendered at once, the others in order, and none is forgotten`() async throws {
        let store = try store(renders: 1)
        let (gate, names) = (Gate(), Names())
        var tasks: [Task<Int, any Error>] = []
        for number in 0..<20 {
            tasks.append(ask("/\(number)", store, gate, names))
            try await until { store.counts.renders + store.counts.waiting == number + 1 }
        }
        #expect(store.counts.renders == 1)
        gate.open()
        for task in tasks { #expect(try await task.value == 200) }

        #expect(names.all == (0..<20).map { "/\($0)" })
        #expect(store.counts.waiting == 0)
        #expect(store.faults() == [])
    }

    @Test func `beyond the queue askers are refused at once, and come again later`() async throws {
        let store = try store(renders: 2, waiting: 3)
        let gate = Gate()
        let tasks = (0..<4).map { ask("/x\($0)", store, gate) }
        // A stranger never has the last place.
        try await until { store.counts.renders == 1 && store.counts.waiting == 3 }

        await #expect(throws: TooManyRenderings()) { try await ask("/x-one-more", store, gate).value }
        #expect(store.counts.refusals == 1)
        gate.open()
        for task in tasks { #expect(try await task.value == 404) }
        #expect(try await ask("/x-one-more", store, gate).value == 404)
        #expect(store.faults() == [])
    }

    @Test func `a flood of addresses nobody knows does not keep a known page waiting`() async throws {
        let store = try store(renders: 4, waiting: 100)
        try await store.put("/", .sample(reading: ["site"]))
        store.drop([AlteredFact("site")])
        let gate = Gate()
        let flood = (0..<100).map { ask("/x\($0)", store, gate) }
        try await until { store.counts.renders == 4 && store.counts.waiting == 97 }

        // All of the flood's renderings hang, and the front page comes.
        #expect(try await store.page("/") { .sample("front") }.body.text == "front")
        gate.open()
        for task in flood { #expect(try await task.value == 404) }
    }

    @Test func `who waited too long is refused`() async throws {
        let store = try store(renders: 1, patience: .milliseconds(20))
        let gate = Gate()
        let first = ask("/a", store, gate)
        try await until { store.counts.renders == 1 }
        let second = ask("/b", store, gate)
        try await until { store.counts.waiting == 1 }
        try await Task.sleep(for: .milliseconds(40))
        gate.open()

        #expect(try await first.value == 200)
        await #expect(throws: TooManyRenderings()) { try await second.value }
        #expect(store.faults() == [])
    }

    @Test func `who waits for a turn reads after a change that came meanwhile, and shares it`() async throws {
        let store = try store(renders: 1)
        let gate = Gate()
        let first = ask("/a", store, gate)
        try await until { store.counts.renders == 1 }
        let early = Task { try await store.page("/b") { .sample("new", reading: ["b"]) }.body.text }
        try await until { store.counts.waiting == 1 }
        store.drop([AlteredFact("b")])
        let late = Task { try await store.page("/b") { .sample("new", reading: ["b"]) }.body.text }
        try await until { store.counts.waits == 1 }
        gate.open()

        #expect(try await first.value == 200)
        #expect(try await [early.value, late.value] == ["new", "new"])
        #expect(store.counts.renders == 2)
        #expect(store.held("/b") != nil)
    }
}
