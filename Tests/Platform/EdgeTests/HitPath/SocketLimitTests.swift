import Edge
import NIOCore
import NIOPosix
import Synchronization
import Testing

/// What only a real socket shows: its buffers, and how it ends.
@Suite struct SocketLimitTests {
    private let huge = "GET /huge HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func `a client that has said all it had to say gets a long answer whole`() async throws {
        try await SocketServer.run(TestPages.store()) { server in
            let bytes = try await server.exchange([Array(huge.utf8)])
            #expect(bytes.count > SocketServer.huge)
        }
    }

    @Test func `a client that takes nothing for too long is dropped (R32)`() async throws {
        var limits = ConnectionLimits()
        limits.answerGrace = .milliseconds(200)
        let counter = ConnectionCounter()
        try await SocketServer.run(TestPages.store(), limits: limits, counter: counter) { server in
            let client = try await server.connect()
            try await client.writeAndFlush(ByteBuffer(string: huge))
            try await expectEmpty(counter)
            try? await client.close()
        }
    }

    @Test(arguments: ["/huge", "/held/large"])
    func `a client that takes a little all the time is dropped (R32)`(path: String) async throws {
        var limits = ConnectionLimits()
        limits.answerGrace = .milliseconds(400)
        limits.leastRate = 4 << 20
        let counter = ConnectionCounter()
        try await SocketServer.run(TestPages.store(), limits: limits, counter: counter) { server in
            let client = try await server.connect(taking: 1_024)
            // Of held pages as many as fill every buffer.
            let asked = String(repeating: "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n", count: path == "/huge" ? 1 : 1_000)
            client.writeAndFlush(ByteBuffer(string: asked), promise: nil)
            for _ in 0..<400 where counter.limited.first(where: { $0.0 == "answer" })?.1 == 0 {
                client.read()
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(counter.limited.first { $0.0 == "answer" }?.1 == 1)
            try? await client.close()
        }
    }

    @Test func `a client that takes it slowly but steadily gets it whole`() async throws {
        var limits = ConnectionLimits()
        limits.answerGrace = .milliseconds(1_500)
        limits.leastRate = 1_024
        try await SocketServer.run(TestPages.store(), limits: limits) { server in
            let count = Count()
            let client = try await server.connect(taking: 65_536)
            try await client.pipeline.addHandler(count).get()
            try await client.writeAndFlush(ByteBuffer(string: huge))
            for _ in 0..<3_000 where count.bytes.load(ordering: .relaxed) <= SocketServer.huge && client.isActive {
                client.read()
                try await Task.sleep(for: .milliseconds(8))
            }
            #expect(count.bytes.load(ordering: .relaxed) > SocketServer.huge)
            try? await client.close()
        }
    }

    @Test func `a client that takes no hits for too long is dropped (R32)`() async throws {
        var limits = ConnectionLimits()
        limits.answerGrace = .milliseconds(200)
        let counter = ConnectionCounter()
        try await SocketServer.run(TestPages.store(), limits: limits, counter: counter) { server in
            let client = try await server.connect()
            let hits = String(repeating: "GET /held/large HTTP/1.1\r\nHost: a\r\n\r\n", count: 2_000)
            client.writeAndFlush(ByteBuffer(string: hits), promise: nil)
            try await expectEmpty(counter)
            try? await client.close()
        }
    }

    @Test func `after the last word the client has a while to close (V37)`() async throws {
        var limits = ConnectionLimits()
        limits.linger = .milliseconds(100)
        let counter = ConnectionCounter()
        try await SocketServer.run(TestPages.store(), limits: limits, counter: counter) { server in
            for last in ["nonsense\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"] {
                let client = try await server.connect()
                try await client.writeAndFlush(ByteBuffer(string: last))
                try await expectEmpty(counter)
                try? await client.close()
            }
        }
    }

    @Test func `a crowd of slow clients is gone when its time is up (V37)`() async throws {
        var limits = ConnectionLimits()
        limits.header = .milliseconds(300)
        limits.linger = .milliseconds(100)
        let counter = ConnectionCounter()
        try await SocketServer.run(TestPages.store(), limits: limits, counter: counter) { server in
            var clients: [any Channel] = []
            for _ in 0..<200 {
                let client = try await server.connect()
                try await client.writeAndFlush(ByteBuffer(string: "GET /"))
                clients.append(client)
            }
            let answer = try await server.exchange([Array("GET /held HTTP/1.1\r\nHost: a\r\n\r\n".utf8)])
            #expect(Answer.all(in: answer)?.map(\.status) == [200])
            try await expectEmpty(counter)
            for client in clients { try? await client.close() }
        }
    }

    @Test func `stopping lets what is under way end (R37)`() async throws {
        let counter = ConnectionCounter()
        try await SocketServer.run(TestPages.store(), counter: counter) { server in
            let idle = try await server.connect()
            async let patient = server.exchange([Array("GET /patient HTTP/1.1\r\nHost: a\r\n\r\n".utf8)], hasEnd: false)
            async let long = server.exchange([Array(huge.utf8)], hasEnd: false)
            try await Task.sleep(for: .milliseconds(100))
            await server.stop()

            #expect(try await Answer.all(in: patient)?.map(\.status) == [404])
            #expect(try await long.count > SocketServer.huge)
            try await expectEmpty(counter)
            try? await idle.close()
        }
    }

    private func expectEmpty(_ counter: ConnectionCounter) async throws {
        // The server may not have seen the client yet.
        try await Task.sleep(for: .milliseconds(50))
        for _ in 0..<200 where counter.networks > 0 { try await Task.sleep(for: .milliseconds(25)) }
        #expect(counter.networks == 0)
    }
}

extension SocketServer {
    /// A client that reads only when told, so many bytes at a time.
    func connect(taking count: Int = 1_024) async throws -> any Channel {
        try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.autoRead, value: false)
            .channelOption(.maxMessagesPerRead, value: 1)
            .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: count))
            .channelOption(.allowRemoteHalfClosure, value: true)
            .connect(to: address).get()
    }
}

/// Counts the bytes that come.
private final class Count: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer

    let bytes = Atomic(0)

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        bytes.wrappingAdd(unwrapInboundIn(data).readableBytes, ordering: .relaxed)
    }
}
