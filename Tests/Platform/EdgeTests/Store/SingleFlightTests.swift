import Edge
import Facts
import Foundation
import Synchronization
import Testing
import Web

@Suite struct SingleFlightTests {
    struct Broken: Error, Equatable {}

    @Test func `a thousand who ask at once get one rendering (R24)`() async throws {
        let store = try PageStore()
        let gate = Gate()
        let bodies = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<1_000 {
                group.addTask {
                    let page = try await store.page("/", coding: .brotli) {
                        await gate.pass()
                        return .long()
                    }
                    return page.etag(.brotli) ?? ""
                }
            }
            try await store.waiting(999)
            gate.open()
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }

        #expect(bodies.count == 1)
        #expect(store.counts.renders == 1)
        #expect(store.counts.misses == 1_000)
        #expect(store.held("/") != nil)
    }

    @Test func `an answer says how it came about`() async throws {
        let store = try PageStore()
        let gate = Gate()
        let render: @Sendable () async throws -> RenderedPage = {
            await gate.pass()
            return .sample()
        }
        let first = Task { try await store.answer("/", render: render) }
        while store.counts.renders < 1 { await Task.yield() }
        let second = Task { try await store.answer("/", render: render) }
        try await store.waiting(1)
        gate.open()

        #expect(try await first.value.outcome == .rendered(isKept: true))
        #expect(try await second.value.outcome == .waited)
        #expect(try await second.value.render == first.value.render)
        let third = try await store.answer("/", render: render)
        #expect(third.outcome == .hit)
        #expect(third.render == nil)
    }

    @Test func `a page that a change overtook is given, not kept, and says so`() async throws {
        let store = try PageStore()
        let answer = try await store.answer("/") {
            store.dropAll()
            return .sample()
        }
        #expect(answer.outcome == .rendered(isKept: false))
        #expect(store.held("/") == nil)
    }

    @Test func `of a thousand stragglers none renders a page that is held by then`() async throws {
        let store = try PageStore()
        for round in 0..<50 {
            await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 { group.addTask { try await store.put("/\(round)", .sample()) } }
            }
        }
        #expect(store.counts.renders == 50)
    }

    @Test func `who is cancelled leaves; the others get their page`() async throws {
        let store = try PageStore()
        let gate = Gate()
        let render: @Sendable () async throws -> RenderedPage = {
            await gate.pass()
            try Task.checkCancellation()
            return .sample()
        }
        let first = Task { try await store.page("/", render: render) }
        while store.counts.renders < 1 { await Task.yield() }
        let second = Task { try await store.page("/", render: render) }
        let third = Task { try await store.page("/", render: render) }
        try await store.waiting(2)

        first.cancel()
        third.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        await #expect(throws: CancellationError.self) { try await third.value }
        gate.open()

        #expect(try await second.value.body.text == "Halo")
        #expect(store.counts.renders == 1)
    }

    @Test func `who is cancelled before asking does not wait`() async throws {
        let store = try PageStore()
        let gate = Gate()
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await store.page("/") {
                await gate.pass()
                return .sample()
            }
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        gate.open()
    }

    @Test func `a failure is that of its waiters, and is not held`() async throws {
        let store = try PageStore()
        let gate = Gate()
        let tasks = (0..<10).map { _ in
            Task {
                try await store.page("/") {
                    await gate.pass()
                    throw Broken()
                }
            }
        }
        try await store.waiting(9)
        gate.open()
        for task in tasks { await #expect(throws: Broken()) { try await task.value } }

        #expect(store.counts.failures == 1)
        #expect(try await store.page("/") { .sample() }.body.text == "Halo")
        #expect(store.faults() == [])
    }

    @Test(arguments: [500, 503, 204, 206, 304, 99, 0, -1, 1_000])
    func `a status that no page has is refused`(status: Int) async throws {
        let store = try PageStore()
        await #expect(throws: PageRefusal.status(status)) {
            try await store.page("/") { .sample(status: status, reading: []) }
        }
        #expect(store.held("/") == nil)
    }

    @Test func `nothing of the asker's task reaches the rendering (V21)`() async throws {
        let store = try PageStore()
        let page = try await Secret.$value.withValue("cookie") {
            try await store.page("/") { .sample(Secret.value) }
        }
        #expect(page.body.text == "none")
    }
}

private enum Secret {
    @TaskLocal static var value = "none"
}
