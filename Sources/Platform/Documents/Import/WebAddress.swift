/// A http address taken apart, as far as recognising services needs it.
struct WebAddress {
    /// Lower case, without `www.`, `m.` and port.
    let host: String
    /// Components of the path, not decoded.
    let path: [String]
    let query: [(name: String, value: String)]

    init?(_ address: String) {
        guard let safe = SafeAddress.canonical(address, for: .embed) else { return nil }
        let bytes = Array(safe.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let rest = bytes[(colon + 3)...].prefix { $0 != UInt8(ascii: "#") }
        let beforeQuery = rest.prefix { $0 != UInt8(ascii: "?") }
        let parts = beforeQuery.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard let authority = parts.first else { return nil }
        let name = authority.split(separator: UInt8(ascii: "@")).last?.prefix { $0 != UInt8(ascii: ":") } ?? []
        var host = String(decoding: name, as: UTF8.self).lowercased()
        for prefix in ["www.", "m.", "mobile."] where host.utf8.starts(with: prefix.utf8) {
            host = String(decoding: host.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
            break
        }
        self.host = host
        path = parts.dropFirst().filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
        query = rest.dropFirst(beforeQuery.count + 1).split(separator: UInt8(ascii: "&")).map { pair in
            let name = pair.prefix { $0 != UInt8(ascii: "=") }
            return (String(decoding: name, as: UTF8.self), Self.decoded(pair.dropFirst(name.count + 1)))
        }
    }

    func value(_ name: String) -> String? {
        query.first { $0.name == name }?.value
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var at = bytes.startIndex
        while at < bytes.endIndex {
            if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.endIndex,
                let value = UInt8(String(decoding: bytes[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
            {
                result.append(value)
                at += 3
            } else {
                result.append(bytes[at] == UInt8(ascii: "+") ? 0x20 : bytes[at])
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Letters, digits, `-`, `_` and `.`: what services make their identifiers of.
    static func isIdentifier(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-_.".utf8.contains(byte)
            }
    }
}
