/// A new passkey, checked (WebAuthn §7.1).
package struct PasskeyRegistration: Sendable {
    /// Unique among all users' (a constraint must hold it); 1 to 1023 bytes.
    package let id: [UInt8]
    /// The public key in COSE's form, for ``COSEKey/init(_:)``.
    package let key: [UInt8]
    package let counter: UInt32
    /// It is, or can be, copied to the owner's other devices.
    package let isSynced: Bool
    /// Whether who holds it was checked.
    package let isUserVerified: Bool

    /// Checks what `navigator.credentials.create` gave.
    ///
    /// We ask for no attestation and believe none: whatever statement comes is the authenticator's own word about its
    /// model, which decides nothing here. Two things are still checked, since a wrong one is a sign of tampering:
    /// `none` has an empty statement, and a `packed` statement signed with the new key itself carries a right signature.
    ///
    /// - Throws: ``WebAuthnError``.
    package init(
        clientData: [UInt8], attestation: [UInt8], challenge: [UInt8], party: RelyingParty,
        verification: UserVerification
    ) throws(WebAuthnError) {
        let hash = try ClientData.check(clientData, type: "webauthn.create", challenge: challenge, party: party)
        guard let object = try? CBORReader.value(attestation), case .map(let entries) = object, entries.count == 3,
            case .text(let format)? = object["fmt"], let statement = object["attStmt"], case .map(let said) = statement,
            case .bytes(let bytes)? = object["authData"]
        else { throw .malformedAttestation }
        let data = try AuthenticatorData(bytes, party: party, verification: verification)
        guard let credential = data.credential else { throw .noCredential }
        guard Self.formats.contains(format), format != "none" || said.isEmpty else {
            throw .unacceptableAttestation(format)
        }
        if format == "packed", statement["x5c"] == nil {
            guard statement["alg"] == .integer(credential.key.algorithm.rawValue),
                case .bytes(let signature)? = statement["sig"],
                credential.key.isSignature(signature, of: bytes + hash)
            else { throw .wrongSignature }
        }
        id = credential.id
        key = credential.keyBytes
        counter = data.counter
        isSynced = data.flags.contains(.backupEligible)
        isUserVerified = data.flags.contains(.userVerified)
    }

    /// IANA's registry “WebAuthn Attestation Statement Format Identifiers”.
    private static let formats: Set<String> = [
        "none", "packed", "tpm", "android-key", "android-safetynet", "fido-u2f", "apple", "compound",
    ]
}
