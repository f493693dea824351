import Documents

/// One line of a page, however it was written there.
struct PageLine {
    var text: String
    var words: Words
    /// The same with links and marks, for the body.
    var inlines: [Inline]
    /// Lines with one number stand together, without an empty line between them.
    var group: Int
    /// Set as a heading of the text, with its level.
    var heading: Int?

    init(_ text: String, group: Int = 0, inlines: [Inline]? = nil, heading: Int? = nil) {
        self.text = OneLine.from(text)
        words = Words(self.text)
        self.inlines = inlines ?? [.text(self.text, marks: [])]
        self.group = group
        self.heading = heading
    }

    /// A line of a body.
    init(inlines: [Inline], group: Int, heading: Int? = nil) {
        self.init(inlines.joined, group: group, inlines: inlines, heading: heading)
    }

    /// Long enough to be one, and a sentence.
    var isParagraph: Bool { text.length >= 160 || text.length >= 80 && text.endsSentence }
    var isShort: Bool { text.length <= 40 && !text.endsSentence }
    var link: String? {
        for case .text(_, let marks) in inlines {
            if let address = marks.compactMap(\.address).first { return address }
        }
        return nil
    }
}

extension [Inline] {
    /// The text as it stands, breaks as spaces.
    var joined: String {
        var text = ""
        for inline in self {
            switch inline {
            case .text(let part, _): text += part
            case .lineBreak: text += " "
            }
        }
        return text
    }

    /// Without so many scalars of ``joined`` at the beginning.
    func dropping(scalars count: Int) -> [Inline] {
        var left = count
        var result: [Inline] = []
        for inline in self {
            guard case .text(let text, let marks) = inline, left > 0 else {
                if left > 0 { left -= 1 } else { result.append(inline) }
                continue
            }
            let rest = text.unicodeScalars.dropFirst(left)
            left -= text.unicodeScalars.count - rest.count
            if !rest.isEmpty { result.append(.text(String(rest), marks: marks)) }
        }
        return result
    }
}
