import Edge
import Facts
import Foundation
import NIOCore
import Testing
import Web

@Suite struct EvictionTests {
    @Test func `the limit holds whatever is put in`() async throws {
        let store = try PageStore(PageStoreLimits(bytes: 1 << 20), seed: 1)
        for number in 0..<400 {
            try await store.put("/\(number)", .long("\(number)", reading: ["article:\(number)"]), coding: .brotli)
            #expect(store.counts.bytes <= 1 << 20)
        }
        #expect(store.counts.pages > 40)
        #expect(store.counts.evictions + store.counts.pages == 400)
        #expect(store.faults() == [])
    }

    @Test func `a page that is packed later is counted anew`() async throws {
        let store = try PageStore()
        try await store.put("/", .long())
        let before = store.counts.bytes
        store.held("/")?.prepare(.gzip)
        #expect(store.counts.bytes > before + 1_000)
        #expect(store.faults() == [])
    }

    @Test func `pages that are read stay while a robot walks the rest`() async throws {
        let store = try PageStore(PageStoreLimits(bytes: 2 << 20), seed: 2)
        for number in 0..<20 { try await store.put("/popular/\(number)", .long()) }
        for number in 0..<1_000 {
            for popular in 0..<20 where number % 5 == 0 { _ = store.held("/popular/\(popular)") }
            try await store.put("/robot/\(number)", .long())
        }
        let kept = (0..<20).count { store.held("/popular/\($0)") != nil }
        #expect(kept >= 18)
    }

    @Test func `of equal fame the page that is cheap to render leaves`() async throws {
        let store = try PageStore(PageStoreLimits(bytes: 1 << 20), seed: 3)
        for number in 0..<10 {
            _ = try await store.page("/dear/\(number)") {
                try await Task.sleep(for: .milliseconds(60))
                return .long()
            }
        }
        for number in 0..<200 { try await store.put("/cheap/\(number)", .long()) }
        let kept = (0..<10).count { store.held("/dear/\($0)") != nil }
        #expect(kept >= 9)
    }

    @Test func `a page larger than an eighth is never held`() async throws {
        let store = try PageStore(PageStoreLimits(bytes: 800_000))
        let page = try await store.page("/") { .sample(String(repeating: "a", count: 100_000)) }
        #expect(page.body.readableBytes == 100_000)
        #expect(store.counts.pages == 0)
        try await store.put("/", .sample(String(repeating: "a", count: 90_000)))
        #expect(store.counts.pages == 1)
        #expect(store.faults() == [])
    }

    @Test(arguments: [404, 301, 410])
    func `addresses walked at random take a sixteenth, and no real page leaves`(status: Int) async throws {
        let store = try PageStore(PageStoreLimits(bytes: 1 << 20), seed: 4)
        for number in 0..<30 { try await store.put("/\(number)", .long()) }
        for number in 0..<1_000 {
            try await store.put("/x\(number)", .sample("missing", status: status, reading: ["path:/x\(number)"]))
        }
        #expect((0..<30).allSatisfy { store.held("/\($0)") != nil })
        #expect(store.counts.pages > 40)
        #expect(store.faults() == [])
    }

    @Test func `a store without room holds nothing and answers all the same`() async throws {
        let store = try PageStore(PageStoreLimits(bytes: 0))
        #expect(try await store.page("/") { .sample() }.body.text == "Halo")
        #expect(store.counts.pages == 0)
        #expect(store.counts.bytes == 0)
    }
}

@Suite struct UpgradeTests {
    @Test func `a page that stays and is read gets smaller, with another tag`() async throws {
        let hands = Hands()
        let store = try PageStore(now: { hands.now })
        try await store.put("/stays", .long("a"), coding: .brotli)
        try await store.put("/unread", .long("b"), coding: .brotli)
        let page = try #require(store.held("/stays"))
        let before = (tag: page.etag(.brotli), bytes: store.counts.bytes)
        for _ in 0..<50 { _ = store.held("/stays") }

        #expect(await store.upgrade() == 0, "too young")
        hands.move(by: 61)
        #expect(await store.upgrade() == 1)

        #expect(page.etag(.brotli) != before.tag)
        #expect(page.etag(.brotli)?.hasSuffix("-br11\"") == true)
        #expect(page.etag(.gzip) == nil, "nobody asked for gzip")
        #expect(store.counts.bytes < before.bytes)
        #expect(store.counts.upgrades == 1)
        #expect(await store.upgrade() == 0)
        #expect(store.faults() == [])
    }

    @Test func `a page dropped before its turn is left alone`() async throws {
        let hands = Hands()
        let store = try PageStore(now: { hands.now })
        try await store.put("/", .long(), coding: .gzip)
        for _ in 0..<50 { _ = store.held("/") }
        hands.move(by: 61)
        store.dropAll()
        #expect(await store.upgrade() == 0)
    }
}
