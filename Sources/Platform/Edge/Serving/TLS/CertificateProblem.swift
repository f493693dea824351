package import Foundation

/// Why a certificate and a key cannot be used.
package enum CertificateProblem: Error, Equatable {
    case unreadable(path: String, reason: String)
    case noCertificate(path: String)
    case noKey(path: String)
    /// The key is not the certificate's, or the library refuses both together.
    case unfit(chain: String, key: String)
    case notYetValid(Date)
    case expired(Date)
}

extension CertificateProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .noCertificate(let path): "\(path) holds no certificate in PEM form"
        case .noKey(let path): "\(path) holds no unencrypted private key in PEM form"
        case .unfit(let chain, let key): "the key in \(key) does not belong to the first certificate in \(chain)"
        case .notYetValid(let date): "the certificate is valid from \(date.formatted(.iso8601)) only"
        case .expired(let date): "the certificate expired at \(date.formatted(.iso8601))"
        }
    }
}
