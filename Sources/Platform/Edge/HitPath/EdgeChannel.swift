import HTTPTypes
package import HummingbirdCore
package import Logging
package import NIOCore
import NIOHTTPTypes

/// Hummingbird's HTTP/1.1 with the ``EdgeHandler`` in front.
///
/// ```swift
/// Application(responder: …, server: HTTPServerBuilder { EdgeChannel(responder: $0, store: store) })
/// ```
/// TLS goes in front of it: `TLSChannel` of HummingbirdTLS, or any other.
package struct EdgeChannel: ServerChildChannel, HTTPChannelHandler {
    package typealias Value = HTTP1Channel.Value

    package let responder: HTTPChannelHandler.Responder
    private let store: PageStore
    private let limits: ConnectionLimits
    private let counter: ConnectionCounter
    private let isCounting: Bool
    private let decoder: HTTP1Channel

    /// - Parameters:
    ///   - counter: shared by all channels that listen for the same readers.
    ///   - isCounting: `false` when whoever stands before has counted the connection.
    package init(
        responder: @escaping HTTPChannelHandler.Responder, store: PageStore, limits: ConnectionLimits = .init(),
        counter: ConnectionCounter = .init(), isCounting: Bool = true
    ) {
        self.responder = responder
        self.store = store
        self.limits = limits
        self.counter = counter
        self.isCounting = isCounting
        decoder = HTTP1Channel(
            responder: responder,
            configuration: .init(
                additionalChannelHandlers: [ResponseWatch()],
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.fieldBytes, maxHeaderListSize: limits.headerBytes,
                    maxHeaderFieldCount: limits.headerFields)))
    }

    package func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(
                EdgeHandler(store: store, limits: limits, counter: counter, isCounting: isCounting))
        }.flatMap {
            decoder.setup(channel: channel, logger: logger)
        }
    }

    package func handle(value: Value, logger: Logger) async {
        await decoder.handle(value: value, logger: logger)
    }
}
