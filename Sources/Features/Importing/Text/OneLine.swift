/// Text from outside as one line: white space folded and trimmed, no control characters, nothing invisible at
/// the ends. Works on unicode scalars: a combining mark must not hide what it stands on.
enum OneLine {
    static func from(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        var isPending = false
        for scalar in text.unicodeScalars {
            if scalar.isBlank {
                isPending = !line.isEmpty
            } else if !scalar.isInvisible {
                if isPending { line.append(" ") }
                isPending = false
                line.append(scalar)
            }
        }
        return String(line)
    }

    /// `nil` when nothing is left.
    static func orNil(_ text: String?) -> String? {
        guard let text else { return nil }
        let line = from(text)
        return line.isEmpty ? nil : line
    }
}

extension Unicode.Scalar {
    var isBlank: Bool {
        value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }

    /// Control characters, byte order marks, zero-width spaces, soft hyphens.
    var isInvisible: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x2060, 0xFEFF: !isBlank
        default: false
        }
    }

    var isLetterOrDigit: Bool {
        if value < 0x80 { return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value & 0xDF) }
        return properties.isAlphabetic || properties.numericType != nil
    }

    var isDigit: Bool { (0x30...0x39).contains(value) }
}

extension String {
    /// Characters as ``ImportError`` and the limits of an article count them.
    var length: Int { unicodeScalars.count }

    /// Whether a sentence could end here.
    var endsSentence: Bool {
        let closing: [Unicode.Scalar] = ["\"", "”", "’", "'", ")", "]", "»"]
        guard let last = unicodeScalars.last(where: { !closing.contains($0) }) else { return false }
        return [".", "!", "?", "…"].contains(last)
    }

    /// The parts between scalars `isSeparator` holds for, each as ``OneLine``; empty ones left out.
    func parts(separatedBy isSeparator: (Unicode.Scalar) -> Bool) -> [String] {
        unicodeScalars.split(whereSeparator: isSeparator).map { OneLine.from(String($0)) }.filter { !$0.isEmpty }
    }
}
