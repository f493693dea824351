/// One block of a body, in the order readers see them.
package indirect enum Block: Hashable, Sendable {
    case paragraph([Inline])
    /// `level` is 2 to 4: the page's own headline is the only `<h1>`.
    case heading(level: Int, [Inline])
    case quote([Block])
    /// A sentence of the article set large. `attribution` is one line of plain text.
    case pullQuote([Inline], attribution: String?)
    case list(List)
    case table(Table)
    /// A line across the column, between two scenes.
    case rule
    case image(Picture)
    case gallery([Picture], caption: String?)
    case video(Video)
    case embed(Embed)
    /// A box of background beside the story. `title` is one line of plain text.
    case factBox(title: String, [Block])
    case related(RelatedLink)

    /// The levels ``heading(level:_:)`` may have.
    package static let headingLevels = 2...4
}

/// Ordered or bulleted items, each of one or more blocks.
package struct List: Hashable, Sendable {
    package enum Style: Hashable, Sendable {
        case bulleted
        /// The first item's number, 0 to 1,000,000.
        case ordered(start: Int)
    }

    package var style: Style
    /// At least one; every item begins with a paragraph, perhaps an empty one, as the editor needs it.
    package var items: [[Block]]

    package init(_ style: Style = .bulleted, items: [[Block]]) {
        self.style = style
        self.items = items
    }

    /// The numbers a list may start with.
    package static let starts = 0...1_000_000
}

/// Rows of cells.
package struct Table: Hashable, Sendable {
    /// One line of plain text.
    package var caption: String?
    /// At least one row, every row with at least one cell.
    package var rows: [[TableCell]]

    package init(caption: String? = nil, rows: [[TableCell]]) {
        self.caption = caption
        self.rows = rows
    }
}

/// One cell of a ``Table``.
package struct TableCell: Hashable, Sendable {
    /// Only with text, lists and pictures in it; with a heading or box the cell is an ordinary one.
    package var isHeader: Bool
    /// Columns covered, 1 to 1,000 (the limit of the HTML standard, §4.9.11), never over another cell.
    package var columnSpan: Int
    /// Rows covered, 1 to the rows that are left.
    package var rowSpan: Int
    /// At least one.
    package var blocks: [Block]

    package init(isHeader: Bool = false, columnSpan: Int = 1, rowSpan: Int = 1, _ blocks: [Block]) {
        self.isHeader = isHeader
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
        self.blocks = blocks
    }

    /// Columns or rows a cell may cover.
    package static let spans = 1...1_000
}
