import Credentials
import TestSupport
import Testing

/// Each thing that is compared, changed by itself.
@Suite(.enabled(if: VectorSet.available)) struct WebAuthnCheckTests {
    let set: VectorSet
    let passkey: PasskeyRegistration

    init() throws {
        set = try #require(VectorSet.all.first { $0.title == "ES256 Credential with No Attestation" })
        passkey = try set.register()
    }

    @Test func `another paper's address is refused`() {
        let other = RelyingParty(id: "example.org", origin: "https://example.org.evil.example")
        #expect(throws: WebAuthnError.wrongOrigin("https://example.org")) {
            try set.assert(with: passkey, party: other)
        }
        let elsewhere = RelyingParty(id: "example.net", origin: "https://example.org")
        #expect(throws: WebAuthnError.wrongRelyingParty) { try set.assert(with: passkey, party: elsewhere) }
        #expect(throws: WebAuthnError.wrongRelyingParty) { try set.register(party: elsewhere) }
    }

    @Test func `a registration is no sign-in and the other way round`() {
        #expect(throws: WebAuthnError.wrongType("webauthn.create")) {
            try set.assert(
                with: passkey, clientData: set.registration["clientDataJSON"], challenge: set.registration["challenge"])
        }
        #expect(throws: WebAuthnError.wrongType("webauthn.get")) {
            try set.register(
                clientData: set.authentication["clientDataJSON"], challenge: set.authentication["challenge"])
        }
    }

    @Test func `without a check of who holds it a passkey is no sign-in by itself`() throws {
        let unverified = try #require(
            WebAuthnVectorTests.supported.first { (try? $0.assert(with: $0.register()).isUserVerified) == false })
        let its = try unverified.register()

        #expect(throws: WebAuthnError.userNotVerified) {
            try unverified.assert(with: its, verification: .required)
        }
    }

    @Test func `a counter that does not grow is refused`() {
        #expect(throws: WebAuthnError.counterWentBack(stored: 7, given: 0)) {
            try set.assert(with: passkey, counter: 7)
        }
    }

    @Test(arguments: ["crossOrigin", "topOrigin"])
    func `a page in another's frame is refused unless it was named`(title: String) throws {
        let framed = try #require(VectorSet.all.first { $0.title.contains(title) })
        let alone = RelyingParty(id: "example.org", origin: "https://example.org")
        _ = try framed.register()

        #expect {
            try framed.register(party: alone)
        } throws: { error in
            if case .crossOrigin = error as? WebAuthnError { true } else { false }
        }
    }

    @Test func `another key's signature is refused`() throws {
        let other = try #require(WebAuthnVectorTests.supported.last { $0.title.contains("ES256") })

        #expect(throws: WebAuthnError.wrongSignature) { try set.assert(with: other.register()) }
    }
}
