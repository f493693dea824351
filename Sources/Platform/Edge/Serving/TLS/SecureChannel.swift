package import HummingbirdCore
package import HummingbirdHTTP2
package import Logging
package import NIOCore
import NIOSSL
import NIOTLS

/// TLS, then HTTP/2 or whatever speaks HTTP/1.1, as client and server agree (ALPN; without it HTTP/1.1).
///
/// Hummingbird has the same in `HTTP2UpgradeChannel`, with its own HTTP/1.1 channel inside and one certificate for
/// ever. Connections are counted here, from the handshake on, whatever they speak later.
package struct SecureChannel<Plain: ServerChildChannel>: ServerChildChannel {
    package enum Agreed: Sendable {
        case http1(Plain.Value)
        case http2(HTTP2Channel.Value)
    }

    package struct Value: ServerChildChannelValue {
        let agreed: EventLoopFuture<Agreed>
        package let channel: any Channel
    }

    let certificate: HeldCertificate
    let plain: Plain
    let http2: HTTP2Channel
    let counter: ConnectionCounter
    let limits: SecureLimits

    package func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        switch counter.enter(channel.remoteAddress, limit: limits.connection.connectionsPerAddress) {
        case .free: break
        case .counted(let block): channel.closeFuture.whenComplete { _ in counter.leave(block) }
        case .tooMany:
            counter.closes(.address)
            channel.close(promise: nil)
            // A set-up that fails would be the whole server's error.
            let refused: EventLoopFuture<Agreed> = channel.eventLoop.makeFailedFuture(TooManyConnections())
            return channel.eventLoop.makeSucceededFuture(Value(agreed: refused, channel: channel))
        }
        return channel.eventLoop.makeCompletedFuture {
            let agreement = NIOTypedApplicationProtocolNegotiationHandler<Agreed> { result, channel in
                switch result {
                case .negotiated("h2"):
                    channel.eventLoop.makeCompletedFuture {
                        let watch = AnswerWatch(limits.connection, counter: counter)
                        try channel.pipeline.syncOperations.addHandler(watch, position: .first)
                    }.flatMap {
                        http2.setup(channel: channel, logger: logger).map { .http2($0) }
                    }
                // We offer nothing else, so anything else was not negotiated.
                case .negotiated, .fallback: plain.setup(channel: channel, logger: logger).map { .http1($0) }
                }
            }
            try channel.pipeline.syncOperations.addHandlers(
                NIOSSLServerHandler(context: certificate.current.context),
                HandshakeDeadline(limits.handshake, counter: counter), agreement)
            return Value(agreed: agreement.protocolNegotiationResult, channel: channel)
        }
    }

    package func handle(value: Value, logger: Logger) async {
        do {
            switch try await value.agreed.get() {
            case .http1(let connection): await plain.handle(value: connection, logger: logger)
            case .http2(let connection): await http2.handle(value: connection, logger: logger)
            }
        } catch {
            // A scanner, a client of 2009, or somebody who left: nothing an operator could act on.
            logger.debug("No handshake.", metadata: ["error": "\(error)"])
        }
    }
}

private struct TooManyConnections: Error {}
