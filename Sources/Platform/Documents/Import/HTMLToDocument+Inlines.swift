extension HTMLToDocument {
    mutating func inline(_ element: HTMLElement, marks: [Mark], into builder: inout BlockBuilder) {
        switch element.name {
        case "br":
            // Two breaks are how old editors wrote paragraphs.
            if builder.line.endsInBreak {
                builder.endLine()
            } else if spend(1, "…") {
                builder.line.breakLine()
            }
        case "wbr":
            break
        case "noscript" where element.first("img") != nil:
            builder.endLine()
            builder.append(withoutScript: blocks(of: element.children, marks: marks, depth: builder.depth) ?? [])
        case "img", "image":
            image(element, marks: marks, into: &builder)
        case "video":
            video(element, into: &builder)
        case "iframe", "embed":
            frame(element, into: &builder)
        case "audio", "object", "applet", "canvas", "map", "progress", "meter", "frameset", "frame":
            unsupported(element, into: &builder)
        case "input", "button", "select", "textarea":
            let text = element.textContent
            drop(element.name, text.isEmpty ? element.attribute("value") ?? "" : text, .form)
        case "q":
            builder.line.append("“", marks: marks)
            flow(element.children, marks: self.marks(of: element, marks), into: &builder)
            builder.line.append("”", marks: marks)
        default:
            flow(element.children, marks: self.marks(of: element, marks), into: &builder)
        }
    }

    /// The marks of an element's content.
    mutating func marks(of element: HTMLElement, _ outer: [Mark]) -> [Mark] {
        var marks = outer
        switch element.name {
        case "b", "strong": marks = marks.adding(.bold)
        case "i", "em": marks = marks.adding(.italic)
        case "u", "ins": marks = marks.adding(.underline)
        case "s", "del", "strike": marks = marks.adding(.strike)
        case "code", "kbd", "samp", "tt": marks = marks.adding(.code)
        case "sub": marks = marks.adding(.subscript)
        case "sup": marks = marks.adding(.superscript)
        case "a": marks = link(element, marks)
        default: break
        }
        guard let style = element.attribute("style") else { return marks }
        return Self.styled(marks, InlineStyle(style))
    }

    /// Google Docs wraps everything in `<b style="font-weight:normal">`: the style is right, the tag is not.
    private static func styled(_ marks: [Mark], _ style: InlineStyle) -> [Mark] {
        var marks = marks
        switch style.isBold {
        case true?: marks = marks.adding(.bold)
        case false?: marks = marks.without(Mark.bold.rank)
        case nil: break
        }
        switch style.isItalic {
        case true?: marks = marks.adding(.italic)
        case false?: marks = marks.without(Mark.italic.rank)
        case nil: break
        }
        if style.isUnderlined, marks.link == nil { marks = marks.adding(.underline) }
        if style.isStruck { marks = marks.adding(.strike) }
        if let raised = style.raised { marks = marks.adding(raised) }
        return marks
    }

    /// The text of a link stays whatever its address is.
    private mutating func link(_ element: HTMLElement, _ marks: [Mark]) -> [Mark] {
        guard let href = element.attribute("href"), !href.isEmpty else { return marks }
        guard let address = Self.address(href, for: .link) else {
            drop("a href", href, .unsafeAddress)
            return marks
        }
        return marks.without(Mark.link(address: "").rank).adding(.link(address: address))
    }

    /// An address as browsers take it from an attribute: without tabs and line breaks, `//host` by https.
    static func address(_ text: String, for use: SafeAddress.Use) -> String? {
        var bytes = text.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        var address = String(decoding: bytes, as: UTF8.self)
        if bytes.starts(with: "//".utf8) { address = "https:" + address }
        return SafeAddress.canonical(address, for: use)
    }

    /// Text of a caption, title or credit.
    static func line(_ element: HTMLElement?) -> String? {
        element.flatMap { CleanText.line($0.textContent) }
    }

    private mutating func unsupported(_ element: HTMLElement, into builder: inout BlockBuilder) {
        let inner = element.first { $0.name == "iframe" || $0.name == "embed" || $0.name == "img" }
        if element.name == "object", let inner, inner !== element {
            return flow([.element(inner)], marks: [], into: &builder)
        }
        let address = element.attribute("src") ?? element.attribute("data") ?? element.first("source")?.attribute("src")
        drop(element.name, address ?? element.textContent, .notSupported)
    }
}
