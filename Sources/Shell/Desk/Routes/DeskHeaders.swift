import HTTPTypes
package import Web

/// What every answer of the desk says to the browser, unless the answer says it otherwise.
package enum DeskHeaders {
    /// No inline script, no inline style, nothing from elsewhere. A picture may be one that is being uploaded
    /// (`blob:`) or pasted (`data:`).
    package static let policy = ContentPolicy.custom(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self'; "
            + "connect-src 'self'; font-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'")

    /// Kept by nobody (V22), in no index, with its address told to nobody.
    static let fields: [(HTTPField.Name, String)] = [
        (.contentSecurityPolicy, policy.value),
        (.cacheControl, "no-store"),
        (.xContentTypeOptions, "nosniff"),
        (.openerPolicy, "same-origin"),
        (.resourcePolicy, "same-origin"),
        (.referrerPolicy, "no-referrer"),
        (.frameOptions, "DENY"),
        (.robots, "noindex, nofollow"),
    ]
}

extension HTTPField.Name {
    // Each is a token (RFC 9110 §5.1), which is all the initialiser checks.
    private static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no token") }
        return name
    }
    static let openerPolicy = known("Cross-Origin-Opener-Policy")
    static let resourcePolicy = known("Cross-Origin-Resource-Policy")
    static let referrerPolicy = known("Referrer-Policy")
    static let frameOptions = known("X-Frame-Options")
    static let robots = known("X-Robots-Tag")
}
