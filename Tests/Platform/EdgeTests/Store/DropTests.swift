import Edge
import Facts
import Foundation
import Testing

@Suite(.timeLimit(.minutes(1))) struct DropTests {
    let store: PageStore
    let gate = Gate()

    init() throws { store = try PageStore() }

    /// A rendering that has begun and waits at the gate.
    private func begin(_ path: String = "/", _ text: String = "old", reading names: [String]) async -> Task<
        HeldPage, any Error
    > {
        let renders = store.counts.renders
        let task = Task { [store, gate] in
            try await store.page(path) {
                await gate.pass()
                return .sample(text, reading: names)
            }
        }
        while store.counts.renders == renders { await Task.yield() }
        return task
    }

    @Test func `exactly the pages that read the fact go`() async throws {
        try await store.put("/a", .sample(reading: ["article:1/body", "menu"]))
        try await store.put("/b", .sample(reading: ["article:2/body", "menu"]))

        #expect(store.drop([AlteredFact("article:1/body", at: nil)]).pages == 1)
        #expect(store.held("/a") == nil)
        #expect(store.held("/b") != nil)
        #expect(store.drop([AlteredFact("menu", at: nil), AlteredFact("menu", at: nil)]).pages == 1)
        #expect(store.counts.pages == 0)
        #expect(store.faults() == [])
    }

    @Test func `a rendering that began before a change is given to its askers and not held`() async throws {
        let running = await begin(reading: ["menu"])
        store.drop([AlteredFact("menu", at: nil)])
        gate.open()

        #expect(try await running.value.body.text == "old")
        #expect(store.held("/") == nil)
        #expect(store.counts.unstored == 1)
        #expect(store.faults() == [])
    }

    @Test func `it is held when every change since left its facts alone`() async throws {
        let running = await begin(reading: ["menu"])
        store.drop([AlteredFact("article:1/body", at: nil)])
        store.drop([AlteredFact("article:2/body", at: nil)])
        gate.open()

        _ = try await running.value
        #expect(store.held("/")?.body.text == "old")
        #expect(store.faults() == [])
    }

    @Test func `who asks after a change never joins a rendering from before it`() async throws {
        let old = await begin(reading: ["menu"])
        store.drop([AlteredFact("other", at: nil)])
        let new = try await store.page("/") { .sample("new", reading: ["menu"]) }
        #expect(new.body.text == "new")

        gate.open()
        #expect(try await old.value.body.text == "old")
        #expect(store.held("/")?.body.text == "new", "an older rendering does not replace a newer one")
        #expect(store.faults() == [])
    }

    @Test func `dropping everything spares no rendering`() async throws {
        try await store.put("/a", .sample())
        let running = await begin(reading: [])
        #expect(store.dropAll().pages == 1)
        gate.open()

        _ = try await running.value
        #expect(store.held("/") == nil)
        #expect(store.faults() == [])
    }

    @Test func `a rendering that outlives the remembered drops is not held`() async throws {
        var limits = PageStoreLimits()
        limits.rememberedFacts = 3
        let store = try PageStore(limits)
        let gate = gate
        let running = Task {
            try await store.page("/") {
                await gate.pass()
                return .sample(reading: ["menu"])
            }
        }
        while store.counts.renders == 0 { await Task.yield() }
        for number in 0..<5 { store.drop([AlteredFact("article:\(number)/body", at: nil)]) }
        gate.open()
        _ = try await running.value
        #expect(store.held("/") == nil)
        #expect(store.faults() == [])
    }

    @Test func `no change is no drop`() async throws {
        try await store.put("/", .sample())
        #expect(store.drop([]).pages == 0)
        #expect(store.held("/") != nil)
    }

    @Test func `a page dropped for nothing is counted and named`() async throws {
        let named = Names()
        let store = try PageStore(onOverDrop: { named.add($0) })
        for text in ["one", "one", "two"] {
            try await store.put("/", .sample(text))
            store.drop([AlteredFact("article:42/body", at: nil)])
        }
        #expect(store.counts.drops == 3)
        #expect(store.counts.overDrops == 1)
        #expect(named.all == ["/"])
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `the index finds exactly the pages whose facts are hit`(seed: UInt64) async throws {
        var random = Randomness(seed: seed)
        let names = ["a", "b", "list:1", "list:2"]
        let numbers: ClosedRange<Int64> = 0...9
        var facts: [String: Set<ReadFact>] = [:]
        for number in 0..<60 {
            let read = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                let ends = [Int64.random(in: numbers, using: &random), .random(in: numbers, using: &random)].sorted()
                let range = ListPosition(moment: ends[0], number: 3)...ListPosition(moment: ends[1], number: 6)
                return ReadFact(names.randomElement(using: &random)!, range: Bool.random(using: &random) ? range : nil)
            }
            facts["/\(number)"] = Set(read)
            var page = RenderedPage.sample()
            page.facts = Set(read)
            try await store.put("/\(number)", page)
        }
        while !facts.isEmpty {
            let position = ListPosition(
                moment: .random(in: numbers, using: &random), number: .random(in: numbers, using: &random))
            let altered = (0..<Int.random(in: 1...2, using: &random)).map { _ in
                AlteredFact(names.randomElement(using: &random)!, at: Bool.random(using: &random) ? position : nil)
            }
            let hit = facts.filter { $0.value.contains { fact in altered.contains { fact.isHit(by: $0) } } }
            #expect(store.drop(altered).pages == hit.count)
            for (path, _) in hit {
                #expect(store.held(path) == nil)
                facts[path] = nil
            }
            for (path, read) in facts { #expect(store.facts(of: path) == read) }
            #expect(store.faults() == [])
            if Int.random(in: 0..<12, using: &random) == 0 { break }
        }
        #expect(store.counts.pages == facts.count)
    }
}
