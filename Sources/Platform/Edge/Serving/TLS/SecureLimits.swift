import HummingbirdCore
import HummingbirdHTTP2
import NIOCore

/// What a connection over TLS may take of time. What its requests may be is limited by the channels inside.
package struct SecureLimits: Sendable {
    /// From the connection to the end of the handshake (V37).
    package var handshake: Duration
    /// How long an HTTP/2 connection may be without a stream.
    package var idle: Duration
    /// After so long an HTTP/2 connection is asked to come again.
    package var age: Duration
    /// What streams in flight get when the program stops, and at that age.
    package var farewell: Duration
    /// What holds for every connection: how many an address may have, which are closed before the handshake, and how
    /// fast answers must be taken.
    package var connection: ConnectionLimits

    package init(
        handshake: Duration = .seconds(10), idle: Duration = .seconds(60), age: Duration = .seconds(3_600),
        farewell: Duration = .seconds(20), connection: ConnectionLimits = ConnectionLimits()
    ) {
        self.connection = connection
        self.age = age
        self.handshake = handshake
        self.idle = idle
        self.farewell = farewell
    }

    var http2: HTTP2Channel.Configuration {
        var configuration = HTTP2Channel.Configuration(
            idleTimeout: idle, gracefulCloseTimeout: farewell, streamConfiguration: .init(idleTimeout: .init(idle)))
        // The initialiser of 2.28 takes the age and forgets it.
        configuration.maxAgeTimeout = age
        return configuration
    }
}
