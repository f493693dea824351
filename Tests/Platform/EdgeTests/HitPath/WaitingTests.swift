import Edge
import Facts
import Foundation
import NIOCore
import Testing
import Web

/// Requests for a page that another is just having rendered wait at the door, not behind the decoder.
@Suite(.timeLimit(.minutes(3))) struct WaitingTests {
    private struct Broken: Error {}

    private let new = "GET /new HTTP/1.1\r\nHost: a\r\n\r\n"
    private let held = "GET /held HTTP/1.1\r\nHost: a\r\n\r\n"

    /// Behind the door nobody knows `/new`: whoever gets there is told 404.
    @Test func `all who ask while a page is rendered are given it, and nobody behind is asked (R24)`() async throws {
        try await serving { server, store, gate in
            let answers = try await withThrowingTaskGroup(of: [Answer]?.self) { group in
                for _ in 0..<100 { group.addTask { Answer.all(in: try await server.exchange([Array(new.utf8)])) } }
                try await store.waiting(100)
                gate.open()
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.allSatisfy { $0?.map(\.body) == [Array("Halo".utf8)] })
        }
    }

    @Test func `what follows waits too, and all is answered in order`() async throws {
        try await serving { server, store, gate in
            async let bytes = server.exchange([Array((held + new + held + new).utf8)])
            try await store.waiting(1)
            gate.open()
            let answers = try await Answer.all(in: bytes)
            #expect(answers?.map(\.body) == ["held", "Halo", "held", "Halo"].map { Array($0.utf8) })
        }
    }

    @Test func `a page that a change overtook is given and not held`() async throws {
        let store = try await TestPages.store()
        try await serving(
            store,
            render: {
                store.dropAll(); return .sample()
            }
        ) { server, store, gate in
            async let bytes = server.exchange([Array(new.utf8)])
            try await store.waiting(1)
            gate.open()
            #expect(try await Answer.all(in: bytes)?.map(\.body) == [Array("Halo".utf8)])
            #expect(store.held("/new") == nil)
        }
    }

    @Test func `nobody waits for a rendering that began before a change`() async throws {
        try await serving { server, store, gate in
            store.drop([AlteredFact("article:7/body", at: nil)])
            let answers = try await Answer.all(in: server.exchange([Array(new.utf8)]))
            #expect(answers?.map(\.status) == [404])
            gate.open()
        }
    }

    @Test func `after a rendering that failed those behind the door are asked`() async throws {
        try await serving(render: { throw Broken() }) { server, store, gate in
            async let bytes = server.exchange([Array((new + held).utf8)])
            try await store.waiting(1)
            gate.open()
            let answers = try await Answer.all(in: bytes)
            #expect(answers?.map(\.status) == [404, 200])
        }
    }

    @Test func `who asks for a coding that nobody made is sent on`() async throws {
        try await serving(render: { .long() }) { server, store, gate in
            let asked = "GET /new HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\n\r\n"
            async let bytes = server.exchange([Array(asked.utf8)])
            try await store.waiting(1)
            gate.open()
            let answer = try #require(try await Answer.all(in: bytes)?.first)
            #expect(answer.status == 200)
            #expect(answer.fields.contains("content-encoding:br"))
        }
    }

    @Test func `who waits for us is not idle`() async throws {
        var limits = patient
        limits.idle = .milliseconds(50)
        try await serving(limits: limits) { server, store, gate in
            async let bytes = server.exchange([Array(new.utf8)], hasEnd: false)
            try await store.waiting(1)
            try await Task.sleep(for: .milliseconds(300))
            gate.open()
            #expect(try await Answer.all(in: bytes)?.map(\.status) == [200])
        }
    }

    @Test func `whoever waits when the server stops still gets the page (R37)`() async throws {
        try await serving { server, store, gate in
            async let bytes = server.exchange([Array(new.utf8)], hasEnd: false)
            try await store.waiting(1)
            async let stop: Void = server.stop()
            try await Task.sleep(for: .milliseconds(100))
            gate.open()
            #expect(try await Answer.all(in: bytes)?.map(\.status) == [200])
            await stop
        }
    }

    @Test func `who has waited too long is sent on, and gets no other page later`() async throws {
        var limits = ConnectionLimits()
        limits.door = .milliseconds(20)
        try await serving(limits: limits) { server, store, gate in
            let answers = try await Answer.all(in: server.exchange([Array((new + held).utf8)]))
            gate.open()
            #expect(answers?.map(\.status) == [404, 200])
            #expect(answers?.last?.body == Array("held".utf8))
        }
    }

    @Test func `nobody waits at the door of a blind store (R13)`() async throws {
        try await serving { server, store, gate in
            store.becomeBlind(since: .now)
            let answers = try await Answer.all(in: server.exchange([Array(new.utf8)]))
            #expect(answers?.map(\.status) == [404])
            gate.open()
        }
    }

    @Test func `who has left while waiting is no trouble`() async throws {
        let counter = ConnectionCounter()
        try await serving(counter: counter) { server, store, gate in
            let client = try await server.connect()
            try await client.writeAndFlush(ByteBuffer(string: new))
            try await store.waiting(1)
            try await client.close()
            gate.open()
            #expect(try await Answer.all(in: server.exchange([Array(new.utf8)]))?.map(\.status) == [200])
        }
    }

    private var patient: ConnectionLimits {
        var limits = ConnectionLimits()
        limits.door = .seconds(50)
        return limits
    }

    /// A server and a rendering of `/new` that goes on until the gate opens.
    private func serving(
        _ store: PageStore? = nil, limits: ConnectionLimits? = nil, counter: ConnectionCounter = .init(),
        render: @escaping @Sendable () async throws -> RenderedPage = { .sample() },
        body: (SocketServer, PageStore, Gate) async throws -> Void
    ) async throws {
        let store = if let store { store } else { try await TestPages.store() }
        let gate = Gate()
        let before = store.counts.renders
        let rendering = Task {
            try await store.page("/new") {
                await gate.pass()
                return try await render()
            }
        }
        while store.counts.renders == before { await Task.yield() }
        try await SocketServer.run(store, limits: limits ?? patient, counter: counter) {
            try await body($0, store, gate)
        }
        gate.open()
        _ = try? await rendering.value
        #expect(store.counts.renders == before + 1)
    }
}
