/// Where in an HTML page a point of a template lies, in the terms of the HTML standard's tokenizer
/// (§13.2.5), as far as escaping depends on it.
///
/// Advanced over literal bytes while a template is compiled; values never move it, because
/// escaping keeps them inside their position.
struct Position: Hashable {
    enum State: Hashable {
        case text
        /// Behind `<`.
        case tagStart
        case endTagStart
        case tagName
        /// Between attributes, where a name may begin.
        case inTag
        case attributeName
        case afterAttributeName
        case beforeValue
        case value(quote: UInt8)
        case unquotedValue
        /// Something has ended, by a quote or at the end of a section: white space, `/` or `>` must follow.
        case attributeEnd
        /// Behind `<!`, before it is known what it is.
        case markup
        case comment
        /// `<!doctype …>`, `<?…>`: until the next `>`.
        case declaration
        /// `<title>` and `<textarea>`.
        case plainElement
        case jsonScript(isInString: Bool, isEscaped: Bool)
        /// A script that is not JSON, a style sheet, or another element whose content is no markup.
        case rawElement
    }

    var state = State.text
    /// The tag being read, or the raw element being in; lower-case.
    var element: [UInt8] = []
    var isEndTag = false
    /// The attribute being read; lower-case.
    var attribute: [UInt8] = []
    var kind = AttributeKind.plain
    var address = AddressPart.start
    /// What could become an end tag or the end of a comment; while it is not empty, no value may follow.
    var tail: [UInt8] = []
    /// The value of `type` on a script, lower-case.
    var scriptType: [UInt8] = []
    /// On a `<meta>`: `http-equiv` was read; `content` held a value.
    var isRefresh = false
    var hasValueInContent = false

    init() {}

    /// What was found to be wrong with a literal: message and help.
    typealias Complaint = (message: String, help: String)

    mutating func advance(_ bytes: [UInt8]) -> Complaint? {
        var complaint: Complaint?
        for byte in bytes {
            if let found = advance(byte), complaint == nil { complaint = found }
        }
        return complaint
    }

    private mutating func advance(_ byte: UInt8) -> Complaint? {
        switch state {
        case .text: if byte == UInt8(ascii: "<") { state = .tagStart }
        case .tagStart, .endTagStart, .tagName: advanceTag(byte)
        case .markup, .comment, .declaration: advanceMarkup(byte)
        case .inTag, .attributeName, .afterAttributeName, .beforeValue, .attributeEnd: return advanceAttribute(byte)
        case .unquotedValue: advanceUnquoted(byte)
        case .value(let quote):
            if byte == quote {
                endValue()
            } else {
                return advanceValue(byte)
            }
        case .plainElement, .rawElement: return advanceRaw(byte)
        case .jsonScript(let isInString, let isEscaped): return advanceJSON(byte, isInString, isEscaped)
        }
        return nil
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0C || byte == 0x0D
    }

    static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(lower(byte)) }

    static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }
}
