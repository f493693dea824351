package import Foundation
import NIOSSL

/// A certificate with its key, ready for connections.
package struct LoadedCertificate: Sendable {
    /// What distinguishes it from its predecessor, lower-case hexadecimal.
    package let serial: String
    package let notBefore: Date
    package let notAfter: Date
    let context: NIOSSLContext

    /// Reads both files and checks that the key is the first certificate's. Dates are not looked at:
    /// ``requireValid(at:)``. Blocking.
    package init(_ files: CertificateFiles) throws(CertificateProblem) {
        let chainBytes = try CertificateFiles.read(files.chain)
        let keyBytes = try CertificateFiles.read(files.key)
        // The library's errors are codes of BoringSSL, which name neither file nor remedy.
        guard let chain = try? NIOSSLCertificate.fromPEMBytes(chainBytes), let own = chain.first else {
            throw .noCertificate(path: files.chain)
        }
        guard let key = try? NIOSSLPrivateKey(bytes: keyBytes, format: .pem) else { throw .noKey(path: files.key) }
        guard let context = try? NIOSSLContext(configuration: Self.configuration(chain, key)) else {
            throw .unfit(chain: files.chain, key: files.key)
        }
        self.context = context
        serial = own.serialNumber.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        notBefore = Date(timeIntervalSince1970: TimeInterval(own.notValidBefore))
        notAfter = Date(timeIntervalSince1970: TimeInterval(own.notValidAfter))
    }

    /// - Throws: ``CertificateProblem/notYetValid(_:)`` or ``CertificateProblem/expired(_:)``. Only the site's own
    ///   certificate counts: an expired one above it may be a cross-signature that browsers no longer need.
    package func requireValid(at now: Date) throws(CertificateProblem) {
        if now < notBefore { throw .notYetValid(notBefore) }
        if now >= notAfter { throw .expired(notAfter) }
    }

    private static func configuration(_ chain: [NIOSSLCertificate], _ key: NIOSSLPrivateKey) -> TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = .tlsv12
        // TLS 1.2 only with forward secrecy and AEAD, which HTTP/2 demands (RFC 9113 §9.2.2). 1.3 has nothing else.
        configuration.cipherSuites = "ECDHE+AESGCM:ECDHE+CHACHA20"
        configuration.applicationProtocols = ["h2", "http/1.1"]
        return configuration
    }
}
