/// Reads the lists in which proxies name who they were reached from. Bytes only, linear in their number.
enum ForwardedHops {
    /// The elements of a list in several lines, without the space around them.
    ///
    /// Every comma ends one, also within quotes: a client could open a quote that swallows what our proxy adds after
    /// it, and no proxy writes an address with a comma.
    static func elements(_ lines: [String]) -> [[UInt8]] {
        lines.flatMap { line in
            line.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { trimmed(Array($0)) }
        }
    }

    /// `192.0.2.1`, `2001:db8::1`, `[2001:db8::1]`; with a port also `192.0.2.1:80`, `[2001:db8::1]:80`.
    static func address(_ bytes: ArraySlice<UInt8>) -> HostAddress? {
        if bytes.first == UInt8(ascii: "[") {
            guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            let rest = bytes[(end + 1)...]
            guard rest.isEmpty || isPort(rest) else { return nil }
            let inner = bytes[(bytes.startIndex + 1)..<end]
            return inner.contains(UInt8(ascii: ":")) ? HostAddress(String(decoding: inner, as: UTF8.self)) : nil
        }
        if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon == bytes.lastIndex(of: UInt8(ascii: ":")) {
            return isPort(bytes[colon...]) ? HostAddress(String(decoding: bytes[..<colon], as: UTF8.self)) : nil
        }
        return HostAddress(String(decoding: bytes, as: UTF8.self))
    }

    /// `for=192.0.2.1;proto=https` as names in lower case and values without quotes (RFC 7239 §4). `nil` when it
    /// breaks the rules, also by naming something twice.
    static func pairs(_ element: [UInt8]) -> [String: [UInt8]]? {
        var pairs: [String: [UInt8]] = [:]
        for part in parameters(element) {
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            let name = part[..<equals].map(lowered)
            guard !name.isEmpty, name.allSatisfy(isToken), let value = unquoted(part[(equals + 1)...]),
                pairs.updateValue(value, forKey: String(decoding: name, as: UTF8.self)) == nil
            else { return nil }
        }
        return pairs
    }

    /// What semicolons outside of quotes separate.
    private static func parameters(_ element: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = [[]]
        var isQuoted = false
        var isEscaped = false
        for byte in element {
            if byte == UInt8(ascii: ";") && !isQuoted {
                parts.append([])
                continue
            }
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = isQuoted
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            }
            parts[parts.count - 1].append(byte)
        }
        return parts
    }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        return Array(bytes.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }

    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        guard bytes.first == UInt8(ascii: "\"") else {
            return !bytes.isEmpty && bytes.allSatisfy(isToken) ? Array(bytes) : nil
        }
        // Nothing we read needs an escape, so a text with one is not read.
        guard bytes.count >= 2, bytes.last == UInt8(ascii: "\"") else { return nil }
        let inner = bytes.dropFirst().dropLast()
        return inner.contains(UInt8(ascii: "\"")) || inner.contains(UInt8(ascii: "\\")) ? nil : Array(inner)
    }

    private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.first == UInt8(ascii: ":") && (2...6).contains(bytes.count)
            && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }

    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
