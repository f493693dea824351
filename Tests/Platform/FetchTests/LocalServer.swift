import NIOCore
import NIOPosix
import Synchronization

/// A server that answers each path with raw bytes of the test's choosing, and counts who came.
final class LocalServer: Sendable {
    enum Reply: Sendable {
        /// Sent as it is, then the connection is closed.
        case raw(String)
        /// The head, then bytes without end.
        case endless(String)
        /// The head, then one byte every 50 ms.
        case drip(String)
        case silence
    }

    private let channel: any Channel
    private let seen: Seen

    private final class Seen: Sendable {
        let connections = Atomic(0)
        let requests = Mutex<[String]>([])
        let greetings = Mutex<[String]>([])
    }

    /// Listens on `host` (`::` stands for every address of this machine, IPv4 too) on a free port.
    init(on host: String = "127.0.0.1", reply: @escaping @Sendable (_ path: String) -> Reply) async throws {
        let seen = Seen()
        self.seen = seen
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { child in
                seen.connections.add(1, ordering: .relaxed)
                return child.eventLoop.makeCompletedFuture {
                    try child.pipeline.syncOperations.addHandler(Handler(seen: seen, reply: reply))
                }
            }
            .bind(host: host, port: 0).get()
    }

    var port: Int { channel.localAddress?.port ?? 0 }
    var connections: Int { seen.connections.load(ordering: .relaxed) }
    /// The heads of the requests, oldest first.
    var requests: [String] { seen.requests.withLock { $0 } }

    /// TLS greetings, which are hung up on.
    var greetings: [String] { seen.greetings.withLock { $0 } }

    func stop() async {
        // It may be closed already; nothing is lost.
        try? await channel.close()
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let seen: Seen
        private let reply: @Sendable (String) -> Reply
        private var head = ""

        init(seen: Seen, reply: @escaping @Sendable (String) -> Reply) {
            self.seen = seen
            self.reply = reply
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let bytes = unwrapInboundIn(data)
            // 22: a TLS handshake record (RFC 8446 §5.1).
            if bytes.getInteger(at: bytes.readerIndex, as: UInt8.self) == 22 {
                seen.greetings.withLock { $0.append(String(buffer: bytes)) }
                return context.close(promise: nil)
            }
            head += String(buffer: bytes)
            guard head.hasSuffix("\r\n\r\n") else { return }
            seen.requests.withLock { $0.append(head) }
            let path = String(head.split(separator: " ")[1])
            head = ""

            switch reply(path) {
            case .raw(let text):
                write(text, context).assumeIsolated().whenComplete { _ in context.close(promise: nil) }
            case .endless(let text):
                _ = write(text, context)
                pour(context)
            case .drip(let text):
                _ = write(text, context)
                drip(context)
            case .silence: break
            }
        }

        private func drip(_ context: ChannelHandlerContext) {
            guard context.channel.isActive else { return }
            _ = write("x", context)
            context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(50)) { self.drip(context) }
        }

        private func pour(_ context: ChannelHandlerContext) {
            guard context.channel.isActive else { return }
            write(String(repeating: "x", count: 65_536), context).assumeIsolated().whenSuccess {
                self.pour(context)
            }
        }

        private func write(_ text: String, _ context: ChannelHandlerContext) -> EventLoopFuture<Void> {
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)))
        }
    }
}

/// What a server says to each path.
struct Replies: Sendable {
    let reply: @Sendable (_ path: String) -> LocalServer.Reply

    init(_ reply: @escaping @Sendable (_ path: String) -> LocalServer.Reply) {
        self.reply = reply
    }
}

/// Runs `body` with a server and closes it.
@discardableResult
func withServer<T>(
    on host: String = "127.0.0.1", _ replies: Replies, _ body: (LocalServer) async throws -> T
) async throws -> T {
    let server = try await LocalServer(on: host, reply: replies.reply)
    do {
        let value = try await body(server)
        await server.stop()
        return value
    } catch {
        await server.stop()
        throw error
    }
}

func page(_ body: String, type: String = "text/html; charset=UTF-8") -> LocalServer.Reply {
    .raw("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
}

func redirect(_ location: String, status: Int = 302) -> LocalServer.Reply {
    .raw("HTTP/1.1 \(status) Moved\r\nLocation: \(location)\r\nContent-Length: 0\r\n\r\n")
}
