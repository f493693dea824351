import Crypto

/// What the authenticator signs (WebAuthn §6.1).
struct AuthenticatorData {
    let flags: Flags
    let counter: UInt32
    /// Only at a registration.
    let credential: AttestedCredential?

    /// The bits of its flags.
    struct Flags: OptionSet {
        let rawValue: UInt8
        static let userPresent = Flags(rawValue: 0x01)
        static let userVerified = Flags(rawValue: 0x04)
        static let backupEligible = Flags(rawValue: 0x08)
        static let backedUp = Flags(rawValue: 0x10)
        static let attested = Flags(rawValue: 0x40)
        static let extended = Flags(rawValue: 0x80)
    }

    /// - Throws: ``WebAuthnError``.
    init(_ bytes: [UInt8], party: RelyingParty, verification: UserVerification) throws(WebAuthnError) {
        guard (37...16_384).contains(bytes.count) else { throw .malformedAuthenticatorData }
        guard ConstantTime.isSame(Array(bytes[0..<32]), Array(SHA256.hash(data: Array(party.id.utf8)))) else {
            throw .wrongRelyingParty
        }
        flags = Flags(rawValue: bytes[32])
        counter = bytes[33..<37].reduce(0) { $0 << 8 | UInt32($1) }
        // Bits 1 and 5 are reserved (§6.1): an authenticator that sets them follows rules we do not know.
        guard bytes[32] & 0x22 == 0 else { throw .malformedAuthenticatorData }
        guard flags.contains(.userPresent) else { throw .userNotPresent }
        guard verification == .preferred || flags.contains(.userVerified) else { throw .userNotVerified }
        guard flags.contains(.backupEligible) || !flags.contains(.backedUp) else { throw .contradictoryFlags }
        var rest = bytes[37...]
        if flags.contains(.attested) {
            credential = try AttestedCredential(&rest)
        } else {
            credential = nil
        }
        if flags.contains(.extended) {
            guard let (extensions, end) = try? CBORReader.prefix(rest), case .map = extensions else {
                throw .malformedAuthenticatorData
            }
            rest = rest[end...]
        }
        guard rest.isEmpty else { throw .malformedAuthenticatorData }
    }
}

/// The new key (WebAuthn §6.5.2).
struct AttestedCredential {
    let id: [UInt8]
    let key: COSEKey
    /// The key's bytes as they came.
    let keyBytes: [UInt8]

    /// Takes itself off the beginning of `bytes`.
    init(_ bytes: inout ArraySlice<UInt8>) throws(WebAuthnError) {
        // 16 bytes say which model it is; we do not ask.
        guard bytes.count >= 18 else { throw .malformedAuthenticatorData }
        let start = bytes.startIndex
        let length = Int(bytes[start + 16]) << 8 | Int(bytes[start + 17])
        // §7.1 step 25: at most 1023 bytes.
        guard (1...1023).contains(length), bytes.count >= 18 + length else { throw .malformedAuthenticatorData }
        let keyStart = start + 18 + length
        id = Array(bytes[start + 18..<keyStart])
        guard let (_, end) = try? CBORReader.prefix(bytes[keyStart...]) else { throw .malformedKey }
        keyBytes = Array(bytes[keyStart..<end])
        key = try COSEKey(keyBytes)
        bytes = bytes[end...]
    }
}
