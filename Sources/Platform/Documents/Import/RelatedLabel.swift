/// “Baca Juga: …”: how papers set a link to another article between two paragraphs.
enum RelatedLabel {
    /// In lower case.
    private static let labels = [
        "baca juga", "baca pula", "baca selengkapnya", "lihat juga", "simak juga", "read also", "also read",
        "read more",
        "see also",
    ]

    /// The links of a paragraph that is only such a label and what it leads to.
    ///
    /// - Returns: `nil` for any other paragraph. With a colon the rest may be plain text; without, it must be links.
    static func links(_ inlines: [Inline]) -> [RelatedLink]? {
        guard let (rest, hasColon) = withoutLabel(inlines) else { return nil }
        var links: [RelatedLink] = []
        var hasOtherText = false
        for inline in rest {
            guard case .text(let text, let marks) = inline, !isSeparator(text) else { continue }
            guard let address = marks.link else {
                hasOtherText = true
                continue
            }
            if let last = links.last, last.address == address {
                links[links.count - 1].headline += text
            } else {
                links.append(RelatedLink(address: address, headline: text))
            }
        }
        // A link that no article has (a mail address, a place on the page) makes it an ordinary paragraph: nothing is lost.
        guard links.allSatisfy({ SafeAddress.canonical($0.address ?? "", for: .media) != nil }) else { return nil }
        links = links.map(\.normal)
        if !hasOtherText, !links.isEmpty { return links }
        guard hasColon, links.count <= 1, CleanText.line(rest.plainText) != nil else { return nil }
        return [RelatedLink(address: links.first?.address, headline: rest.plainText).normal]
    }

    /// Whether a paragraph is the label and nothing else; its links stand below.
    static func isBare(_ inlines: [Inline]) -> Bool {
        let text = Array(inlines.plainText.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
        return labels.contains { label in
            text.elementsEqual(label.utf8) || text.elementsEqual((label + ":").utf8)
                || text.elementsEqual((label + " :").utf8)
        }
    }

    private static func isSeparator(_ text: String) -> Bool {
        text.utf8.allSatisfy { " |-,;".utf8.contains($0) }
    }

    private static func withoutLabel(_ inlines: [Inline]) -> (rest: [Inline], hasColon: Bool)? {
        guard case .text(let first, _)? = inlines.first else { return nil }
        let start = first.utf8.prefix(20).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        guard let label = labels.first(where: { start.starts(with: $0.utf8) }) else { return nil }
        var rest = dropping(label.utf8.count, of: inlines)
        rest = trimmingSpaces(rest)
        var hasColon = false
        if case .text(let text, _)? = rest.first, text.utf8.first == UInt8(ascii: ":") {
            hasColon = true
            rest = trimmingSpaces(dropping(1, of: rest))
        }
        return rest.isEmpty ? nil : (rest, hasColon)
    }

    private static func dropping(_ count: Int, of inlines: [Inline]) -> [Inline] {
        guard case .text(let text, let marks)? = inlines.first else { return inlines }
        let rest = String(decoding: text.utf8.dropFirst(count), as: UTF8.self)
        return (rest.isEmpty ? [] : [.text(rest, marks: marks)]) + inlines.dropFirst()
    }

    private static func trimmingSpaces(_ inlines: [Inline]) -> [Inline] {
        var inlines = inlines
        while let first = inlines.first {
            guard case .text(let text, let marks) = first else {
                inlines.removeFirst()
                continue
            }
            let rest = text.utf8.drop { $0 == 0x20 }
            if rest.count == text.utf8.count { return inlines }
            inlines.removeFirst()
            if !rest.isEmpty { inlines.insert(.text(String(decoding: rest, as: UTF8.self), marks: marks), at: 0) }
        }
        return inlines
    }
}
