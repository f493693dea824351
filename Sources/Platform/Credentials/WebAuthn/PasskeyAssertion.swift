/// Proof that somebody holds a passkey we know (WebAuthn §7.2).
package struct PasskeyAssertion: Sendable {
    /// Store it: it tells a copied key.
    package let counter: UInt32
    package let isUserVerified: Bool

    /// Checks what `navigator.credentials.get` gave.
    ///
    /// - Parameters:
    ///   - key: the stored key in COSE's form.
    ///   - counter: the stored counter. Where both are 0 the authenticator counts nothing.
    /// - Throws: ``WebAuthnError``.
    package init(
        clientData: [UInt8], authenticatorData: [UInt8], signature: [UInt8], key: [UInt8], counter: UInt32,
        challenge: [UInt8], party: RelyingParty, verification: UserVerification
    ) throws(WebAuthnError) {
        let hash = try ClientData.check(clientData, type: "webauthn.get", challenge: challenge, party: party)
        let data = try AuthenticatorData(authenticatorData, party: party, verification: verification)
        // Attested keys belong to registrations: here one would be a part nobody looks at.
        guard data.credential == nil else { throw .malformedAuthenticatorData }
        guard signature.count <= 1024, try COSEKey(key).isSignature(signature, of: authenticatorData + hash) else {
            throw .wrongSignature
        }
        guard data.counter > counter || (data.counter == 0 && counter == 0) else {
            throw .counterWentBack(stored: counter, given: data.counter)
        }
        self.counter = data.counter
        isUserVerified = data.flags.contains(.userVerified)
    }
}
