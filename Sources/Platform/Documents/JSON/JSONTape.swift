/// JSON as a flat list of tokens, made in one pass without recursion.
///
/// Foundation's decoders build a tree or look keys up by hashing; every page drawn from the
/// database decodes a body, so this reads the bytes once and keeps ranges. Strict RFC 8259: no
/// byte order mark, no trailing commas, no control characters in strings, only well-formed UTF-8.
struct JSONTape {
    enum Kind: UInt8 { case object, array, string, number, `true`, `false`, null }

    struct Token {
        var kind: Kind
        /// A string whose bytes can be taken as they stand.
        var isPlain = true
        /// The first byte: of a string, the one after the quote.
        var start: Int32
        /// The byte after the last.
        var end: Int32
        /// The token after this value and all in it.
        var next: Int32 = 0
    }

    let bytes: [UInt8]
    /// An object's keys and values alternate.
    private(set) var tokens: [Token] = []

    /// Two levels of JSON for each level of nodes, and what attributes and marks need.
    private static let depthLimit = 2 * Document.depthLimit + 6

    init(_ bytes: [UInt8]) throws(DocumentError) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 10 + 8)
        var scanner = JSONScanner(at: 0)
        try bytes.withUnsafeBufferPointer { (buffer) throws(DocumentError) in
            try read(buffer, with: &scanner)
        }
    }

    private enum Expected { case value, firstElement, firstKey, key, separator }

    private mutating func read(
        _ buffer: UnsafeBufferPointer<UInt8>, with scanner: inout JSONScanner
    ) throws(DocumentError) {
        var open: [Int32] = []
        var expected = Expected.value
        while true {
            let byte = scanner.next(in: buffer)
            switch expected {
            case .firstElement where byte == UInt8(ascii: "]"), .firstKey where byte == UInt8(ascii: "}"):
                close(&open, at: scanner.at)
                scanner.at += 1
                expected = .separator
            case .value, .firstElement:
                expected = try value(byte, in: buffer, with: &scanner, open: &open)
            case .firstKey, .key:
                guard byte == UInt8(ascii: "\"") else { throw .syntax(offset: scanner.at, expected: "a key") }
                tokens.append(try scanner.string(in: buffer, next: tokens.count + 1))
                guard scanner.next(in: buffer) == UInt8(ascii: ":") else {
                    throw .syntax(offset: scanner.at, expected: "a colon")
                }
                scanner.at += 1
                expected = .value
            case .separator:
                let isObject = open.last.map { tokens[Int($0)].kind == .object } ?? false
                if byte == UInt8(ascii: ","), !open.isEmpty {
                    expected = isObject ? .key : .value
                } else if byte == UInt8(ascii: isObject ? "}" : "]"), !open.isEmpty {
                    close(&open, at: scanner.at)
                } else {
                    let wanted = open.isEmpty ? "the end" : isObject ? "a comma or }" : "a comma or ]"
                    throw .syntax(offset: scanner.at, expected: wanted)
                }
                scanner.at += 1
            }
            if expected == .separator, open.isEmpty {
                _ = scanner.next(in: buffer)
                guard scanner.at == buffer.count else { throw .syntax(offset: scanner.at, expected: "the end") }
                return
            }
        }
    }

    private mutating func value(
        _ byte: UInt8, in buffer: UnsafeBufferPointer<UInt8>, with scanner: inout JSONScanner, open: inout [Int32]
    ) throws(DocumentError) -> Expected {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard open.count < Self.depthLimit else { throw .tooDeep(limit: Document.depthLimit) }
            let isObject = byte == UInt8(ascii: "{")
            open.append(Int32(tokens.count))
            tokens.append(Token(kind: isObject ? .object : .array, start: Int32(scanner.at), end: 0))
            scanner.at += 1
            return isObject ? .firstKey : .firstElement
        case UInt8(ascii: "\""):
            tokens.append(try scanner.string(in: buffer, next: tokens.count + 1))
        case UInt8(ascii: "-"), 0x30...0x39:
            tokens.append(try scanner.number(in: buffer, next: tokens.count + 1))
        default:
            tokens.append(try scanner.word(in: buffer, next: tokens.count + 1))
        }
        return .separator
    }

    private mutating func close(_ open: inout [Int32], at offset: Int) {
        let index = Int(open.removeLast())
        tokens[index].end = Int32(offset + 1)
        tokens[index].next = Int32(tokens.count)
    }
}
