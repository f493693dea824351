package import HTTPTypes

extension TrustedProxies {
    /// ``clientAddress(peer:forwardedFor:forwarded:)`` with a request's fields.
    package func clientAddress(peer: HostAddress, fields: HTTPFields) -> HostAddress {
        clientAddress(peer: peer, forwardedFor: fields[values: .xForwardedFor], forwarded: fields[values: .forwarded])
    }

    /// ``isSecure(peer:isSecure:forwardedProto:forwarded:)`` with a request's fields.
    package func isSecure(peer: HostAddress, isSecure: Bool, fields: HTTPFields) -> Bool {
        self.isSecure(
            peer: peer, isSecure: isSecure, forwardedProto: fields[values: .xForwardedProto],
            forwarded: fields[values: .forwarded])
    }
}

extension HTTPField.Name {
    // Each is a token (RFC 9110 §5.1), which is all the initialiser checks.
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!
    static let xForwardedProto = HTTPField.Name("X-Forwarded-Proto")!
    static let forwarded = HTTPField.Name("Forwarded")!
}
