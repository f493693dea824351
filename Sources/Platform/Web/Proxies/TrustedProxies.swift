/// Whose word counts about where a request came from.
///
/// Whoever connects can write any header. A proxy of ours adds the address it was reached from at the right end of
/// one header, so the list is read from the right, only as far as trusted machines wrote it (V27). Which header that
/// is must be said: a proxy passes the one it does not know through as the client wrote it.
package struct TrustedProxies: Sendable {
    /// The header the proxies add to.
    package enum Header: String, Sendable, CaseIterable {
        /// `X-Forwarded-For`: what nginx, Varnish, HAProxy and most CDNs write.
        case xForwardedFor = "x-forwarded-for"
        /// `Forwarded` (RFC 7239).
        case forwarded
    }

    private let ranges: [AddressRange]
    private let header: Header

    package init(_ ranges: [AddressRange], header: Header = .xForwardedFor) {
        self.ranges = ranges
        self.header = header
    }

    /// Nobody: the client is who connects.
    package static let none = TrustedProxies([])

    package func contains(_ address: HostAddress) -> Bool { ranges.contains { $0.contains(address) } }

    /// The client: the right-most address that is no trusted proxy's.
    ///
    /// - Parameters:
    ///   - peer: who holds the connection.
    ///   - forwardedFor: the lines of `X-Forwarded-For`, in the order of the request.
    ///   - forwarded: the lines of `Forwarded`, likewise.
    /// - Returns: `peer` when it is not trusted, when it says nothing, or when what it says cannot be read. When all
    ///   are trusted, the left-most of them.
    package func clientAddress(peer: HostAddress, forwardedFor: [String], forwarded: [String] = []) -> HostAddress {
        guard contains(peer) else { return peer }
        switch header {
        case .xForwardedFor: return client(behind: peer, hops: ForwardedHops.elements(forwardedFor))
        case .forwarded: return client(behind: peer, hops: ForwardedHops.elements(forwarded))
        }
    }

    private func client(behind peer: HostAddress, hops: [[UInt8]]) -> HostAddress {
        var found = peer
        for element in hops.reversed() {
            let address =
                switch header {
                case .xForwardedFor: ForwardedHops.address(element[...])
                case .forwarded: ForwardedHops.pairs(element)?["for"].flatMap { ForwardedHops.address($0[...]) }
                }
            guard let address else { return peer }
            found = address
            if !contains(address) { break }
        }
        return found
    }
}
