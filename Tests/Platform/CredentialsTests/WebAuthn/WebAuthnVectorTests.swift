import Credentials
import TestSupport
import Testing

/// The 15 sets of test vectors in the WebAuthn specification, and what becomes of them when anything is changed.
@Suite(.enabled(if: VectorSet.available)) struct WebAuthnVectorTests {
    static let supported = VectorSet.all.filter { $0.unsupported == nil }

    @Test func `there are fifteen sets`() {
        #expect(VectorSet.all.count == 15)
        #expect(Self.supported.count == 12)
    }

    @Test(arguments: supported)
    func `a registration and a sign-in of the specification pass`(set: VectorSet) throws {
        let passkey = try set.register()
        _ = try set.assert(with: passkey)

        #expect(passkey.id == set.registration["credential_id"])
        #expect(passkey.counter == 0)
    }

    @Test(arguments: VectorSet.all.filter { $0.unsupported != nil })
    func `a key of an algorithm we do not offer is refused by name`(set: VectorSet) throws {
        let number = try #require(set.unsupported)

        #expect(throws: WebAuthnError.unsupportedAlgorithm(number)) { try set.register() }
    }

    @Test(arguments: supported)
    func `one bit changed in a sign-in refuses it`(set: VectorSet) throws {
        let passkey = try set.register()

        for name in ["clientDataJSON", "authenticatorData", "signature", "challenge"] {
            let bytes = try #require(set.authentication[name])
            for index in bytes.indices {
                var changed = bytes
                changed[index] ^= 1 << UInt8(index % 8)
                #expect(throws: WebAuthnError.self, "\(name)[\(index)]") {
                    try set.assert(
                        with: passkey, clientData: name == "clientDataJSON" ? changed : nil,
                        authenticatorData: name == "authenticatorData" ? changed : nil,
                        signature: name == "signature" ? changed : nil,
                        challenge: name == "challenge" ? changed : nil)
                }
            }
        }
    }

    @Test(arguments: supported)
    func `a sign-in cut short or made longer is refused`(set: VectorSet) throws {
        let passkey = try set.register()
        let data = try #require(set.authentication["authenticatorData"])
        let signature = try #require(set.authentication["signature"])

        for count in data.indices {
            #expect(throws: WebAuthnError.self) {
                try set.assert(with: passkey, authenticatorData: Array(data[..<count]))
            }
        }
        #expect(throws: WebAuthnError.self) { try set.assert(with: passkey, authenticatorData: data + [0]) }
        #expect(throws: WebAuthnError.self) { try set.assert(with: passkey, signature: signature + [0]) }
        #expect(throws: WebAuthnError.self) { try set.assert(with: passkey, signature: []) }
    }

    @Test func `one bit changed in a self-attested registration refuses it`() throws {
        let set = try #require(VectorSet.all.first { $0.title.contains("Self Attestation") })
        let bytes = try #require(set.registration["attestationObject"])

        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1 << UInt8(index % 8)
            #expect(throws: WebAuthnError.self, "byte \(index)") { try set.register(attestation: changed) }
        }
    }

    /// Without attestation nothing signs a registration: what may change unnoticed is the authenticator's model, its
    /// counter, its own flags and the credential's name. The challenge, our address and the key's being a key may not.
    @Test(arguments: supported)
    func `a changed registration is refused or differs where nothing vouches`(set: VectorSet) throws {
        let bytes = try #require(set.registration["attestationObject"])
        let client = try #require(set.registration["clientDataJSON"])
        let original = try set.register()

        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1 << UInt8(index % 8)
            guard let passkey = try? set.register(attestation: changed) else { continue }
            #expect((try? COSEKey(passkey.key)) != nil)
            #expect(passkey.id.count == original.id.count)
        }
        for count in bytes.indices {
            #expect(throws: WebAuthnError.self) { try set.register(attestation: Array(bytes[..<count])) }
        }
        for index in client.indices.prefix(120) {
            var changed = client
            changed[index] ^= 0x80
            #expect(throws: WebAuthnError.self) { try set.register(clientData: changed) }
        }
    }
}
