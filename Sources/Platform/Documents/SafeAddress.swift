/// Addresses a body may hold. Everything else is refused, whatever it calls itself.
package enum SafeAddress {
    /// Where the address stands.
    package enum Use: Sendable { case link, media, embed }

    /// Bytes. What browsers and caches are sure to take.
    static let lengthLimit = 4_096

    /// The address as it is stored: schemes in lower case, what does not belong into a URL percent-encoded, ASCII only.
    ///
    /// - Returns: `nil` for any scheme but http and https (and mailto and tel in a link), for `//host`, for
    ///   relative paths (they would mean something else on every page), and for control characters inside,
    ///   which browsers skip: `java\nscript:` is `javascript:`.
    package static func canonical(_ text: String, for use: Use) -> String? {
        if isCanonicalSite(text, for: use) { return text }
        let bytes = trimmed(Array(text.utf8))
        guard !bytes.isEmpty, bytes.count <= lengthLimit else { return nil }
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }), !holdsNUL(bytes) else { return nil }
        let prefix: Int
        if bytes[0] == UInt8(ascii: "/") {
            // `/\host` is `//host` to browsers.
            if bytes.count > 1, bytes[1] == UInt8(ascii: "/") || bytes[1] == UInt8(ascii: "\\") { return nil }
            guard use != .embed else { return nil }
            prefix = 0
        } else if bytes[0] == UInt8(ascii: "#") {
            guard use == .link else { return nil }
            prefix = 0
        } else {
            guard let length = schemeLength(bytes, for: use) else { return nil }
            prefix = length
        }
        return encoded(bytes, lowercasing: prefix)
    }

    /// The common case, without copying: a path or `https://`, of plain bytes only.
    private static func isCanonicalSite(_ text: String, for use: Use) -> Bool {
        let utf8 = text.utf8
        guard utf8.count <= lengthLimit else { return false }
        if utf8.first == UInt8(ascii: "/") {
            guard use != .embed, utf8.dropFirst().first != UInt8(ascii: "/") else { return false }
        } else {
            guard utf8.starts(with: "https://".utf8), let first = utf8.dropFirst(8).first,
                (0x30...0x39).contains(first) || (0x61...0x7A).contains(first)
            else { return false }
        }
        return utf8.allSatisfy { $0 < 0x80 && isPlain[Int($0)] && $0 != UInt8(ascii: "%") }
    }

    /// Whether the address leads to another host.
    static func isExternal(_ address: String) -> Bool {
        let start = address.utf8.prefix(5)
        return start.elementsEqual("http:".utf8) || start.elementsEqual("https".utf8)
    }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
        else {
            return []
        }
        return first == 0 && last == bytes.count - 1 ? bytes : Array(bytes[first...last])
    }

    private static func schemeLength(_ bytes: [UInt8], for use: Use) -> Int? {
        guard let colon = bytes.prefix(8).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = bytes[..<colon].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let rest = bytes[(colon + 1)...]
        if scheme.elementsEqual("https".utf8) || scheme.elementsEqual("http".utf8) {
            guard rest.count > 2, rest.starts(with: "//".utf8) else { return nil }
            return "/\\?# :@.".utf8.contains(rest[colon + 3]) ? nil : colon
        }
        guard use == .link, !rest.isEmpty else { return nil }
        return scheme.elementsEqual("mailto".utf8) || scheme.elementsEqual("tel".utf8) ? colon : nil
    }

    private static func encoded(_ bytes: [UInt8], lowercasing prefix: Int) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        for (index, byte) in bytes.enumerated() {
            if index < prefix {
                result.append(byte | 0x20)
            } else if byte < 0x80, isPlain[Int(byte)], byte != UInt8(ascii: "%") || isSequence(bytes, at: index) {
                result.append(byte)
            } else {
                result.append(UInt8(ascii: "%"))
                result.append(hexDigit(byte >> 4))
                result.append(hexDigit(byte & 15))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `%2F` and the like stay as they are; a lone `%` becomes `%25`.
    private static func isSequence(_ bytes: [UInt8], at index: Int) -> Bool {
        index + 2 < bytes.count
            && bytes[(index + 1)...(index + 2)].allSatisfy {
                (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20)
            }
    }

    /// `%00`: programs in C behind the address stop there.
    private static func holdsNUL(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[$0] == UInt8(ascii: "%") && bytes[$0...].starts(with: "%00".utf8) }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x37 + value
    }

    /// Unreserved and reserved characters of RFC 3986, without the apostrophe, and `%`.
    private static let isPlain: [Bool] = {
        var table = [Bool](repeating: false, count: 128)
        let plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&()*+,;=%"
        for byte in plain.utf8 { table[Int(byte)] = true }
        return table
    }()
}
