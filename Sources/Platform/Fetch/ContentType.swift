/// The two things we read from a `Content-Type` header (RFC 9110 §8.3).
struct ContentType: Equatable {
    /// Lower case: `text/html`.
    let mediaType: String
    let charset: String?

    init(_ header: String?) {
        let parts = (header ?? "").utf8.split(separator: UInt8(ascii: ";"))
        let type = trimmed(parts.first ?? "".utf8[...])
        mediaType = type.isEmpty ? "application/octet-stream" : type
        charset =
            parts.dropFirst().lazy.compactMap { part -> String? in
                let text = trimmed(part)
                guard text.utf8.starts(with: "charset=".utf8) else { return nil }
                return ascii(text.utf8.dropFirst(8).filter { $0 != UInt8(ascii: "\"") })
            }.first
    }

    /// Whether one of `patterns` (`text/html`, `image/*`, `*/*`) names the type.
    func matches(_ patterns: [String]) -> Bool {
        patterns.contains { pattern in
            let wanted = pattern.lowercased().utf8
            if wanted.elementsEqual("*/*".utf8) { return true }
            guard wanted.last == UInt8(ascii: "*") else { return wanted.elementsEqual(mediaType.utf8) }
            return mediaType.utf8.starts(with: wanted.dropLast())
        }
    }
}

private func trimmed(_ bytes: Substring.UTF8View) -> String {
    let space: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    return ascii(bytes.drop(while: space).reversed().drop(while: space).reversed()).lowercased()
}
