extension Position {
    mutating func advanceTag(_ byte: UInt8) {
        switch state {
        case .tagStart:
            switch byte {
            case UInt8(ascii: "/"): state = .endTagStart
            case UInt8(ascii: "!"): (state, tail) = (.markup, [])
            case UInt8(ascii: "?"): state = .declaration
            case UInt8(ascii: "<"): break
            case _ where Self.isLetter(byte): beginTag(byte, isEnd: false)
            default: state = .text
            }
        case .endTagStart:
            switch byte {
            case UInt8(ascii: ">"): state = .text
            case _ where Self.isLetter(byte): beginTag(byte, isEnd: true)
            default: state = .declaration
            }
        default:
            switch byte {
            case UInt8(ascii: ">"): endTag()
            case UInt8(ascii: "/"): state = .inTag
            case _ where Self.isSpace(byte): state = .inTag
            default: element.append(Self.lower(byte))
            }
        }
    }

    private mutating func beginTag(_ byte: UInt8, isEnd: Bool) {
        self = Position()
        state = .tagName
        element = [Self.lower(byte)]
        isEndTag = isEnd
    }

    /// Behind the `>` of a tag.
    mutating func endTag() {
        let tag = self
        self = Position()
        guard !tag.isEndTag else { return }
        switch String(decoding: tag.element, as: UTF8.self) {
        case "script":
            element = tag.element
            state = Self.isJSON(tag.scriptType) ? .jsonScript(isInString: false, isEscaped: false) : .rawElement
        case "style", "iframe", "xmp", "noembed", "noframes", "plaintext":
            element = tag.element
            state = .rawElement
        case "title", "textarea":
            element = tag.element
            state = .plainElement
        default: break
        }
    }

    /// `application/json`, `application/ld+json` and their kin.
    private static func isJSON(_ type: [UInt8]) -> Bool {
        let type = String(decoding: type, as: UTF8.self)
        return type == "application/json" || type.hasPrefix("application/") && type.hasSuffix("+json")
    }

    mutating func advanceMarkup(_ byte: UInt8) {
        switch state {
        case .markup:
            tail.append(byte)
            if tail == Array("--".utf8) {
                // `<!-->` and `<!--->` are whole comments, so the dashes count for the end as well.
                state = .comment
            } else if byte == UInt8(ascii: ">") {
                self = Position()
            } else if tail != Array("-".utf8) {
                (state, tail) = (.declaration, [])
            }
        case .comment:
            tail.append(byte)
            if tail.suffix(3).elementsEqual("-->".utf8) || tail.suffix(4).elementsEqual("--!>".utf8) {
                self = Position()
            } else if tail.count > 3 {
                tail.removeFirst()
            }
        default:
            if byte == UInt8(ascii: ">") { self = Position() }
        }
    }

    /// Inside an element whose content is no markup, only its own end tag counts.
    mutating func advanceRaw(_ byte: UInt8) -> Complaint? {
        let isBehindBracket = tail == [UInt8(ascii: "<")]
        let wanted = Array("</".utf8) + element
        if tail.count == wanted.count, Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
            let name = element
            self = Position()
            (state, element, isEndTag) = (.inTag, name, true)
            if byte == UInt8(ascii: ">") { endTag() }
        } else if tail.count < wanted.count, Self.lower(byte) == wanted[tail.count] {
            tail.append(Self.lower(byte))
        } else {
            tail = byte == UInt8(ascii: "<") ? [byte] : []
        }
        // `<!--` changes where a script ends; in SVG a title may hold elements. Neither is followed here.
        guard isBehindBracket, byte == UInt8(ascii: "!") || state == .plainElement && Self.isLetter(byte) else {
            return nil
        }
        return (
            "“<\(String(decoding: [byte], as: UTF8.self))” stands inside \(label).",
            "Write it in another way, or leave it out."
        )
    }

    mutating func advanceJSON(_ byte: UInt8, _ isInString: Bool, _ isEscaped: Bool) -> Complaint? {
        let complaint = advanceRaw(byte)
        guard case .jsonScript = state else { return complaint }
        switch byte {
        case UInt8(ascii: "\"") where !isEscaped: state = .jsonScript(isInString: !isInString, isEscaped: false)
        case UInt8(ascii: "\\") where isInString: state = .jsonScript(isInString: true, isEscaped: !isEscaped)
        default: state = .jsonScript(isInString: isInString, isEscaped: false)
        }
        return complaint
    }
}
