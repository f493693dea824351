package import HummingbirdCore
import HummingbirdHTTP2
package import Logging

/// HTTPS: the certificate, and how a server with it is built.
///
/// HTTP/2 has the library's limits, all left on (V39): 100 streams at once, 16 KiB of header list, 5 CONTINUATION
/// frames in a row, 1 empty DATA frame in a row; and per connection 200 stream resets in 30 s (rapid reset,
/// CVE-2023-44487), 200 stream errors in 30 s (“MadeYouReset”), 200 PING, SETTINGS or PRIORITY frames in 30 s, 200
/// glitches in all; Hummingbird adds 2 PINGs too soon. Who exceeds one loses the connection.
package struct ServerTLS: Sendable {
    package let certificate: HeldCertificate
    private let limits: SecureLimits

    /// - Throws: ``CertificateProblem``. Blocking: reads two files.
    package init(
        _ files: CertificateFiles, limits: SecureLimits = SecureLimits(), logger: Logger
    ) throws(CertificateProblem) {
        certificate = try HeldCertificate(files, logger: logger)
        self.limits = limits
    }

    /// A server that speaks TLS, and inside it HTTP/2 or `plain`.
    ///
    /// - Parameters:
    ///   - counter: counts every connection; `plain` must not count it again.
    ///   - plain: makes the channel for HTTP/1.1, for instance an ``EdgeChannel``. Its handlers are added when the
    ///     connection is active already.
    package func server<Plain: ServerChildChannel>(
        counting counter: ConnectionCounter = ConnectionCounter(),
        _ plain: @escaping @Sendable (@escaping HTTPChannelHandler.Responder) throws -> Plain
    ) -> HTTPServerBuilder {
        HTTPServerBuilder { responder in
            SecureChannel(
                certificate: certificate, plain: try plain(responder),
                http2: HTTP2Channel(responder: responder, configuration: limits.http2),
                counter: counter, limits: limits)
        }
    }

    /// To be run beside the server.
    package var watch: CertificateWatch { CertificateWatch(certificate) }
}
