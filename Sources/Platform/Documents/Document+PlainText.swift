extension Document {
    /// The text without its form, for search and summaries: one line per block, separated by line feeds.
    ///
    /// Captions and fact box titles are text; credits, related links and titles of embeds are not. A table's row is
    /// one line.
    package var plainText: String {
        var lines: [String] = []
        for block in blocks { block.appendLines(to: &lines) }
        return lines.joined(separator: "\n")
    }

    /// Words of ``plainText``: runs of anything but white space that hold a letter or digit of any script.
    package var wordCount: Int {
        var count = 0
        var isInWord = false
        for scalar in plainText.unicodeScalars {
            if scalar.isSpace {
                isInWord = false
            } else if !isInWord, scalar.isLetterOrDigit {
                isInWord = true
                count += 1
            }
        }
        return count
    }

    /// Whether readers would see nothing. Rules and empty paragraphs are nothing.
    package var isEmpty: Bool { !blocks.contains(where: \.isVisible) }
}

extension Unicode.Scalar {
    /// Unicode's tables are slow to ask (measured: a fifth of what publishing an article costs), so for ASCII it is said here.
    fileprivate var isSpace: Bool { isASCII ? value == 32 || (9...13).contains(value) : properties.isWhitespace }

    fileprivate var isLetterOrDigit: Bool {
        isASCII
            ? (48...57).contains(value) || (97...122).contains(value | 32)
            : properties.isAlphabetic || properties.numericType != nil
    }
}

extension Block {
    fileprivate func appendLines(to lines: inout [String]) {
        switch self {
        case .paragraph(let inlines), .heading(_, let inlines):
            lines.append(line: inlines.plainText)
        case .quote(let blocks):
            for block in blocks { block.appendLines(to: &lines) }
        case .pullQuote(let inlines, let attribution):
            lines.append(line: inlines.plainText)
            lines.append(line: attribution ?? "")
        case .list(let list):
            for item in list.items { for block in item { block.appendLines(to: &lines) } }
        case .table(let table):
            lines.append(line: table.caption ?? "")
            for row in table.rows { lines.append(line: Block.line(of: row)) }
        case .image(let picture):
            lines.append(line: picture.caption ?? "")
        case .gallery(let pictures, let caption):
            for picture in pictures { lines.append(line: picture.caption ?? "") }
            lines.append(line: caption ?? "")
        case .video(let video):
            lines.append(line: video.caption ?? "")
        case .factBox(let title, let blocks):
            lines.append(line: title)
            for block in blocks { block.appendLines(to: &lines) }
        case .rule, .embed, .related:
            break
        }
    }

    private static func line(of row: [TableCell]) -> String {
        let cells = row.map { cell in
            var lines: [String] = []
            for block in cell.blocks { block.appendLines(to: &lines) }
            return lines.joined(separator: " ")
        }
        return cells.joined(separator: " ")
    }

    /// Whether the block shows anything besides a line.
    var isVisible: Bool {
        switch self {
        case .paragraph(let inlines), .heading(_, let inlines): !inlines.plainText.isEmpty
        case .quote(let blocks): blocks.contains(where: \.isVisible)
        case .pullQuote(let inlines, let attribution): !inlines.plainText.isEmpty || attribution != nil
        case .list(let list): list.items.contains { $0.contains(where: \.isVisible) }
        case .table(let table):
            table.caption != nil || table.rows.contains { $0.contains { $0.blocks.contains(where: \.isVisible) } }
        case .rule: false
        case .image, .gallery, .video, .embed, .related: true
        case .factBox(let title, let blocks): !title.isEmpty || blocks.contains(where: \.isVisible)
        }
    }
}

extension Block {
    /// Whether HTML shows the block at all, be it as a line or an empty item.
    var isDrawn: Bool {
        switch self {
        case .rule, .list: true
        case .quote(let blocks): blocks.contains(where: \.isDrawn)
        case .factBox(let title, let blocks): !title.isEmpty || blocks.contains(where: \.isDrawn)
        case .table(let table):
            table.caption != nil || table.rows.contains { $0.contains { $0.blocks.contains(where: \.isDrawn) } }
        case .paragraph, .heading, .pullQuote, .image, .gallery, .video, .embed, .related: isVisible
        }
    }
}

extension [Inline] {
    /// One line: breaks are spaces, white space is folded.
    var plainText: String {
        var text = ""
        for inline in self {
            switch inline {
            case .text(let part, _): text += part
            case .lineBreak: text += " "
            }
        }
        return CleanText.line(text) ?? ""
    }
}

extension [String] {
    fileprivate mutating func append(line: String) {
        if !line.isEmpty { append(line) }
    }
}
