extension HTMLWriter {
    /// A table in a box that scrolls sideways; the box has a name and takes the keyboard's focus.
    mutating func table(_ table: Table) {
        raw("<div class=\"table\" role=\"region\" tabindex=\"0\"")
        attribute(" aria-label=\"", table.caption ?? context.words.table)
        raw("><table>")
        if let caption = table.caption {
            raw("<caption>")
            text(caption)
            raw("</caption>")
        }
        var rows = table.rows[...]
        if let first = rows.first, first.allSatisfy({ $0.isHeader && $0.rowSpan == 1 }) {
            raw("<thead>")
            row(first)
            raw("</thead>")
            rows = rows.dropFirst()
        }
        if !rows.isEmpty {
            raw("<tbody>")
            for row in rows { self.row(row) }
            raw("</tbody>")
        }
        raw("</table></div>\n")
    }

    private mutating func row(_ cells: [TableCell]) {
        raw("<tr>")
        for cell in cells {
            raw(cell.isHeader ? "<th" : "<td")
            span(" colspan=\"", cell.columnSpan)
            span(" rowspan=\"", cell.rowSpan)
            raw(">")
            tight(cell.blocks)
            raw(cell.isHeader ? "</th>" : "</td>")
        }
        raw("</tr>")
    }

    private mutating func span(_ opening: StaticString, _ value: Int) {
        guard value > 1 else { return }
        raw(opening)
        number(value)
        raw("\"")
    }
}
