/// The encoding an HTML page says it is written in (HTML standard §13.2.3.2, simplified).
enum MetaCharset {
    enum Encoding { case utf8, windows1252 }

    /// The labels of the Encoding standard §4.2 that mean the two encodings read here.
    static func encoding(named name: String) -> Encoding? {
        let label = String(
            decoding: name.utf8.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        switch label {
        case "utf-8", "utf8", "unicode-1-1-utf-8": return .utf8
        case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "us-ascii",
            "ascii":
            return .windows1252
        default: return nil
        }
    }

    /// What follows `charset=` inside a `<meta` of the first 4,096 bytes.
    static func name(in bytes: [UInt8]) -> String? {
        let lower = bytes.prefix(4_096).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let opening = Array("<meta".utf8)
        let key = Array("charset".utf8)
        var at = 0
        while at + opening.count < lower.count {
            guard lower[at...].starts(with: opening) else {
                at += 1
                continue
            }
            let end = lower[at...].firstIndex(of: UInt8(ascii: ">")) ?? lower.count
            if let place = (at..<end).first(where: { lower[$0..<end].starts(with: key) }),
                let value = value(in: lower[(place + key.count)..<end])
            {
                return value
            }
            at = end
        }
        return nil
    }

    private static func value(in rest: ArraySlice<UInt8>) -> String? {
        let unquoted = rest.drop { $0 <= 0x20 }
        guard unquoted.first == UInt8(ascii: "=") else { return nil }
        let value = unquoted.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            .prefix { $0 > 0x20 && !"\"';/>".utf8.contains($0) }
        return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }
}
