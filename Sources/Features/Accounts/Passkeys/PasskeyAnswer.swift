import Credentials
import Database
import Foundation
import Newsroom
import Web

/// What `navigator.credentials.get` gave, as `passkey.js` sends it: every part in base64url.
struct PasskeyAnswer: Sendable {
    let credential: [UInt8]
    let clientData: [UInt8]
    let authenticatorData: [UInt8]
    let signature: [UInt8]
    /// Empty when the authenticator told none.
    let handle: [UInt8]

    /// - Throws: ``Problem`` 400.
    init(_ json: [UInt8]) throws(Problem) {
        let parts = try FlatJSON.bytes(json, of: ["id", "clientData", "authenticatorData", "signature", "userHandle"])
        (credential, clientData, authenticatorData, signature, handle) = (
            parts[0], parts[1], parts[2], parts[3], parts[4]
        )
    }

    /// Whether it proves that `passkey` was used now; then its counter has moved on.
    func isRight(
        for passkey: Passkey, challenge: [UInt8], party: RelyingParty, verification: UserVerification, now: Date,
        in db: Connection
    ) throws -> Bool {
        // Why it is refused helps nobody but an attacker; the log says that it was.
        let assertion = try? PasskeyAssertion(
            clientData: clientData, authenticatorData: authenticatorData, signature: signature, key: passkey.publicKey,
            counter: UInt32(clamping: passkey.counter), challenge: challenge, party: party, verification: verification)
        guard let assertion else { return false }
        return try passkey.use(counter: assertion.counter, now: now, in: db)
    }
}

/// What `navigator.credentials.create` gave.
struct NewPasskeyAnswer: Sendable {
    let clientData: [UInt8]
    let attestation: [UInt8]

    /// - Throws: ``Problem`` 400.
    init(_ json: [UInt8]) throws(Problem) {
        let parts = try FlatJSON.bytes(json, of: ["clientData", "attestation"])
        (clientData, attestation) = (parts[0], parts[1])
    }

    /// - Returns: `nil` when it is not what was asked for.
    func registration(challenge: [UInt8], party: RelyingParty) -> PasskeyRegistration? {
        // As above: that it was refused is enough.
        try? PasskeyRegistration(
            clientData: clientData, attestation: attestation, challenge: challenge, party: party,
            verification: .required)
    }
}
