import Foundation

/// The certificate in use.
package struct CertificateFigures: Sendable {
    private let notAfter: Date

    package init(_ certificate: HeldCertificate) { notAfter = certificate.current.notAfter }

    package var families: [MetricFamily] {
        [
            .gauge(
                "redaksi_certificate_expiry_seconds", help: "When the certificate in use expires, seconds since 1970.",
                notAfter.timeIntervalSince1970)
        ]
    }
}
