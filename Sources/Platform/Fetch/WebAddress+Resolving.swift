extension WebAddress {
    /// The address a `Location` header or a link means, seen from this one (RFC 3986 §5.2).
    ///
    /// - Throws: ``FetchError/badAddress(_:)``, as for a typed address.
    package func resolving(_ reference: String) throws(FetchError) -> WebAddress {
        let bytes = Array(reference.utf8)
        if hasScheme(bytes) { return try WebAddress(reference) }
        if bytes.starts(with: "//".utf8) { return try WebAddress("\(scheme):\(reference)") }

        return switch bytes.first {
        case nil, UInt8(ascii: "#"): self
        case UInt8(ascii: "/"): try WebAddress(origin + reference)
        case UInt8(ascii: "?"): try WebAddress(origin + path + reference)
        default: try WebAddress(origin + folder + reference)
        }
    }

    private var folder: String {
        let bytes = Array(path.utf8)
        let slash = bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
        return ascii(bytes[...slash])
    }

    private func hasScheme(_ bytes: [UInt8]) -> Bool {
        let stops: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
        let head = bytes.prefix { $0 != UInt8(ascii: ":") && !stops.contains($0) }
        return head.endIndex < bytes.endIndex && bytes[head.endIndex] == UInt8(ascii: ":")
    }
}

/// RFC 3986 §5.2.4, in one pass over the segments. An empty path becomes `/`.
func withoutDotSegments(_ path: ArraySlice<UInt8>) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    let segments = path.dropFirst().split(separator: slash, omittingEmptySubsequences: false)
    var kept: [ArraySlice<UInt8>] = []
    for (index, segment) in segments.enumerated() {
        let isLast = index == segments.count - 1
        if segment.elementsEqual("..".utf8) {
            _ = kept.popLast()
            if isLast { kept.append([]) }
        } else if segment.elementsEqual(".".utf8) {
            if isLast { kept.append([]) }
        } else {
            kept.append(segment)
        }
    }
    return [slash] + kept.joined(separator: [slash])
}

/// Percent-encodes what RFC 3986 does not allow in a path or query, and a `%` that encodes nothing. What is
/// encoded already stays, so the next parser has nothing left to correct.
func encoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for index in bytes.indices {
        let byte = bytes[index]
        let isKept =
            byte == UInt8(ascii: "%")
            ? bytes[(index + 1)...].prefix(2).count(where: isHexDigit) == 2
            : isDigit(byte) || isLetter(byte) || "-._~!$&'()*+,;=:@/?".utf8.contains(byte)
        if isKept {
            output.append(byte)
        } else {
            let digits = Array("0123456789ABCDEF".utf8)
            output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return output
}
