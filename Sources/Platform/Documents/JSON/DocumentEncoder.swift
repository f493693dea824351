extension Document {
    /// The body as ProseMirror JSON, UTF-8: the same body is always the same bytes.
    ///
    /// Keys stand in the order `type`, `attrs`, `content`, `marks`, `text`; absent attributes and empty
    /// contents are left out (of `doc` alone it stays). Made by hand, because Foundation's encoders promise no order
    /// but the alphabet's.
    package func json() -> [UInt8] {
        var encoder = DocumentEncoder()
        encoder.bytes.reserveCapacity(1_024 + blocks.count * 512)
        encoder.raw("{\"type\":\"doc\",\"content\":[")
        encoder.blocks(blocks)
        encoder.raw("]}")
        return encoder.bytes
    }
}

/// Writes nodes into bytes.
struct DocumentEncoder {
    var bytes: [UInt8] = []

    mutating func blocks(_ blocks: [Block]) {
        list(blocks) { $0.block($1) }
    }

    private mutating func list<Element>(_ elements: [Element], _ write: (inout Self, Element) -> Void) {
        var isFirst = true
        for element in elements {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            write(&self, element)
        }
    }

    private mutating func block(_ block: Block) {
        switch block {
        case .paragraph(let inlines): inlineNode("paragraph", [], inlines)
        case .heading(let level, let inlines): inlineNode("heading", [("level", .number(Int64(level)))], inlines)
        case .quote(let blocks): node("blockquote", [], blocks) { $0.block($1) }
        case .pullQuote(let inlines, let attribution):
            inlineNode("pullQuote", [("attribution", .text(attribution))], inlines)
        case .list(let list): self.list(list)
        case .table(let table):
            node("table", [("caption", .text(table.caption))], table.rows) { encoder, row in
                encoder.node("tableRow", [], row) { $0.cell($1) }
            }
        case .rule: leaf("horizontalRule", [])
        case .image(let picture): self.picture(picture)
        case .gallery(let pictures, let caption):
            node("gallery", [("caption", .text(caption))], pictures) { $0.picture($1) }
        case .video(let video):
            leaf(
                "video",
                [
                    ("asset", .number(video.asset)), ("src", .text(video.source)), ("poster", .text(video.poster)),
                    ("title", .text(video.title)), ("caption", .text(video.caption)), ("credit", .text(video.credit)),
                ])
        case .embed(let embed):
            leaf(
                "embed",
                [("src", .text(embed.address)), ("provider", .text(embed.provider)), ("title", .text(embed.title))])
        case .factBox(let title, let blocks):
            node("factBox", [("title", .text(title.isEmpty ? nil : title))], blocks) { $0.block($1) }
        case .related(let link):
            let headline = link.headline.isEmpty ? nil : link.headline
            leaf(
                "relatedArticle",
                [("article", .number(link.article)), ("href", .text(link.address)), ("headline", .text(headline))])
        }
    }

    private mutating func list(_ list: List) {
        switch list.style {
        case .bulleted:
            node("bulletList", [], list.items) { $0.node("listItem", [], $1) { $0.block($1) } }
        case .ordered(let start):
            let start = start == 1 ? nil : Int64(start)
            node("orderedList", [("start", .number(start))], list.items) {
                $0.node("listItem", [], $1) { $0.block($1) }
            }
        }
    }

    private mutating func cell(_ cell: TableCell) {
        let spans: [(StaticString, Value)] = [
            ("colspan", .number(cell.columnSpan == 1 ? nil : Int64(cell.columnSpan))),
            ("rowspan", .number(cell.rowSpan == 1 ? nil : Int64(cell.rowSpan))),
        ]
        node(cell.isHeader ? "tableHeader" : "tableCell", spans, cell.blocks) { $0.block($1) }
    }

    private mutating func picture(_ picture: Picture) {
        leaf(
            "image",
            [
                ("asset", .number(picture.asset)), ("src", .text(picture.source)), ("alt", .text(picture.alt)),
                ("caption", .text(picture.caption)), ("credit", .text(picture.credit)),
            ])
    }

    private mutating func inlineNode(
        _ type: StaticString, _ attributes: [(StaticString, Value)], _ inlines: [Inline]
    ) {
        node(type, attributes, inlines) { $0.inline($1) }
    }

    private mutating func inline(_ inline: Inline) {
        guard case .text(let text, let marks) = inline else { return leaf("hardBreak", []) }
        raw("{\"type\":\"text\"")
        if !marks.isEmpty {
            raw(",\"marks\":[")
            list(marks) { $0.mark($1) }
            raw("]")
        }
        raw(",\"text\":")
        string(text)
        raw("}")
    }

    private mutating func mark(_ mark: Mark) {
        switch mark {
        case .link(let address):
            leaf("link", [("href", .text(address))])
        case .bold: leaf("bold", [])
        case .italic: leaf("italic", [])
        case .underline: leaf("underline", [])
        case .strike: leaf("strike", [])
        case .code: leaf("code", [])
        case .subscript: leaf("subscript", [])
        case .superscript: leaf("superscript", [])
        }
    }
}
