/// What strings look like inside a document.
enum CleanText {
    /// Without control characters (C0, DEL, C1) but tab and newline. They are dropped rather than refused: they
    /// arrive with text pasted from PDF and wire copy, unseen by who pasted it.
    static func text(_ text: String) -> String {
        needsCleaning(text) ? String(decoding: cleaned(text), as: UTF8.self) : text
    }

    /// One line: white space folded and trimmed, no control characters; `nil` when nothing is left.
    static func line(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        if isLine(text) { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for byte in cleaned(text) {
            if byte == 0x20 || byte == 0x09 || byte == 0x0A {
                if let last = result.last, last != 0x20 { result.append(0x20) }
            } else {
                result.append(byte)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return result.isEmpty ? nil : String(decoding: result, as: UTF8.self)
    }

    private static func isLine(_ text: String) -> Bool {
        var previous: UInt8 = 0x20
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0x7F { return false }
            if byte == 0x20, previous == 0x20 { return false }
            if previous == 0xC2, byte < 0xA0 { return false }
            previous = byte
        }
        return previous != 0x20
    }

    private static func needsCleaning(_ text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte < 0x20, byte != 0x09, byte != 0x0A { return true }
            if byte == 0x7F || previous == 0xC2 && byte < 0xA0 { return true }
            previous = byte
        }
        return false
    }

    private static func cleaned(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte < 0x20, byte != 0x09, byte != 0x0A { continue }
            if byte == 0x7F { continue }
            // U+0080 to U+009F are C2 80 to C2 9F.
            if byte >= 0x80, byte < 0xA0, result.last == 0xC2 {
                result.removeLast()
                continue
            }
            result.append(byte)
        }
        return result
    }
}
