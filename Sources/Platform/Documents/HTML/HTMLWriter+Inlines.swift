import Templates

extension HTMLWriter {
    /// Texts with their marks nested; marks that go on from one text to the next stay open.
    mutating func inlines(_ inlines: [Inline]) {
        var open: [Mark] = []
        for inline in inlines {
            switch inline {
            case .lineBreak:
                raw("<br>")
            case .text(let text, let marks):
                if open != marks { change(&open, to: marks) }
                self.text(text)
            }
        }
        if !open.isEmpty { change(&open, to: []) }
    }

    private mutating func change(_ open: inout [Mark], to marks: [Mark]) {
        var common = 0
        while common < open.count, common < marks.count, open[common] == marks[common] { common += 1 }
        while open.count > common { close(open.removeLast()) }
        for mark in marks[common...] {
            self.open(mark)
            open.append(mark)
        }
    }

    private mutating func open(_ mark: Mark) {
        switch mark {
        case .link(let address):
            raw("<a href=\"")
            Escaping.url(address, into: &bytes)
            raw(SafeAddress.isExternal(address) ? "\" rel=\"noopener external\">" : "\">")
        case .bold: raw("<strong>")
        case .italic: raw("<em>")
        case .underline: raw("<u>")
        case .strike: raw("<s>")
        case .code: raw("<code>")
        case .subscript: raw("<sub>")
        case .superscript: raw("<sup>")
        }
    }

    private mutating func close(_ mark: Mark) {
        switch mark {
        case .link: raw("</a>")
        case .bold: raw("</strong>")
        case .italic: raw("</em>")
        case .underline: raw("</u>")
        case .strike: raw("</s>")
        case .code: raw("</code>")
        case .subscript: raw("</sub>")
        case .superscript: raw("</sup>")
        }
    }

    mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func text(_ text: String) {
        Escaping.text(text, into: &bytes)
    }

    /// `opening` is the attribute up to its quote: ` alt="`.
    mutating func attribute(_ opening: StaticString, _ value: String) {
        raw(opening)
        Escaping.attribute(value, into: &bytes)
        raw("\"")
    }

    mutating func address(_ opening: StaticString, _ value: String) {
        raw(opening)
        Escaping.url(value, into: &bytes)
        raw("\"")
    }

    mutating func number(_ value: Int) {
        bytes.append(contentsOf: String(value).utf8)
    }
}
