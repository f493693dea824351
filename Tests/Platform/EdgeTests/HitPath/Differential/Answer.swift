/// One response as a client understands it.
struct Answer: Equatable, Sendable {
    var status: Int
    /// Names in lower case, sorted; without `Date`.
    var fields: [String]
    var body: [UInt8]

    /// All responses in the bytes; `nil` when they are not well-formed.
    ///
    /// A body that would begin with a status line is none: HEAD and 304 have a length and no body. (No body of these
    /// tests begins so.)
    static func all(in bytes: [UInt8]) -> [Answer]? {
        var answers: [Answer] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            guard let end = firstRange(of: [13, 10, 13, 10], in: rest) else { return nil }
            let lines = String(decoding: rest[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
            guard let first = lines.first, first.hasPrefix("HTTP/1.1 "), let status = Int(first.dropFirst(9).prefix(3))
            else { return nil }
            let fields = lines.dropFirst().map { line in
                let parts = line.split(separator: ":", maxSplits: 1)
                return parts[0].lowercased() + ":" + (parts.count > 1 ? parts[1].drop { $0 == " " } : "")
            }
            rest = rest[end.upperBound...]
            var answer = Answer(status: status, fields: fields.filter { !$0.hasPrefix("date:") }.sorted(), body: [])
            guard answer.takeBody(&rest) else { return nil }
            answers.append(answer)
        }
        return answers
    }

    private mutating func takeBody(_ rest: inout ArraySlice<UInt8>) -> Bool {
        if rest.starts(with: "HTTP/1.1 ".utf8) || (100..<200).contains(status) { return true }
        if fields.contains("transfer-encoding:chunked") {
            while let line = Self.firstRange(of: [13, 10], in: rest) {
                guard let count = Int(String(decoding: rest[..<line.lowerBound], as: UTF8.self), radix: 16),
                    rest.endIndex >= line.upperBound + count + 2
                else { return false }
                body += rest[line.upperBound..<(line.upperBound + count)]
                rest = rest[(line.upperBound + count + 2)...]
                if count == 0 { return true }
            }
            return rest.isEmpty
        }
        let length = fields.first { $0.hasPrefix("content-length:") }.flatMap { Int($0.dropFirst(15)) } ?? 0
        if rest.isEmpty { return true }
        guard rest.count >= length else { return false }
        body = Array(rest.prefix(length))
        rest = rest.dropFirst(length)
        return true
    }

    private static func firstRange(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        guard bytes.count >= pattern.count else { return nil }
        for start in bytes.startIndex...(bytes.endIndex - pattern.count) where bytes[start...].starts(with: pattern) {
            return start..<(start + pattern.count)
        }
        return nil
    }
}

extension Answer: CustomStringConvertible {
    var description: String { "\(status) \(fields) \(body.count) bytes" }
}
