import HummingbirdCore
import HummingbirdHTTP2
import NIOCore

/// What a connection over TLS may take of time. What its requests may be is limited by the channels inside.
package struct SecureLimits: Sendable {
    /// From the connection to the end of the handshake (V37).
    package var handshake: Duration
    /// How long an HTTP/2 connection may be without a stream.
    package var idle: Duration
    /// What streams in flight get when the program stops.
    package var farewell: Duration

    /// Open connections of one IPv4 address or one IPv6 /64; more are closed before the handshake.
    package var connectionsPerAddress: Int

    package init(
        handshake: Duration = .seconds(10), idle: Duration = .seconds(60), farewell: Duration = .seconds(20),
        connectionsPerAddress: Int = 512
    ) {
        self.connectionsPerAddress = connectionsPerAddress
        self.handshake = handshake
        self.idle = idle
        self.farewell = farewell
    }

    var http2: HTTP2Channel.Configuration {
        HTTP2Channel.Configuration(
            idleTimeout: idle, gracefulCloseTimeout: farewell, streamConfiguration: .init(idleTimeout: .init(idle)))
    }
}
