extension Escaping {
    /// Text between tags: `& < > " '` become references, NUL becomes U+FFFD, and bidirectional
    /// embeddings and isolates end where the text ends. A stray closer is dropped, since it would
    /// close what surrounds the text.
    package static func text(_ s: String, into output: inout [UInt8]) {
        withBytes(s) { copy($0, special: textSpecial, into: &output) }
    }

    /// The value of an attribute in quotes, of either kind. As ``text(_:into:)``, and the backtick too,
    /// which old browsers took for a quote.
    package static func attribute(_ s: String, into output: inout [UInt8]) {
        withBytes(s) { copy($0, special: attributeSpecial, into: &output) }
    }

    /// No markup at all, as in a plain e-mail: only NUL is replaced and embeddings are closed.
    package static func plain(_ s: String, into output: inout [UInt8]) {
        withBytes(s) { copy($0, special: plainSpecial, into: &output) }
    }

    /// Copies runs of ordinary bytes at once and stops at special ones only.
    private static func copy(
        _ bytes: UnsafeBufferPointer<UInt8>, special: [Bool], into output: inout [UInt8]
    ) {
        var marks = BidiMarks()
        special.withUnsafeBufferPointer { special in
            var run = 0
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                guard special[Int(byte)] else {
                    index += 1
                    continue
                }
                if byte == 0xE2 {
                    guard let mark = BidiMark(bytes, at: index) else {
                        index += 1
                        continue
                    }
                    append(bytes, run..<index, into: &output)
                    if marks.accepts(mark) { append(bytes, index..<index + 3, into: &output) }
                    index += 3
                } else {
                    append(bytes, run..<index, into: &output)
                    append(reference(byte), into: &output)
                    index += 1
                }
                run = index
            }
            append(bytes, run..<bytes.count, into: &output)
        }
        marks.closeAll(into: &output)
    }

    private static func reference(_ byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case UInt8(ascii: "`"): "&#96;"
        default: "\u{FFFD}"
        }
    }

    private static let textSpecial = table(keeping: "&<>\"'\0").withFirstByteOfMarks
    private static let attributeSpecial = table(keeping: "&<>\"'`\0").withFirstByteOfMarks
    private static let plainSpecial = table(keeping: "\0").withFirstByteOfMarks
}

extension [Bool] {
    /// U+202A…2069 begin with E2 in UTF-8.
    fileprivate var withFirstByteOfMarks: [Bool] {
        var table = self
        table[0xE2] = true
        return table
    }
}
