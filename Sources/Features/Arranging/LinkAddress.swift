/// An address that the desk may put on the site.
enum LinkAddress {
    /// `https://…`, `http://…` or a path of this site, in printable ASCII without quotes, at most 500 bytes.
    static func isUsable(_ text: String) -> Bool {
        let bytes = text.utf8
        let isPath = bytes.first == UInt8(ascii: "/") && bytes.dropFirst().first != UInt8(ascii: "/")
        return (1...500).contains(bytes.count) && (isPath || isWeb(text))
            && bytes.allSatisfy { (0x21...0x7e).contains($0) && !"\"'<>\\`".utf8.contains($0) }
    }

    /// The first two with a host.
    static func isWeb(_ text: String) -> Bool {
        ["https://", "http://"].contains { scheme in
            text.utf8.starts(with: scheme.utf8) && text.utf8.count > scheme.utf8.count
                && text.utf8.dropFirst(scheme.utf8.count).first != UInt8(ascii: "/")
        }
    }
}
