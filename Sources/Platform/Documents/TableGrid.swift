/// Which columns the rows above still cover, so that no cell lies over another: HTML calls that an error, and
/// screen readers lose count.
struct TableGrid {
    /// Rows still covered, a number for each column.
    private var covered: [Int] = []

    /// Beyond this column cells cover only their own.
    private static let columnLimit = 1_000

    /// Makes a row's spans fit: what would reach into a cell of a row above, or below the last row, is cut.
    mutating func fit(_ row: inout [TableCell], rowsLeft: Int) {
        var column = 0
        var next = covered.map { max($0 - 1, 0) }
        for index in row.indices {
            while column < covered.count, covered[column] > 0 { column += 1 }
            let rows = min(max(row[index].rowSpan, 1), rowsLeft)
            var columns = 1
            let wanted = min(row[index].columnSpan, Self.columnLimit - column)
            while columns < wanted, column + columns >= covered.count || covered[column + columns] == 0 { columns += 1 }
            row[index].rowSpan = rows
            row[index].columnSpan = columns
            if next.count < column + columns {
                next.append(contentsOf: repeatElement(0, count: column + columns - next.count))
            }
            for covering in column..<(column + columns) { next[covering] = rows - 1 }
            column += columns
        }
        covered = next
    }
}

extension Block {
    /// Whether a header cell may hold it: no headings and no sections, by WHATWG HTML §4.9.10.
    var fitsHeaderCell: Bool {
        switch self {
        case .paragraph, .pullQuote, .rule, .image, .video: true
        case .heading, .gallery, .embed, .factBox, .related: false
        case .quote(let blocks): blocks.allSatisfy(\.fitsHeaderCell)
        case .list(let list): list.items.allSatisfy { $0.allSatisfy(\.fitsHeaderCell) }
        case .table(let table): table.rows.allSatisfy { $0.allSatisfy { $0.blocks.allSatisfy(\.fitsHeaderCell) } }
        }
    }
}
