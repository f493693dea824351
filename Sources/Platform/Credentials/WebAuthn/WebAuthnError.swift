/// Why a passkey's answer was refused. For the log and for tests; people are told only that it did not work.
package enum WebAuthnError: Error, Equatable {
    case malformedClientData
    case wrongType(String)
    case wrongChallenge
    case wrongOrigin(String)
    /// Asked for by a page inside another's frame.
    case crossOrigin(String?)
    case malformedAuthenticatorData
    case wrongRelyingParty
    case userNotPresent
    case userNotVerified
    /// Backed up though not able to be: the flags contradict each other (WebAuthn §7.1 step 17).
    case contradictoryFlags
    case malformedAttestation
    /// A format that is not in the registry, or `none` with a statement.
    case unacceptableAttestation(String)
    case unsupportedAlgorithm(Int64)
    case malformedKey
    case noCredential
    case wrongSignature
    /// The counter did not grow: two authenticators hold the same key.
    case counterWentBack(stored: UInt32, given: UInt32)
}
