extension HTMLToDocument {
    mutating func table(_ element: HTMLElement, marks: [Mark], into builder: inout BlockBuilder) {
        guard element.attribute("role") != "presentation", builder.depth + 3 < Document.depthLimit else {
            return flow(element.children, marks: marks, into: &builder)
        }
        var caption: String?
        var rows: [[TableCell]] = []
        for child in element.elements where !child.isHidden {
            switch child.name {
            case "caption":
                caption = Self.line(child)
            case "thead", "tbody", "tfoot":
                for row in child.elements where row.name == "tr" && !row.isHidden {
                    rows.append(cells(row, marks: marks, depth: builder.depth + 3))
                }
            case "tr":
                rows.append(cells(child, marks: marks, depth: builder.depth + 3))
            default:
                flow([.element(child)], marks: marks, into: &builder)
            }
        }
        let table = Block.table(Table(caption: caption, rows: rows))
        if table.isDrawn { builder.append(table) }
    }

    private mutating func cells(_ row: HTMLElement, marks: [Mark], depth: Int) -> [TableCell] {
        var cells: [TableCell] = []
        for cell in row.elements where cell.name == "td" || cell.name == "th" {
            guard !cell.isHidden, spend(3, cell.textContent) else { continue }
            let blocks = blocks(of: cell.children, marks: self.marks(of: cell, marks), depth: depth) ?? []
            cells.append(
                TableCell(
                    isHeader: cell.name == "th", columnSpan: Self.span(cell, "colspan"),
                    rowSpan: Self.span(cell, "rowspan"), blocks))
        }
        return cells
    }

    /// The spans of our own limits; `0` and nonsense are 1.
    private static func span(_ cell: HTMLElement, _ name: String) -> Int {
        guard let value = cell.attribute(name).flatMap({ Int($0) }), TableCell.spans.contains(value) else { return 1 }
        return value
    }
}
