/// A picture's caption as papers write it, credit and all: “The harbour (Foto: Reuters/Evgenia Novozhenina)”.
struct CreditLine: Equatable {
    var caption: String?
    var credit: String?

    /// In lower case. A longer one stands before its own ending.
    private static let labels = [
        "kredit foto:", "kredit video:", "photo credit:", "video credit:", "foto oleh:", "foto oleh ", "sumber foto:",
        "photo by:", "photo by ", "photograph:", "foto:", "photo:", "picture:", "image:", "credit:", "kredit:", "dok.",
        "©", "(c) ",
    ]

    /// Splits where a label of a credit begins: at the start, or behind a space or bracket.
    init(_ text: String) {
        let bytes = Array(HTMLSpace.folded(text).utf8)
        let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        for index in bytes.indices {
            guard index == 0 || " (/[|".utf8.contains(bytes[index - 1]) else { continue }
            guard let label = Self.labels.first(where: { lower[index...].starts(with: $0.utf8) }) else { continue }
            let keepsLabel = label == "dok."
            let rest = bytes[(keepsLabel ? index : index + label.utf8.count)...]
            let isBracketed =
                index > 0 && (bytes[index - 1] == UInt8(ascii: "(") || bytes[index - 1] == UInt8(ascii: "["))
            let credit = Self.trimmed(rest, isBracketed ? " )]:." : " :")
            guard !credit.isEmpty else { continue }
            // “(Foto: Reuters) and more”: a bracket inside a sentence stays there.
            if isBracketed, let close = rest.firstIndex(where: { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") }),
                !Self.trimmed(rest[(close + 1)...], " .").isEmpty
            {
                continue
            }
            self.caption = CleanText.line(String(decoding: Self.trimmed(bytes[..<index], " (|/[-"), as: UTF8.self))
            self.credit = CleanText.line(String(decoding: credit, as: UTF8.self))
            return
        }
        caption = CleanText.line(String(decoding: bytes, as: UTF8.self))
    }

    /// A credit without its label.
    static func bare(_ text: String) -> String? {
        let line = CreditLine(text)
        return line.caption == nil ? line.credit : CleanText.line(text)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>, _ junk: String) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let last = bytes.last, junk.utf8.contains(last) { bytes.removeLast() }
        while let first = bytes.first, first == 0x20 || first == UInt8(ascii: ":") { bytes.removeFirst() }
        return bytes
    }
}
