import Crypto

/// What a token opens. Each purpose is a type of its own, so that an invitation can never be used as a session: not in
/// Swift, and not by its stored digest either, which begins with the purpose's name.
package protocol TokenPurpose: Sendable {
    /// Never changes once tokens of the purpose exist.
    static var name: String { get }
}

/// Who holds it may do what it is for: 256 random bits, as text 43 letters of ``Base64URL``.
///
/// Only its ``digest`` is stored. The token has no `==` and shows nothing when printed; look its digest up instead.
package struct SecretToken<Purpose: TokenPurpose>: Sendable {
    private let secret: Secret

    /// A new one.
    package init() {
        secret = Secret(RandomBytes.make(Self.size))
    }

    /// As it came back; `nil` when it cannot be one.
    package init?(_ text: String) {
        guard text.utf8.count == 43, let bytes = Base64URL.bytes(text), bytes.count == Self.size else { return nil }
        secret = Secret(bytes)
    }

    /// What is handed out: in a cookie, in a link. Never into a log.
    package var text: String { Base64URL.text(secret.bytes) }

    /// What is stored and looked up.
    package var digest: TokenDigest<Purpose> {
        TokenDigest(bytes: Array(SHA256.hash(data: Array("redaksi \(Purpose.name)\n".utf8) + secret.bytes)))
    }

    /// Bytes.
    private static var size: Int { 32 }
}

/// SHA-256 over a token's purpose and bits: safe to store, useless to whoever reads it. Enough for 256 random bits;
/// passwords need ``PasswordHasher``.
package struct TokenDigest<Purpose: TokenPurpose>: Hashable, Sendable {
    /// 32 bytes.
    package let bytes: [UInt8]

    /// As it was stored.
    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }
}
