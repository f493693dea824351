import Crypto
import CryptoExtras
import Foundation

/// A passkey's public key (RFC 9052 §7, RFC 9053), of the three algorithms we offer: every authenticator on the market
/// has one of them.
package struct COSEKey: Sendable {
    /// Numbers of the IANA registry “COSE Algorithms”, the one we like best first.
    package enum Algorithm: Int64, CaseIterable, Sendable {
        case es256 = -7
        case edDSA = -8
        case rs256 = -257
    }

    private enum Key: Sendable {
        case es256(P256.Signing.PublicKey)
        case edDSA(Curve25519.Signing.PublicKey)
        case rs256(_RSA.Signing.PublicKey)
    }

    package let algorithm: Algorithm
    private let key: Key

    /// From the stored or received CBOR, which must hold the key and nothing else.
    ///
    /// - Throws: ``WebAuthnError/unsupportedAlgorithm(_:)``, ``WebAuthnError/malformedKey``.
    package init(_ bytes: [UInt8]) throws(WebAuthnError) {
        guard let map = try? CBORReader.value(bytes), case .integer(let number)? = map[3],
            case .integer(let type)? = map[1], case .map(let entries) = map
        else { throw .malformedKey }
        guard let algorithm = Algorithm(rawValue: number) else { throw .unsupportedAlgorithm(number) }
        let key: Key? =
            switch algorithm {
            case .es256 where type == 2 && entries.count == 5: Self.es256(map)
            case .edDSA where type == 1 && entries.count == 4: Self.edDSA(map)
            case .rs256 where type == 3 && entries.count == 4: Self.rs256(map)
            case .es256, .edDSA, .rs256: nil
            }
        guard let key else { throw .malformedKey }
        self.algorithm = algorithm
        self.key = key
    }

    /// Whether `signature` is this key's over `message`.
    package func isSignature(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        switch key {
        case .es256(let key):
            guard let signature = try? P256.Signing.ECDSASignature(derRepresentation: signature) else { return false }
            return key.isValidSignature(signature, for: message)
        case .edDSA(let key):
            return signature.count == 64 && key.isValidSignature(signature, for: message)
        case .rs256(let key):
            return key.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature), for: SHA256.hash(data: message),
                padding: .insecurePKCS1v1_5)
        }
    }

    private static func es256(_ map: CBOR) -> Key? {
        guard map[-1] == .integer(1), case .bytes(let x)? = map[-2], case .bytes(let y)? = map[-3], x.count == 32,
            y.count == 32,
            // Refuses a point that is not on the curve.
            let key = try? P256.Signing.PublicKey(x963Representation: [0x04] + x + y)
        else { return nil }
        return .es256(key)
    }

    private static func edDSA(_ map: CBOR) -> Key? {
        guard map[-1] == .integer(6), case .bytes(let x)? = map[-2], x.count == 32,
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: x)
        else { return nil }
        return .edDSA(key)
    }

    /// Between 2048 and 4096 bits, the exponent 65537: what authenticators make; a huge one would be work for nothing.
    private static func rs256(_ map: CBOR) -> Key? {
        guard case .bytes(let n)? = map[-1], case .bytes(let e)? = map[-2], (256...512).contains(n.count),
            e == [1, 0, 1], let key = try? _RSA.Signing.PublicKey(n: n, e: e)
        else { return nil }
        return .rs256(key)
    }
}
