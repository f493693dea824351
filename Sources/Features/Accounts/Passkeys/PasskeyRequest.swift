import Credentials

/// What a browser is told to ask its authenticator for: the JSON form of WebAuthn §5.1, `navigator.credentials.get`.
struct PasskeyRequest: Encodable, Sendable {
    let challenge: String
    let rpId: String
    let userVerification: String
    let allowCredentials: [Descriptor]
    /// Milliseconds.
    let timeout = 300_000

    struct Descriptor: Encodable, Sendable {
        let type = "public-key"
        let id: String

        enum CodingKeys: CodingKey { case type, id }

        init(_ passkey: Passkey) { id = Base64URL.text(passkey.credential) }
    }

    enum CodingKeys: CodingKey { case challenge, rpId, userVerification, allowCredentials, timeout }

    /// - Parameter keys: those that may answer; none: whichever the authenticator knows for us.
    init(challenge: [UInt8], party: RelyingParty, keys: [Passkey], verification: UserVerification) {
        self.challenge = Base64URL.text(challenge)
        rpId = party.id
        userVerification = verification.rawValue
        allowCredentials = keys.map(Descriptor.init)
    }
}
