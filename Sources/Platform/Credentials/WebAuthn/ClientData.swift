import Crypto
import Foundation

/// What the browser says it asked the authenticator (WebAuthn §5.8.1).
struct ClientData: Decodable {
    let type: String
    let challenge: String
    let origin: String
    let crossOrigin: Bool?
    let topOrigin: String?

    /// What is expected, and what was given.
    ///
    /// - Throws: ``WebAuthnError``.
    static func check(
        _ bytes: [UInt8], type: String, challenge: [UInt8], party: RelyingParty
    ) throws(WebAuthnError) -> [UInt8] {
        guard bytes.count <= 8192, let data = try? JSONDecoder().decode(ClientData.self, from: Data(bytes)) else {
            // Whatever is wrong with it: it is not what a browser writes.
            throw .malformedClientData
        }
        guard data.type == type else { throw .wrongType(data.type) }
        guard let given = Base64URL.bytes(data.challenge), ConstantTime.isSame(given, challenge) else {
            throw .wrongChallenge
        }
        guard data.origin == party.origin else { throw .wrongOrigin(data.origin) }
        if data.crossOrigin == true || data.topOrigin != nil {
            guard !party.embedders.isEmpty, data.topOrigin.map(party.embedders.contains) ?? true else {
                throw .crossOrigin(data.topOrigin)
            }
        }
        return Array(SHA256.hash(data: bytes))
    }
}
