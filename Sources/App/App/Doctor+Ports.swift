import Edge
import Foundation
import NIOCore
import NIOPosix

/// What concerns the ports: whether they can be opened, or the program has them already.
extension Doctor {
    func ports(_ configuration: Configuration) async -> [Finding] {
        var findings = [await port(configuration.port, .port, on: configuration.host, asking: "/healthz")]
        if let port = configuration.serving.metricsPort {
            findings.append(await self.port(port, .metricsPort, on: "127.0.0.1", asking: "/metrics"))
        }
        return findings
    }

    private func port(_ port: Int, _ key: ConfigurationKey, on host: String, asking path: String) async -> Finding {
        do {
            let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .bind(host: host, port: port).get()
            try await channel.close()
            return Finding(isProblem: false, text: "The port \(port) on \(host) is free.")
        } catch {
            guard let problem = ListenProblem(error, host: host, port: port, key) else {
                return Finding(isProblem: true, text: "The port \(port) on \(host): \(error)")
            }
            if problem.isTaken, await Self.isOurs(host, port, asking: path) {
                return Finding(isProblem: false, text: "The program is running on the port \(port) of \(host).")
            }
            return Finding(isProblem: true, text: "\(problem)")
        }
    }

    /// Whether what listens there answers as this program does. With TLS of its own it is not asked.
    private static func isOurs(_ host: String, _ port: Int, asking path: String) async -> Bool {
        let answer = try? await ask(host, port, path)
        guard let answer, let head = answer.range(of: "\r\n\r\n") else { return false }
        let body = answer[head.upperBound...]
        if path == "/metrics" { return body.range(of: "\nredaksi_pages ") != nil }
        return Health(rawValue: String(Substring(body.utf8.prefix { $0 != 0x0A }))) != nil
    }

    private static func ask(_ host: String, _ port: Int, _ path: String) async throws -> String {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(1))
            .connect(host: host, port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(IdleStateHandler(readTimeout: .seconds(2)))
                    try channel.pipeline.syncOperations.addHandler(EndAtIdle())
                    return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            let request = "GET \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n"
            try await outbound.write(ByteBuffer(string: request))
            var answer = ""
            for try await part in inbound where answer.utf8.count < 100_000 { answer += String(buffer: part) }
            return answer
        }
    }

    /// Whoever listens and says nothing is not waited for.
    private final class EndAtIdle: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer

        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
            if event is IdleStateHandler.IdleStateEvent {
                context.close(promise: nil)
            } else {
                context.fireUserInboundEventTriggered(event)
            }
        }
    }
}
