package import Templates

extension Document {
    /// The body as HTML that can only contain what ``HTMLWriter`` knows how to write.
    ///
    /// Valid by the WHATWG standard; safe wherever flow content is: every string passes `Escaping`.
    package func html(_ context: DocumentRendering = DocumentRendering()) -> SafeHTML {
        var writer = HTMLWriter(context)
        writer.bytes.reserveCapacity(1_024 + blocks.count * 640)
        writer.blocks(blocks)
        return SafeHTML(unchecked: writer.bytes)
    }
}

/// Appends blocks as HTML bytes.
struct HTMLWriter {
    var bytes: [UInt8] = []
    let context: DocumentRendering

    init(_ context: DocumentRendering) {
        self.context = context
    }

    mutating func blocks(_ blocks: [Block]) {
        for block in blocks { self.block(block) }
    }

    private mutating func block(_ block: Block) {
        switch block {
        case .paragraph(let inlines):
            guard !inlines.isEmpty else { return }
            raw("<p>")
            self.inlines(inlines)
            raw("</p>\n")
        case .heading(let level, let inlines):
            heading(level, inlines)
        case .quote(let blocks):
            guard blocks.contains(where: \.isDrawn) else { return }
            raw("<blockquote>")
            self.blocks(blocks)
            raw("</blockquote>\n")
        case .pullQuote(let inlines, let attribution):
            pullQuote(inlines, attribution: attribution)
        case .list(let list):
            self.list(list)
        case .table(let table):
            if block.isDrawn { self.table(table) }
        case .rule:
            raw("<hr>\n")
        case .image(let picture):
            self.picture(picture)
        case .gallery(let pictures, let caption):
            gallery(pictures, caption: caption)
        case .video(let video):
            self.video(video)
        case .embed(let embed):
            self.embed(embed)
        case .factBox(let title, let blocks):
            factBox(title: title, blocks)
        case .related(let link):
            related(link)
        }
    }

    private mutating func heading(_ level: Int, _ inlines: [Inline]) {
        guard !inlines.isEmpty else { return }
        let digit = UInt8(ascii: "0") + UInt8(level)
        raw("<h")
        bytes.append(digit)
        raw(">")
        self.inlines(inlines)
        raw("</h")
        bytes.append(digit)
        raw(">\n")
    }

    private mutating func pullQuote(_ inlines: [Inline], attribution: String?) {
        guard !inlines.isEmpty || attribution != nil else { return }
        raw("<figure class=\"pull-quote\"><blockquote><p>")
        self.inlines(inlines)
        raw("</p></blockquote>")
        if let attribution {
            raw("<figcaption>")
            text(attribution)
            raw("</figcaption>")
        }
        raw("</figure>\n")
    }

    private mutating func list(_ list: List) {
        switch list.style {
        case .bulleted, .ordered(start: 1):
            raw(list.style == .bulleted ? "<ul>" : "<ol>")
        case .ordered(let start):
            raw("<ol start=\"")
            number(start)
            raw("\">")
        }
        for item in list.items {
            raw("<li>")
            tight(item)
            raw("</li>")
        }
        raw(list.style == .bulleted ? "</ul>\n" : "</ol>\n")
    }

    /// Blocks of an item or a cell: a paragraph that stands alone, or only has lists below it, goes without `<p>`.
    mutating func tight(_ blocks: [Block]) {
        guard case .paragraph(let inlines)? = blocks.first, blocks.dropFirst().allSatisfy(\.isList) else {
            return self.blocks(blocks)
        }
        self.inlines(inlines)
        self.blocks(Array(blocks.dropFirst()))
    }

    private mutating func factBox(title: String, _ blocks: [Block]) {
        guard !title.isEmpty || blocks.contains(where: \.isDrawn) else { return }
        raw("<aside class=\"fact-box\"")
        if !title.isEmpty {
            attribute(" aria-label=\"", title)
            raw("><h2 class=\"fact-box-title\">")
            text(title)
            raw("</h2>\n")
        } else {
            raw(">")
        }
        self.blocks(blocks)
        raw("</aside>\n")
    }
}

extension Block {
    fileprivate var isList: Bool {
        if case .list = self { true } else { false }
    }
}
