import Credentials
import Newsroom

/// What a browser is told to make a passkey with: the JSON form of WebAuthn §5.1, `navigator.credentials.create`.
struct PasskeyCreation: Encodable, Sendable {
    let challenge: String
    let rp: Party
    let user: Account
    let pubKeyCredParams: [Parameter]
    let excludeCredentials: [PasskeyRequest.Descriptor]
    let authenticatorSelection = Selection()
    /// We would not believe one.
    let attestation = "none"
    /// Milliseconds.
    let timeout = 300_000

    struct Party: Encodable, Sendable {
        let id: String
        let name: String
    }

    struct Account: Encodable, Sendable {
        let id: String
        let name: String
        let displayName: String
    }

    struct Parameter: Encodable, Sendable {
        let type = "public-key"
        let alg: Int64

        enum CodingKeys: CodingKey { case type, alg }
    }

    /// It must be found without a login being typed, and must check who holds it: then it is two factors by itself.
    struct Selection: Encodable, Sendable {
        let residentKey = "required"
        let requireResidentKey = true
        let userVerification = UserVerification.required.rawValue

        enum CodingKeys: CodingKey { case residentKey, requireResidentKey, userVerification }
    }

    enum CodingKeys: CodingKey {
        case challenge, rp, user, pubKeyCredParams, excludeCredentials, authenticatorSelection, attestation, timeout
    }

    init(challenge: [UInt8], party: RelyingParty, paper: String, user: User, existing: [Passkey]) {
        self.challenge = Base64URL.text(challenge)
        rp = Party(id: party.id, name: paper)
        self.user = Account(
            id: Base64URL.text(Passkey.handle(of: user.id)), name: user.login, displayName: user.name)
        pubKeyCredParams = COSEKey.Algorithm.allCases.map { Parameter(alg: $0.rawValue) }
        excludeCredentials = existing.map(PasskeyRequest.Descriptor.init)
    }
}
