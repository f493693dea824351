import Edge
import Facts
import Foundation
import Testing
import Web

@Suite struct StateTests {
    let hands = Hands()
    let store: PageStore

    init() throws {
        let hands = hands
        store = try PageStore(now: { hands.now })
    }

    // MARK: Time

    @Test func `a page is not served from the moment it runs out`() async throws {
        try await store.put("/", .sample(validUntil: noon.addingTimeInterval(10)))
        hands.move(by: 9.999)
        #expect(store.held("/") != nil)
        hands.move(by: 0.001)
        #expect(store.held("/") == nil)

        #expect(try await store.page("/") { .sample("new") }.body.text == "new")
        #expect(store.held("/")?.body.text == "new")
    }

    @Test func `a page that has run out when it is ready is given and not held`() async throws {
        let page = try await store.page("/") { .sample(validUntil: noon) }
        #expect(page.body.text == "Halo")
        #expect(store.counts.pages == 0)
    }

    @Test func `who asks after a page ran out does not get it from a rendering begun before`() async throws {
        let gate = Gate()
        let early = Task { [store] in
            try await store.page("/") {
                await gate.pass()
                return .sample("old", validUntil: noon.addingTimeInterval(1))
            }
        }
        while store.counts.renders == 0 { await Task.yield() }
        hands.move(by: 2)
        let late = Task { [store] in try await store.page("/") { .sample("new") } }
        try await store.waiting(1)
        gate.open()

        #expect(try await early.value.body.text == "old")
        #expect(try await late.value.body.text == "new")
    }

    // MARK: Blind

    @Test func `a blind store serves nothing and renders each time, once for all who ask`() async throws {
        try await store.put("/", .sample("old"))
        store.becomeBlind(since: noon)
        #expect(store.held("/") == nil)
        #expect(store.state == .blind(since: noon))

        let gate = Gate()
        let tasks = (0..<10).map { _ in
            Task { [store] in
                try await store.page("/") {
                    await gate.pass()
                    return .sample("new")
                }
            }
        }
        try await store.waiting(9)
        gate.open()
        for task in tasks { #expect(try await task.value.body.text == "new") }
        #expect(store.counts.renders == 2)
        #expect(try await store.page("/") { .sample("newer") }.body.text == "newer")
        #expect(store.held("/") == nil)
    }

    @Test func `becoming current drops what changed in between, pages rendered meanwhile included`() async throws {
        try await store.put("/a", .sample(reading: ["a"]))
        try await store.put("/b", .sample(reading: ["b"]))
        store.becomeBlind(since: noon)
        try await store.put("/c", .sample(reading: ["a"]))

        #expect(store.becomeCurrent(dropping: [AlteredFact("a", at: nil)]).pages == 2)
        #expect(store.held("/a") == nil)
        #expect(store.held("/b") != nil)
        #expect(store.held("/c") == nil)
        #expect(store.state == .current)
    }

    @Test func `becoming current without knowing drops everything, renderings too`() async throws {
        let gate = Gate()
        try await store.put("/a", .sample())
        store.becomeBlind(since: noon)
        let running = Task { [store] in
            try await store.page("/b") {
                await gate.pass()
                return .sample()
            }
        }
        while store.counts.renders < 2 { await Task.yield() }
        #expect(store.becomeCurrentDroppingAll().pages == 1)
        gate.open()
        _ = try await running.value
        #expect(store.held("/a") == nil)
        #expect(store.held("/b") == nil)
        #expect(store.faults() == [])
    }

    // MARK: Stale

    @Test func `a stale page says so, and how old it is`() async throws {
        try await store.put("/", .long(), coding: .gzip)
        hands.move(by: 3_600)
        store.becomeBlind(since: hands.now)
        hands.move(by: 90.5)

        let page = try #require(store.stale("/", noOlderThan: .seconds(86_400)))
        let head = page.response(.gzip, isHead: true, second: 0)?.text ?? ""
        #expect(
            head.contains(
                "\r\nCache-Status: redaksi; hit; detail=stale\r\nAge: 90\r\nWarning: 110 - \"Response is Stale\"\r\n"))
        #expect(head.contains("\r\nContent-Encoding: gzip\r\n"))
        #expect(page.notModified(.gzip, second: 0)?.text.contains("\r\nAge: 90\r\n") == true)
        #expect(page.response(.brotli, isHead: false, second: 0)?.text.contains("<p>Halo") == true)
        #expect(store.counts.staleServed == 1)
        #expect(store.stale("/", noOlderThan: .seconds(90)) == nil)
        #expect(store.stale("/other", noOlderThan: .seconds(90)) == nil)
    }

    @Test func `a page that ran out ages from then; one that a change dropped is gone`() async throws {
        try await store.put("/a", .sample(validUntil: noon.addingTimeInterval(10)))
        try await store.put("/b", .sample(reading: ["b"]))
        store.drop([AlteredFact("b", at: nil)])
        hands.move(by: 15)
        let head = store.stale("/a", noOlderThan: .seconds(5))?.response(.identity, isHead: true, second: 0)
        #expect(head?.text.contains("Age: 5\r\n") == true)
        #expect(store.stale("/b", noOlderThan: .seconds(5)) == nil)
    }
}
