extension DocumentDecoder {
    private static let blockNames = [
        "paragraph", "heading", "blockquote", "pullQuote", "bulletList", "orderedList", "table", "horizontalRule",
        "image", "gallery", "video", "embed", "factBox", "relatedArticle",
    ]

    mutating func blocks(of parent: Node, depth: Int) throws(DocumentError) -> [Block] {
        try forbid(parent.marks, parent.text)
        guard parent.content >= 0 else { return [] }
        var blocks: [Block] = []
        var index = parent.content + 1
        let end = Int(tape.tokens[parent.content].next)
        while index < end {
            try appendBlock(try node(index, depth: depth), depth: depth, to: &blocks)
            index = Int(tape.tokens[index].next)
        }
        return blocks
    }

    private mutating func appendBlock(
        _ node: Node, depth: Int, to blocks: inout [Block]
    ) throws(DocumentError) {
        switch name(node.type) {
        case "paragraph":
            _ = try attributes(of: node, [])
            blocks.append(.paragraph(try inlines(of: node, depth: depth + 1)))
        case "heading":
            let values = try attributes(of: node, ["level"])
            let level = try required(try integer(values[0], in: Block.headingLevels), "level", of: node)
            blocks.append(.heading(level: level, try inlines(of: node, depth: depth + 1)))
        case "blockquote":
            _ = try attributes(of: node, [])
            blocks.append(.quote(try self.blocks(of: node, depth: depth + 1)))
        case "pullQuote":
            let attribution = try line(try attributes(of: node, ["attribution"])[0])
            blocks.append(.pullQuote(try inlines(of: node, depth: depth + 1), attribution: attribution))
        case "bulletList":
            _ = try attributes(of: node, [])
            try appendList(node, .bulleted, depth: depth, to: &blocks)
        case "orderedList":
            let start = try integer(try attributes(of: node, ["start"])[0], in: List.starts)
            try appendList(node, .ordered(start: start ?? 1), depth: depth, to: &blocks)
        case "table":
            try appendTable(node, depth: depth, to: &blocks)
        case "horizontalRule":
            _ = try attributes(of: node, [])
            try forbid(node.content, node.marks, node.text)
            blocks.append(.rule)
        case "factBox":
            let title = try line(try attributes(of: node, ["title"])[0])
            blocks.append(.factBox(title: title ?? "", try self.blocks(of: node, depth: depth + 1)))
        default:
            try appendMedia(node, depth: depth, to: &blocks)
        }
    }

    /// Blocks that are not text. They stand alone, without content or marks, but for the gallery.
    private mutating func appendMedia(
        _ node: Node, depth: Int, to blocks: inout [Block]
    ) throws(DocumentError) {
        switch name(node.type) {
        case "image": blocks.append(.image(try picture(node)))
        case "video": blocks.append(.video(try video(node)))
        case "embed": blocks.append(.embed(try embed(node)))
        case "relatedArticle": blocks.append(.related(try related(node)))
        case "gallery": try appendGallery(node, depth: depth, to: &blocks)
        default: throw unknownNode(node, allowed: Self.blockNames)
        }
    }

    private mutating func appendList(
        _ list: Node, _ style: List.Style, depth: Int, to blocks: inout [Block]
    ) throws(DocumentError) {
        var items: [[Block]] = []
        for item in try children(of: list, depth: depth + 1) {
            guard tape.isEqual(item.type, to: "listItem") else { throw unknownNode(item, allowed: ["listItem"]) }
            _ = try attributes(of: item, [])
            items.append(Block.normalItem(try self.blocks(of: item, depth: depth + 2)))
        }
        if !items.isEmpty { blocks.append(.list(List(style, items: items))) }
    }

    private mutating func appendTable(
        _ table: Node, depth: Int, to blocks: inout [Block]
    ) throws(DocumentError) {
        let caption = try line(try attributes(of: table, ["caption"])[0])
        var rows: [[TableCell]] = []
        for row in try children(of: table, depth: depth + 1) {
            guard tape.isEqual(row.type, to: "tableRow") else { throw unknownNode(row, allowed: ["tableRow"]) }
            _ = try attributes(of: row, [])
            var cells: [TableCell] = []
            for cell in try children(of: row, depth: depth + 2) { cells.append(try self.cell(cell, depth: depth + 3)) }
            rows.append(cells)
        }
        Block.appendTable(caption: caption, rows: rows, to: &blocks)
    }

    private mutating func cell(_ cell: Node, depth: Int) throws(DocumentError) -> TableCell {
        let isHeader = tape.isEqual(cell.type, to: "tableHeader")
        guard isHeader || tape.isEqual(cell.type, to: "tableCell") else {
            throw unknownNode(cell, allowed: ["tableHeader", "tableCell"])
        }
        let spans = try attributes(of: cell, ["colspan", "rowspan"])
        return TableCell(
            isHeader: isHeader, columnSpan: try integer(spans[0], in: TableCell.spans) ?? 1,
            rowSpan: try integer(spans[1], in: TableCell.spans) ?? 1, try blocks(of: cell, depth: depth))
    }

    mutating func children(of parent: Node, depth: Int) throws(DocumentError) -> [Node] {
        try forbid(parent.marks, parent.text)
        guard parent.content >= 0 else { return [] }
        var children: [Node] = []
        var index = parent.content + 1
        let end = Int(tape.tokens[parent.content].next)
        while index < end {
            children.append(try node(index, depth: depth))
            index = Int(tape.tokens[index].next)
        }
        return children
    }
}
