package import HTTPTypes

extension TrustedProxies {
    /// ``clientAddress(peer:forwardedFor:forwarded:)`` with a request's fields.
    package func clientAddress(peer: HostAddress, fields: HTTPFields) -> HostAddress {
        clientAddress(peer: peer, forwardedFor: fields[values: .xForwardedFor], forwarded: fields[values: .forwarded])
    }
}

extension HTTPField.Name {
    // Each is a token (RFC 9110 §5.1), which is all the initialiser checks.
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!
    static let forwarded = HTTPField.Name("Forwarded")!
}
