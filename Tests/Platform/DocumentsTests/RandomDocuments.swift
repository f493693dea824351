import Documents

/// Documents from a seed: any block in any block, texts with everything that has ever broken an escape.
struct RandomDocuments {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    private static let words = [
        "Kremlin", "<script>", "&amp;", "\"kutip\"", "'satu'", "`", "]]>", "<!--", "-->", "</p>", "日本", "é", "e\u{301}",
        "\"\u{301}", "😀",
        "مرحبا", "a&b", "{{x}}", "\\", "100%", "javascript:alert(1)", "onerror=x", "<", ">", "&", "\u{A0}x",
        "\u{200D}y", "=", "</aside>",
        "&#60;", "CSTO", "ke-10", "\u{2028}z", "\u{FFFD}", "https", "\u{FE0F}q",
    ]

    mutating func word() -> String { Self.words[below(Self.words.count)] }

    mutating func line() -> String {
        (0...below(4)).map { _ in word() }.joined(separator: " ")
    }

    mutating func line(_ percent: Int) -> String? { chance(percent) ? line() : nil }

    mutating func address() -> String {
        ["/a", "https://example.org/x?a=1&b=2", "/b%20c#d", "http://a.id/é ' \"", "/media/\(below(99)).jpg"][below(5)]
    }

    mutating func inlines() -> [Inline] {
        var inlines: [Inline] = [.text(line(), marks: marks())]
        for _ in 0..<below(4) {
            if chance(20) {
                inlines.append(.lineBreak)
                inlines.append(.text(line(), marks: marks()))
            } else {
                inlines.append(.text(" " + line(), marks: marks()))
            }
        }
        return inlines
    }

    private mutating func marks() -> [Mark] {
        let all: [Mark] = [
            .bold, .italic, .underline, .strike, .code, .subscript, .superscript, .link(address: address()),
        ]
        return chance(50) ? [] : (0...below(3)).map { _ in all[below(all.count)] }
    }

    mutating func document() -> Document {
        Document((0..<below(6)).map { _ in block(depth: 0) })
    }

    private mutating func blocks(_ depth: Int) -> [Block] {
        (0...below(3)).map { _ in block(depth: depth + 1) }
    }

    private mutating func block(depth: Int) -> Block {
        switch below(depth > 3 ? 9 : 14) {
        case 0, 1: .paragraph(inlines())
        case 2: .heading(level: 2 + below(3), inlines())
        case 3: .rule
        case 4: .pullQuote(inlines(), attribution: line(50))
        case 5: .image(picture())
        case 6:
            .video(
                Video(
                    source: address(), poster: chance(50) ? address() : nil, title: line(30), caption: line(40),
                    credit: credit()))
        case 7: .embed(Embed(address: "https://example.org/" + String(below(99)), provider: line(), title: line(60)))
        case 8: .related(RelatedLink(address: chance(70) ? "/read\(below(9))" : nil, headline: line()))
        case 9: .quote(blocks(depth))
        case 10:
            .list(
                List(
                    chance(50) ? .bulleted : .ordered(start: below(9)), items: (0...below(3)).map { _ in blocks(depth) }
                ))
        case 11: .table(table(depth))
        case 12: .gallery((0...below(3)).map { _ in picture() }, caption: line(50))
        default: .factBox(title: line(), blocks(depth))
        }
    }

    private mutating func picture() -> Picture {
        Picture(source: address(), alt: line(50), caption: line(50), credit: credit())
    }

    private mutating func credit() -> String? { chance(50) ? "Reuters/" + line() : nil }

    private mutating func table(_ depth: Int) -> Table {
        let columns = 1 + below(3)
        let rows = (0...below(3)).map { row in
            (0..<columns).map { _ in
                TableCell(
                    isHeader: row == 0 && chance(90), columnSpan: 1 + below(2), rowSpan: 1 + below(2), blocks(depth))
            }
        }
        return Table(caption: line(50), rows: rows)
    }
}
