import HTTPTypes
import Hummingbird
package import Logging
import NIOCore
import ServiceLifecycle
import Web

/// Serves `/metrics` on this machine only, on a port of its own, so that no rule of a proxy decides who reads it.
package struct MetricsServer: Service {
    private let host: String
    private let port: Int
    private let logger: Logger
    private let started: @Sendable (Int) -> Void
    private let collect: @Sendable () async -> [MetricFamily]

    /// - Parameters:
    ///   - host: a loopback address in numbers; a name could lead elsewhere.
    ///   - port: 0 takes a free one.
    ///   - started: called once with the port when it is open.
    ///   - collect: asked on every request.
    /// - Throws: ``MetricsServerError/notLoopback(_:)``.
    package init(
        host: String = "127.0.0.1", port: Int, logger: Logger, started: @escaping @Sendable (Int) -> Void = { _ in },
        collect: @escaping @Sendable () async -> [MetricFamily]
    ) throws(MetricsServerError) {
        guard HostAddress(host)?.isLoopback == true else { throw .notLoopback(host) }
        self.host = host
        self.port = port
        self.logger = logger
        self.started = started
        self.collect = collect
    }

    /// - Throws: ``MetricsServerError/cannotListen(port:code:)``.
    package func run() async throws {
        do { try await serve() } catch let error as IOError {
            throw MetricsServerError.cannotListen(port: port, code: error.errnoCode)
        }
    }

    private func serve() async throws {
        let responder = CallbackResponder<BasicRequestContext> { request, _ in
            guard request.uri.path == "/metrics" else { return Response(status: .notFound) }
            guard request.method == .get || request.method == .head else {
                return Response(status: .methodNotAllowed, headers: [.allow: "GET, HEAD"])
            }
            let page = MetricsPage(await collect())
            return Response(
                status: .ok,
                headers: [
                    .contentType: MetricsPage.mediaType, .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
                ],
                body: request.method == .head ? .init() : .init(byteBuffer: ByteBuffer(string: page.text)))
        }
        try await Application(
            responder: responder, server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: .init(address: .hostname(host, port: port), serverName: nil, reuseAddress: true),
            onServerRunning: { channel in started(channel.localAddress?.port ?? port) }, logger: logger
        ).run()
    }
}

package enum MetricsServerError: Error, Equatable {
    /// Figures are for this machine; give a reader elsewhere a tunnel or a proxy with a password.
    case notLoopback(String)
    /// The system's reason, an `errno`.
    case cannotListen(port: Int, code: CInt)
}
