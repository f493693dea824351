extension Block {
    /// The same blocks in the form ``Document`` keeps them.
    static func normal(_ blocks: [Block]) -> [Block] {
        var result: [Block] = []
        result.reserveCapacity(blocks.count)
        for block in blocks { block.appendNormal(to: &result) }
        return result
    }

    private func appendNormal(to result: inout [Block]) {
        switch self {
        case .paragraph(let inlines):
            result.append(.paragraph(Inline.normal(inlines)))
        case .heading(let level, let inlines):
            let level = min(max(level, Block.headingLevels.lowerBound), Block.headingLevels.upperBound)
            result.append(.heading(level: level, Inline.normal(inlines)))
        case .quote(let blocks):
            result.append(.quote(Block.normal(blocks)))
        case .pullQuote(let inlines, let attribution):
            result.append(.pullQuote(Inline.normal(inlines), attribution: CleanText.line(attribution)))
        case .list(let list):
            let items = list.items.map { Block.normalItem(Block.normal($0)) }
            if !items.isEmpty { result.append(.list(List(list.style.normal, items: items))) }
        case .table(let table):
            Block.appendNormal(table, to: &result)
        case .rule:
            result.append(.rule)
        case .image(let picture):
            result.append(.image(picture.normal))
        case .gallery(let pictures, let caption):
            let caption = CleanText.line(caption)
            if !pictures.isEmpty {
                result.append(.gallery(pictures.map(\.normal), caption: caption))
            } else if let caption {
                result.append(.paragraph([.text(caption, marks: [])]))
            }
        case .video(let video):
            result.append(.video(video.normal))
        case .embed(let embed):
            embed.appendNormal(to: &result)
        case .factBox(let title, let blocks):
            result.append(.factBox(title: CleanText.line(title) ?? "", Block.normal(blocks)))
        case .related(let link):
            result.append(.related(link.normal))
        }
    }

    /// An item begins with a paragraph: Tiptap's `listItem` is `paragraph block*`.
    static func normalItem(_ blocks: [Block]) -> [Block] {
        if case .paragraph? = blocks.first { blocks } else { [.paragraph([])] + blocks }
    }

    private static func appendNormal(_ table: Table, to result: inout [Block]) {
        let rows = table.rows.map { row in
            row.map { cell in
                TableCell(
                    isHeader: cell.isHeader, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan,
                    Block.normal(cell.blocks))
            }
        }
        appendTable(caption: CleanText.line(table.caption), rows: rows, to: &result)
    }

    /// A table whose cells are in normal form: rows without cells left out, spans that fit.
    static func appendTable(caption: String?, rows: [[TableCell]], to result: inout [Block]) {
        var rows = rows.filter { !$0.isEmpty }
        guard !rows.isEmpty else {
            if let caption { result.append(.paragraph([.text(caption, marks: [])])) }
            return
        }
        var grid = TableGrid()
        for row in rows.indices {
            grid.fit(&rows[row], rowsLeft: rows.count - row)
            for cell in rows[row].indices {
                if rows[row][cell].blocks.isEmpty { rows[row][cell].blocks = [.paragraph([])] }
                // A cell with a heading or box in it is drawn as an ordinary one.
                if !rows[row][cell].blocks.allSatisfy(\.fitsHeaderCell) { rows[row][cell].isHeader = false }
            }
        }
        result.append(.table(Table(caption: caption, rows: rows)))
    }
}

extension Inline {
    static func normal(_ inlines: [Inline]) -> [Inline] {
        var result: [Inline] = []
        result.reserveCapacity(inlines.count)
        for inline in inlines {
            switch inline {
            case .lineBreak:
                result.append(.lineBreak)
            case .text(let text, let marks):
                append(CleanText.text(text), marks: normal(marks), to: &result)
            }
        }
        return result
    }

    /// Adds a clean text, to the last one when the marks are equal.
    static func append(_ text: String, marks: [Mark], to result: inout [Inline]) {
        guard !text.isEmpty else { return }
        if case .text(let before, let theirs)? = result.last, theirs == marks {
            result[result.count - 1] = .text(before + text, marks: marks)
        } else {
            result.append(.text(text, marks: marks))
        }
    }

    private static func normal(_ marks: [Mark]) -> [Mark] {
        var result: [Mark] = []
        for mark in marks {
            if case .link(let address) = mark {
                guard let safe = SafeAddress.canonical(address, for: .link) else { continue }
                result = result.adding(.link(address: safe))
            } else {
                result = result.adding(mark)
            }
        }
        return result
    }
}

extension List.Style {
    fileprivate var normal: List.Style {
        switch self {
        case .bulleted: .bulleted
        case .ordered(let start): .ordered(start: min(max(start, List.starts.lowerBound), List.starts.upperBound))
        }
    }
}
