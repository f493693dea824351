/// What a stretch of blocks is made of, as one line: characters, breaks, the ends of text blocks, other blocks.
///
/// So a paragraph split in two is a break put in, and two joined are a break taken out: merging such a line lets one
/// person split a paragraph while another writes in it.
enum Token: Equatable {
    case scalar(Unicode.Scalar, [Mark])
    case lineBreak
    /// The end of a text block, with the kind of block it was.
    case end(TextKind)
    /// A block that is not one line of text.
    case block(Block)

    /// Blocks of one line of text.
    enum TextKind: Equatable {
        case paragraph
        case heading(level: Int)
        case pullQuote(attribution: String?)
    }
}

extension Token {
    /// What says that two tokens are the same one, perhaps changed: neither marks nor kinds.
    enum Key: Hashable {
        case scalar(Unicode.Scalar)
        case lineBreak, end, rule, list, quote, factBox, table, gallery
        case picture(Int64?, String?)
        case video(Int64?, String?)
        case embed(String)
        case related(Int64?, String?)
    }

    var key: Key {
        switch self {
        case .scalar(let scalar, _): .scalar(scalar)
        case .lineBreak: .lineBreak
        case .end: .end
        case .block(let block): block.key
        }
    }

    var isEnd: Bool {
        if case .end = self { true } else { false }
    }
}

extension Block {
    fileprivate var key: Token.Key {
        switch self {
        case .paragraph, .heading, .pullQuote: .end
        case .quote: .quote
        case .list: .list
        case .table: .table
        case .rule: .rule
        case .image(let picture): .picture(picture.asset, picture.source)
        case .gallery: .gallery
        case .video(let video): .video(video.asset, video.source)
        case .embed(let embed): .embed(embed.address)
        case .factBox: .factBox
        case .related(let link): .related(link.article, link.address)
        }
    }
}

extension [Token] {
    init(_ blocks: some Sequence<Block>) {
        self = []
        for block in blocks {
            switch block {
            case .paragraph(let inlines): append(inlines, .paragraph)
            case .heading(let level, let inlines): append(inlines, .heading(level: level))
            case .pullQuote(let inlines, let attribution): append(inlines, .pullQuote(attribution: attribution))
            case .quote, .list, .table, .rule, .image, .gallery, .video, .embed, .factBox, .related:
                append(.block(block))
            }
        }
    }

    private mutating func append(_ inlines: [Inline], _ kind: Token.TextKind) {
        for inline in inlines {
            switch inline {
            case .lineBreak: append(.lineBreak)
            case .text(let text, let marks):
                for scalar in text.unicodeScalars { append(.scalar(scalar, marks)) }
            }
        }
        append(.end(kind))
    }

    /// The blocks again. Text whose end is missing becomes a paragraph.
    var blocks: [Block] {
        var blocks: [Block] = []
        var line = TokenLine()
        for token in self {
            switch token {
            case .scalar(let scalar, let marks): line.append(scalar, marks)
            case .lineBreak: line.appendBreak()
            case .end(let kind): blocks.append(kind.block(line.take()))
            case .block(let block):
                if !line.isEmpty { blocks.append(.paragraph(line.take())) }
                blocks.append(block)
            }
        }
        if !line.isEmpty { blocks.append(.paragraph(line.take())) }
        return blocks
    }
}

extension Token.TextKind {
    fileprivate func block(_ inlines: [Inline]) -> Block {
        switch self {
        case .paragraph: .paragraph(inlines)
        case .heading(let level): .heading(level: level, inlines)
        case .pullQuote(let attribution): .pullQuote(inlines, attribution: attribution)
        }
    }
}

/// Collects characters into texts.
private struct TokenLine {
    private var inlines: [Inline] = []
    private var text = String.UnicodeScalarView()
    private var marks: [Mark] = []

    var isEmpty: Bool { inlines.isEmpty && text.isEmpty }

    mutating func append(_ scalar: Unicode.Scalar, _ marks: [Mark]) {
        if marks != self.marks { flush() }
        self.marks = marks
        text.append(scalar)
    }

    mutating func appendBreak() {
        flush()
        inlines.append(.lineBreak)
    }

    mutating func take() -> [Inline] {
        flush()
        defer { inlines = [] }
        return inlines
    }

    private mutating func flush() {
        if !text.isEmpty { inlines.append(.text(String(text), marks: marks)) }
        text = String.UnicodeScalarView()
    }
}
