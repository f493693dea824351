extension Position {
    mutating func advanceAttribute(_ byte: UInt8) -> Complaint? {
        switch (state, byte) {
        case (.beforeValue, UInt8(ascii: "\"")), (.beforeValue, UInt8(ascii: "'")):
            state = .value(quote: byte)
            kind = AttributeKind(attribute, on: element)
            address = .start
            if attribute.elementsEqual("http-equiv".utf8) { isRefresh = true }
            if isRefresh && hasValueInContent { return Self.refreshComplaint }
        case (_, UInt8(ascii: ">")): endTag()
        case (.beforeValue, _):
            if !Self.isSpace(byte) {
                state = .unquotedValue
                if attribute.elementsEqual("http-equiv".utf8) {
                    isRefresh = true
                    if hasValueInContent { return Self.refreshComplaint }
                }
                advanceUnquoted(byte)
            }
        case (.attributeEnd, _) where !Self.isSpace(byte) && byte != UInt8(ascii: "/"):
            beginName(byte)
            return ("Something follows a section or a quote inside a tag at once.", "Put a space between them.")
        case (.attributeName, UInt8(ascii: "=")), (.afterAttributeName, UInt8(ascii: "=")): state = .beforeValue
        case (.attributeName, _) where Self.isSpace(byte): state = .afterAttributeName
        case (.afterAttributeName, _) where Self.isSpace(byte): break
        case (_, _) where Self.isSpace(byte) || byte == UInt8(ascii: "/"): state = .inTag
        case (.attributeName, _):
            attribute.append(Self.lower(byte))
            return Self.complaint(inName: byte)
        default:
            beginName(byte)
            return Self.complaint(inName: byte)
        }
        return nil
    }

    /// Browsers take these into a name, and authors never mean it: a quote too many, or a name that a section cut off
    /// from its value.
    private static func complaint(inName byte: UInt8) -> Complaint? {
        guard [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: "=")].contains(byte) else {
            return nil
        }
        let mark = String(decoding: [byte], as: UTF8.self)
        return (
            "\(mark) stands where the name of an attribute would begin.",
            "Look for a quote too many or too few before it."
        )
    }

    static let refreshComplaint: Complaint = (
        "A value stands in the content of a <meta http-equiv>, which can redirect the page.", "Write it out literally."
    )

    private mutating func beginName(_ byte: UInt8) {
        attribute = [Self.lower(byte)]
        state = .attributeName
    }

    mutating func advanceUnquoted(_ byte: UInt8) {
        if byte == UInt8(ascii: ">") {
            endTag()
        } else if Self.isSpace(byte) {
            endValue()
            state = .inTag
        } else {
            collectScriptType(byte)
        }
    }

    mutating func endValue() {
        state = .attributeEnd
        attribute = []
        (kind, address) = (.plain, .start)
    }

    /// A literal byte of a quoted value.
    mutating func advanceValue(_ byte: UInt8) -> Complaint? {
        collectScriptType(byte)
        switch kind {
        case .address: return address.advance(byte)
        case .sourceSet:
            if byte == UInt8(ascii: ",") || Self.isSpace(byte) {
                // Behind an address comes its descriptor; behind a comma the next address.
                if byte == UInt8(ascii: ",") || address == .start { address = .start } else { address = .descriptor }
                return nil
            }
            return address == .descriptor ? nil : address.advance(byte)
        case .plain, .refused: return nil
        }
    }

    private mutating func collectScriptType(_ byte: UInt8) {
        if attribute.elementsEqual("type".utf8), element.elementsEqual("script".utf8) {
            scriptType.append(Self.lower(byte))
        }
    }
}
