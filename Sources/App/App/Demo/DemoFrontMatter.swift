import Newsroom

/// The lines between `---` and `---` at the head of a demo article: one `key: value` a line.
struct DemoFrontMatter {
    private let values: [String: String]
    /// What follows: HTML.
    let body: String

    /// - Throws: ``DemoError/malformed(file:_:)``.
    init(_ text: String, file: String) throws {
        let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: true)
        guard text.hasPrefix("---\n"), parts.count == 2 else {
            throw DemoError.malformed(file: file, "no front matter")
        }
        var values: [String: String] = [:]
        for line in parts[0].utf8.split(separator: UInt8(ascii: "\n")) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
                throw DemoError.malformed(file: file, String(Substring(line)))
            }
            values[trimmed(line[..<colon])] = trimmed(line[line.index(after: colon)...])
        }
        self.values = values
        body = String(parts[1])
    }

    subscript(_ key: String) -> String? { values[key].flatMap { $0.isEmpty ? nil : $0 } }

    /// A value of several, separated by commas.
    func list(_ key: String) -> [String] {
        (self[key] ?? "").utf8.split(separator: UInt8(ascii: ",")).map(trimmed)
    }
}

private func trimmed(_ bytes: Substring.UTF8View) -> String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let start = bytes.drop(while: isSpace)
    let count = start.reversed().drop(while: isSpace).count
    return String(decoding: start.prefix(count), as: UTF8.self)
}

/// Why the demo newspaper cannot be made.
package enum DemoError: Error, Equatable {
    case malformed(file: String, String)
    case unknown(file: String, kind: String, String)
}
