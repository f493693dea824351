// Compiled by Fuzz/run too: nothing is imported here.

/// A second reading of what a plain request is, slow and simple: split first, look at the parts then.
///
/// Shares no line with `PlainRequestReader`.
struct ReferenceReader {
    private let bytes: [UInt8]
    private let limit: Int
    private let fields: Int
    private let endOfFields: Int?

    init(bytes: [UInt8], limit: Int, fields: Int) {
        self.bytes = bytes
        self.limit = limit
        self.fields = fields
        endOfFields = bytes.indices.dropLast(3)
            .first { bytes[$0] == 13 && bytes[$0 + 1] == 10 && bytes[$0 + 2] == 13 && bytes[$0 + 3] == 10 }
            .map { $0 + 4 }
    }

    /// The first request, if it is whole and plain.
    var request: Found? {
        guard let end = endOfFields, end <= limit else { return nil }
        let lines = lines(upTo: end - 2)
        guard lines.count - 1 <= fields, let first = lines.first else { return nil }

        let words = split(first, at: " ")
        guard words.count == 3, let method = text(words[0]), ["GET", "HEAD"].contains(method),
            text(words[2]) == "HTTP/1.1"
        else { return nil }

        let target = split(words[1], at: "?")
        guard target.count == 1 || isTracking(words[1].dropFirst(target[0].count + 1)), isPath(target[0])
        else { return nil }

        var values: [String: [Range<Int>]] = [:]
        for line in lines.dropFirst() {
            guard let (name, value) = field(line) else { return nil }
            values[name, default: []].append(value)
        }
        guard isPlain(values) else { return nil }
        return Found(
            isHead: method == "HEAD", path: target[0].startIndex..<target[0].endIndex,
            acceptEncoding: values["accept-encoding"]?.first, ifNoneMatch: values["if-none-match"]?.first, length: end)
    }

    struct Found: Equatable {
        let isHead: Bool
        let path: Range<Int>
        let acceptEncoding: Range<Int>?
        let ifNoneMatch: Range<Int>?
        let length: Int
    }

    /// Whether the bytes hold an empty line, so that no more are needed to decide.
    var isWhole: Bool { endOfFields != nil }

    private func lines(upTo end: Int) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for index in 0..<end where index + 1 < end && bytes[index] == 13 && bytes[index + 1] == 10 {
            lines.append(bytes[start..<index])
            start = index + 2
        }
        return lines
    }

    private func isPath(_ path: ArraySlice<UInt8>) -> Bool {
        guard let path = text(path), path.first == "/" else { return false }
        let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        let isClosed = segments.last == ""
        return (isClosed ? segments.dropLast() : segments[...]).allSatisfy { segment in
            segment != "" && segment != "." && segment != ".." && segment.unicodeScalars.allSatisfy(isUnreserved)
        }
    }

    private func isTracking(_ query: ArraySlice<UInt8>) -> Bool {
        split(query, at: "&").allSatisfy { parameter in
            let name = parameter.prefix { $0 != 61 }
            guard let name = text(name), let value = text(parameter.dropFirst(name.utf8.count)) else { return false }
            return Self.tracking.contains(name) || isCampaign(name)
                ? value.unicodeScalars.allSatisfy { isUnreserved($0) || "%!$'()*+,;:@/?=".unicodeScalars.contains($0) }
                : false
        }
    }

    private func isCampaign(_ name: String) -> Bool {
        name.hasPrefix("utm_") && name != "utm_" && name.unicodeScalars.allSatisfy(isUnreserved)
    }

    private static let tracking: Set<String> = [
        "_ga", "_gl", "dclid", "fbclid", "gbraid", "gclid", "gclsrc", "igsh", "igshid", "li_fat_id", "mc_cid", "mc_eid",
        "msclkid", "srsltid", "ttclid", "twclid", "wbraid", "yclid",
    ]

    private func field(_ line: ArraySlice<UInt8>) -> (name: String, value: Range<Int>)? {
        guard let colon = line.firstIndex(of: 58), let name = text(line[..<colon]), name != "",
            name.unicodeScalars.allSatisfy({ isLetter($0) || "0123456789!#$%&'*+-.^_`|~".unicodeScalars.contains($0) })
        else { return nil }
        var value = line[(colon + 1)...]
        guard value.allSatisfy({ $0 == 9 || (32...126).contains($0) }) else { return nil }
        while let first = value.first, first == 32 || first == 9 { value.removeFirst() }
        while let last = value.last, last == 32 || last == 9 { value.removeLast() }
        return (name.lowercased(), value.startIndex..<value.endIndex)
    }

    private func isPlain(_ values: [String: [Range<Int>]]) -> Bool {
        let names = Set(values.keys)
        let foreign: Set = [
            "te", "range", "expect", "upgrade", "trailer", "content-length", "transfer-encoding", "proxy-connection",
        ]
        let conditions = names.filter { $0.hasPrefix("if-") && $0 != "if-" }
        let isSingle = ["host", "connection", "accept-encoding", "if-none-match"]
            .allSatisfy { values[$0, default: []].count <= 1 }
        guard names.isDisjoint(with: foreign), conditions.isSubset(of: ["if-none-match"]), isSingle,
            let host = values["host"]?.first, !host.isEmpty, let host = text(bytes[host])
        else { return false }
        let isAddress = host.unicodeScalars.allSatisfy {
            isLetter($0) || "0123456789-._:[]".unicodeScalars.contains($0)
        }
        let connection = values["connection"]?.first.map { text(bytes[$0])?.lowercased() }
        return isAddress && (connection == nil || connection == "keep-alive")
    }

    private func split(_ slice: ArraySlice<UInt8>, at separator: Unicode.Scalar) -> [ArraySlice<UInt8>] {
        slice.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
    }

    /// `nil` when a byte is not ASCII.
    private func text(_ slice: ArraySlice<UInt8>) -> String? {
        slice.allSatisfy { $0 < 128 } ? String(decoding: slice, as: UTF8.self) : nil
    }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private func isUnreserved(_ scalar: Unicode.Scalar) -> Bool {
        isLetter(scalar) || "0123456789-._~".unicodeScalars.contains(scalar)
    }
}
