/// The few declarations of a `style` attribute that carry meaning: Word and Google Docs write marks that way.
struct InlineStyle {
    var isBold: Bool?
    var isItalic: Bool?
    var isUnderlined = false
    var isStruck = false
    var isHidden = false
    /// `vertical-align`: `sub` or `super`.
    var raised: Mark?

    init(_ style: String) {
        for declaration in style.utf8.split(separator: UInt8(ascii: ";")) {
            let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1)
            guard parts.count == 2 else { continue }
            read(Self.word(parts[0]), Self.word(parts[1]))
        }
    }

    private mutating func read(_ property: String, _ value: String) {
        switch property {
        case "font-weight":
            isBold = value == "bold" || value == "bolder" || (Int(value) ?? 0) >= 600
        case "font-style":
            isItalic = value == "italic" || value == "oblique"
        case "text-decoration", "text-decoration-line":
            let words = value.split(separator: " ")
            isUnderlined = words.contains("underline")
            isStruck = words.contains("line-through")
        case "vertical-align":
            raised = value == "super" ? .superscript : value == "sub" ? .subscript : nil
        case "display":
            if value == "none" { isHidden = true }
        case "visibility":
            if value == "hidden" { isHidden = true }
        case "mso-hide":
            if value == "all" { isHidden = true }
        default:
            break
        }
    }

    /// Trimmed, lower case, without `!important`.
    private static func word(_ bytes: Substring.UTF8View) -> String {
        let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let text = HTMLSpace.folded(String(decoding: lower, as: UTF8.self))
        guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "!")) else { return text }
        return HTMLSpace.folded(String(text[..<mark]))
    }
}
