import Credentials

extension RelyingParty {
    /// The paper as authenticators know it.
    ///
    /// - Parameter address: scheme, host and perhaps port: `https://paper.example`.
    /// - Returns: `nil` where browsers offer no passkeys: at a numeric address, or without encryption on another machine
    ///   than this one.
    init?(siteAddress address: String) {
        let parts = address.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count >= 3, let scheme = String(parts[0]), let authority = String(parts[2])?.lowercased() else {
            return nil
        }
        let halves = authority.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard halves.count <= 2, let host = String(halves[0]), !host.isEmpty, !Self.isNumeric(host) else { return nil }
        guard scheme == "https:" || host == "localhost" else { return nil }
        let isStandard = halves.count == 1 || halves[1].elementsEqual((scheme == "https:" ? "443" : "80").utf8)
        self.init(id: host, origin: "\(scheme)//\(isStandard ? host : authority)")
    }

    private static func isNumeric(_ host: String) -> Bool {
        host.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".") }
    }
}
