import Edge
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// The whole server, with Hummingbird's tasks and a real socket.
struct SocketServer {
    let address: SocketAddress
    /// As a signal would.
    let stop: @Sendable () async -> Void

    /// Runs while `body` does.
    ///
    /// - Parameters:
    ///   - hasEdge: with the handler that is tested; otherwise Hummingbird's HTTP/1.1 alone.
    static func run(
        _ store: PageStore, hasEdge: Bool = true, limits: ConnectionLimits = .init(),
        counter: ConnectionCounter = .init(), body: (SocketServer) async throws -> Void
    ) async throws {
        let (addresses, continuation) = AsyncStream.makeStream(of: SocketAddress.self)
        let server =
            hasEdge
            ? HTTPServerBuilder { EdgeChannel(responder: $0, store: store, limits: limits, counter: counter) }
            : HTTPServerBuilder { responder in
                HTTP1Channel(
                    responder: responder,
                    configuration: .init(
                        httpDecoderConfiguration: .init(
                            maxHeaderFieldSize: limits.fieldBytes, maxHeaderListSize: limits.headerBytes,
                            maxHeaderFieldCount: limits.headerFields)))
            }
        let application = Application(
            responder: CallbackResponder { (request, _: BasicRequestContext) in
                try await respond(to: request, from: store)
            }, server: server,
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                if let address = channel.localAddress { continuation.yield(address) }
            }, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })

        try await withThrowingTaskGroup(of: Void.self) { group in
            let services = ServiceGroup(
                configuration: .init(
                    services: [application], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
            group.addTask { try await services.run() }
            for await address in addresses {
                try await body(SocketServer(address: address) { await services.triggerGracefulShutdown() })
                break
            }
            group.cancelAll()
            try? await group.waitForAll()
        }
    }

    /// Bytes of `/huge`: more than the sockets' buffers hold.
    static let huge = 16_000_000

    /// The same as a route would: a held page answers by itself, whatever the request's headers say.
    private static func respond(to request: Request, from store: PageStore) async throws -> Response {
        let target = (request.head.path ?? "").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let isRead = request.method == .get || request.method == .head
        if isRead, target.count == 1 || TestPages.isTracking(target[1]),
            let page = store.held(String(target.first ?? ""))
        {
            return await page.response(to: request)
        }
        if target.first == "/huge" {
            return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(repeating: 120, count: huge)))
        }
        if target.first == "/slow" { try await Task.sleep(for: .milliseconds(2)) }
        if target.first == "/patient" { try await Task.sleep(for: .milliseconds(300)) }
        let body = try await request.body.collect(upTo: 100_000)
        let answer = TestPages.answer(request.head, body: body.readableBytes, from: store)
        return Response(
            status: answer.head.status, headers: answer.head.headerFields,
            body: answer.body.isEmpty ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
    }
}

extension SocketServer {
    /// Sends the pieces and, unless told otherwise, that there are no more; all that comes until the server closes.
    func exchange(_ pieces: [[UInt8]], hasEnd: Bool = true) async throws -> [UInt8] {
        let client = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .connect(to: address) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
                }
            }
        return try await client.executeThenClose { inbound, outbound in
            // A server may close before it has had everything.
            do {
                for piece in pieces where !piece.isEmpty {
                    try await outbound.write(ByteBuffer(bytes: piece))
                    await Task.yield()
                }
            } catch {}
            if hasEnd { outbound.finish() }

            var bytes: [UInt8] = []
            do {
                for try await part in inbound { bytes += part.readableBytesView }
            } catch {}
            return bytes
        }
    }
}
