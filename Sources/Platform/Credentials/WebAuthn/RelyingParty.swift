/// Us, as an authenticator sees us.
package struct RelyingParty: Equatable, Sendable {
    /// The domain passkeys are bound to: `wartaekonomi.example`.
    package let id: String
    /// Scheme, host and port exactly as a browser writes them: `https://wartaekonomi.example`.
    package let origin: String
    /// Origins of pages that may hold ours in a frame and ask for a passkey there. None, unless said otherwise.
    package let embedders: Set<String>

    package init(id: String, origin: String, embedders: Set<String> = []) {
        self.id = id
        self.origin = origin
        self.embedders = embedders
    }
}

/// Whether the authenticator must have checked who holds it (PIN, finger, face).
package enum UserVerification: String, Sendable {
    /// A passkey alone signs in: it must be two factors by itself.
    case required
    /// A passkey beside a password: having it is enough.
    case preferred
}
