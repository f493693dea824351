import Foundation
import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS
import Synchronization

/// A TLS connection on which a test writes bytes and looks at what comes back.
final class SecureClient: Sendable {
    struct TimedOut: Error { let received: [UInt8] }

    let channel: any Channel
    private let inbox: Inbox

    private init(channel: any Channel, inbox: Inbox) {
        self.channel = channel
        self.inbox = inbox
    }

    static func connect(
        port: Int, trusting roots: URL, protocols: [String], version: TLSVersion? = nil
    ) async throws -> SecureClient {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = .file(roots.path)
        configuration.applicationProtocols = protocols
        if let version {
            configuration.minimumTLSVersion = version
            configuration.maximumTLSVersion = version
        }
        let context = try NIOSSLContext(configuration: configuration)
        let inbox = Inbox()
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandlers(
                        NIOSSLClientHandler(context: context, serverHostname: "localhost"), Collector(inbox))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
        let client = SecureClient(channel: channel, inbox: inbox)
        _ = try await client.wait { _ in client.agreed != nil || client.isClosed }
        return client
    }

    var isClosed: Bool { inbox.state.withLock { $0.isClosed } }
    /// The protocol, empty when none was agreed; `nil` before the handshake.
    var agreed: String? { inbox.state.withLock { $0.agreed } }

    func serial() async throws -> [UInt8]? { try await channel.nioSSL_peerCertificate().get()?.serialNumber }

    func send(_ bytes: some Sequence<UInt8> & Sendable) async throws {
        try await channel.writeAndFlush(ByteBuffer(bytes: bytes)).get()
    }

    /// Everything received, as soon as it is what was waited for.
    func wait(for condition: ([UInt8]) -> Bool) async throws -> [UInt8] {
        for _ in 0..<1_000 {
            let received = inbox.state.withLock { $0.bytes }
            if condition(received) { return received }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw TimedOut(received: inbox.state.withLock { $0.bytes })
    }

    func forget() { inbox.state.withLock { $0.bytes = [] } }
}

private final class Inbox: Sendable {
    struct State {
        var bytes: [UInt8] = []
        var agreed: String?
        var isClosed = false
    }

    let state = Mutex(State())
}

private final class Collector: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let inbox: Inbox

    init(_ inbox: Inbox) { self.inbox = inbox }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        inbox.state.withLock { $0.bytes += Array(unwrapInboundIn(data).readableBytesView) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted(let agreed)? = event as? TLSUserEvent {
            inbox.state.withLock { $0.agreed = agreed ?? "" }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    func channelInactive(context: ChannelHandlerContext) { inbox.state.withLock { $0.isClosed = true } }
}
