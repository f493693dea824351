import Credentials
import Crypto
import Foundation
import Newsroom

/// An authenticator in software: makes and uses ES256 passkeys as a telephone does.
struct SoftAuthenticator {
    let id: [UInt8] = RandomBytes.make(16)
    private let key = P256.Signing.PrivateKey()
    var counter: UInt32 = 0
    /// Whether it checks who holds it.
    var isVerifying = true
    var origin = "https://contoh.example"

    /// What `passkey.js` sends after `navigator.credentials.create`.
    func create(_ challenge: String, party: String = "contoh.example") -> [String: String] {
        let point = Array(key.publicKey.x963Representation.dropFirst())
        let cose: [UInt8] =
            [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20] + point[..<32] + [0x22, 0x58, 0x20]
            + point[32...]
        let data = data(party, flags: 0x41) + [UInt8](repeating: 0, count: 16) + [0, UInt8(id.count)] + id + cose
        let object: [UInt8] =
            [0xa3, 0x63] + Array("fmt".utf8) + [0x64] + Array("none".utf8) + [0x67] + Array("attStmt".utf8) + [0xa0]
            + [0x68] + Array("authData".utf8) + [0x58, UInt8(data.count)] + data
        return [
            "clientData": Base64URL.text(client("webauthn.create", challenge)), "attestation": Base64URL.text(object),
        ]
    }

    /// What it sends after `navigator.credentials.get`.
    mutating func get(_ challenge: String, party: String = "contoh.example", user: [UInt8] = []) throws -> [String:
        String]
    {
        counter += 1
        let data = data(party, flags: 0x01)
        let client = client("webauthn.get", challenge)
        let signature = try key.signature(for: data + Array(SHA256.hash(data: client)))
        return [
            "id": Base64URL.text(id), "clientData": Base64URL.text(client), "authenticatorData": Base64URL.text(data),
            "signature": Base64URL.text(Array(signature.derRepresentation)), "userHandle": Base64URL.text(user),
        ]
    }

    private func data(_ party: String, flags: UInt8) -> [UInt8] {
        Array(SHA256.hash(data: Array(party.utf8))) + [flags | (isVerifying ? 0x04 : 0)]
            + (0..<4).reversed().map { UInt8(truncatingIfNeeded: counter >> ($0 * 8)) }
    }

    private func client(_ type: String, _ challenge: String) -> [UInt8] {
        Array(#"{"type":"\#(type)","challenge":"\#(challenge)","origin":"\#(origin)","crossOrigin":false}"#.utf8)
    }
}
