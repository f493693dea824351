/// An absolute http or https address, read strictly byte by byte and kept in a form no later parser can read
/// differently: lower-case ASCII host, percent-encoded path and query, no fragment, no user info.
///
/// Source: RFC 3986; where browsers are lenient (backslashes, missing slashes, spaces in the host) we refuse.
package struct WebAddress: Sendable, Equatable {
    static let longest = 4_096

    let scheme: Scheme
    /// As for the resolver: without the brackets of an IPv6 address.
    let host: String
    let port: Int
    /// Begins with `/`, dot segments resolved.
    let path: String
    /// With its `?`, or empty.
    let query: String

    enum Scheme: String, Sendable {
        case http, https

        var defaultPort: Int {
            switch self {
            case .http: 80
            case .https: 443
            }
        }
    }

    /// - Throws: ``FetchError/badAddress(_:)``.
    package init(_ text: String) throws(FetchError) {
        let bytes = Array(text.utf8)
        guard bytes.count <= Self.longest else { throw .badAddress(.tooLong) }
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }) else { throw .badAddress(.form) }

        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { throw .badAddress(.scheme) }
        guard let scheme = Scheme(rawValue: ascii(bytes[..<colon]).lowercased()) else { throw .badAddress(.scheme) }
        let rest = bytes[(colon + 1)...]
        guard rest.starts(with: "//".utf8) else { throw .badAddress(.form) }

        let ends = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
        let afterSlashes = rest.dropFirst(2)
        let authority = afterSlashes.prefix { !ends.contains($0) }
        let target = afterSlashes[authority.endIndex...].prefix { $0 != UInt8(ascii: "#") }
        let path = target.prefix { $0 != UInt8(ascii: "?") }

        self.scheme = scheme
        (host, port) = try Self.read(authority: authority, scheme: scheme)
        self.path = ascii(encoded(withoutDotSegments(path)[...]))
        query = ascii(encoded(target[path.endIndex...]))
    }
}

extension WebAddress: CustomStringConvertible {
    package var description: String {
        origin + path + query
    }

    var origin: String {
        scheme.rawValue + "://" + authority
    }

    /// What the `Host` header says.
    var authority: String {
        let name = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
        return port == scheme.defaultPort ? name : "\(name):\(port)"
    }
}

extension WebAddress {
    private static func read(
        authority: ArraySlice<UInt8>, scheme: Scheme
    ) throws(FetchError) -> (host: String, port: Int) {
        guard !authority.contains(UInt8(ascii: "@")) else { throw .badAddress(.userInfo) }

        let name: ArraySlice<UInt8>
        let host: String
        if authority.first == UInt8(ascii: "[") {
            name = authority.prefix { $0 != UInt8(ascii: "]") }
            host = ascii(name.dropFirst()).lowercased()
            // A zone (fe80::1%eth0) is no part of an address on the internet, and does not parse.
            guard name.endIndex < authority.endIndex, case .v6 = IPAddress(host) else { throw .badAddress(.host) }
        } else {
            name = authority.prefix { $0 != UInt8(ascii: ":") }
            guard (1...253).contains(name.count), name.allSatisfy(isHostByte) else { throw .badAddress(.host) }
            host = ascii(name).lowercased()
        }
        let bracket = authority.first == UInt8(ascii: "[") ? 1 : 0
        return (host, try read(port: authority[(name.endIndex + bracket)...], scheme: scheme))
    }

    /// `:8080` or nothing. Leading zeros are refused: `:080` is read differently by different parsers.
    private static func read(port text: ArraySlice<UInt8>, scheme: Scheme) throws(FetchError) -> Int {
        guard let colon = text.first else { return scheme.defaultPort }
        guard colon == UInt8(ascii: ":") else { throw .badAddress(.host) }
        let digits = text.dropFirst()
        guard !digits.isEmpty else { return scheme.defaultPort }
        guard digits.count <= 5, digits.first != UInt8(ascii: "0"), digits.allSatisfy(isDigit),
            let port = Int(ascii(digits)), port <= 65_535
        else { throw .badAddress(.port) }
        return port
    }
}
