/// What a line of text is made of.
package enum Inline: Hashable, Sendable {
    /// Not empty; no control characters but tab and newline. Marks stand in ``Mark`` order, each kind once.
    case text(String, marks: [Mark])
    case lineBreak
}

/// How a text is set. Declared in canonical order, outermost first: a link is one element around what it holds.
package enum Mark: Hashable, Sendable {
    /// http, https, mailto, tel, from the site's root (`/…`), or on the page (`#…`).
    case link(address: String)
    case bold, italic, underline, strike, code, `subscript`, superscript

    /// The place in canonical order.
    var rank: Int {
        switch self {
        case .link: 0
        case .bold: 1
        case .italic: 2
        case .underline: 3
        case .strike: 4
        case .code: 5
        case .subscript: 6
        case .superscript: 7
        }
    }

    /// The address, when the mark is a link.
    package var address: String? {
        if case .link(let address) = self { address } else { nil }
    }
}

extension [Mark] {
    /// These marks and one more, in canonical order; the first of a kind stands.
    func adding(_ mark: Mark) -> [Mark] {
        var index = count
        while index > 0, self[index - 1].rank >= mark.rank {
            if self[index - 1].rank == mark.rank { return self }
            index -= 1
        }
        var marks = self
        marks.insert(mark, at: index)
        return marks
    }

    var link: String? { first?.address }

    func without(_ rank: Int) -> [Mark] { filter { $0.rank != rank } }
}
