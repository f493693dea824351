/// One line of a document as it is compared: what it is and what it says.
package struct ComparedLine: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case paragraph
        case heading(level: Int)
        case quote, pullQuote, item, cell, caption, title, rule
        /// A picture, video, card or link: where it leads or what it is.
        case picture, video, embed, related
    }

    let kind: Kind
    let text: String

    static func lines(of document: Document) -> [ComparedLine] {
        var lines: [ComparedLine] = []
        for block in document.blocks { lines.append(block, as: .paragraph) }
        return lines
    }

    /// Half of the words of the shorter line are in the other.
    func isLike(_ other: ComparedLine) -> Bool {
        let words = Set(text.split(separator: " "))
        let others = Set(other.text.split(separator: " "))
        let shorter = min(words.count, others.count)
        return kind == other.kind && 2 * words.intersection(others).count >= shorter
            || text == other.text && !text.isEmpty
    }
}

extension [ComparedLine] {
    fileprivate mutating func append(_ block: Block, as kind: ComparedLine.Kind) {
        switch block {
        case .paragraph(let inlines): append(kind, inlines.plainText)
        case .heading(let level, let inlines): append(.heading(level: level), inlines.plainText)
        case .quote(let blocks): for block in blocks { append(block, as: .quote) }
        case .pullQuote(let inlines, let attribution):
            append(.pullQuote, inlines.plainText)
            append(.caption, optional: attribution)
        case .list(let list): for item in list.items { for block in item { append(block, as: .item) } }
        case .table(let table):
            append(.caption, optional: table.caption)
            for cell in table.rows.joined() { for block in cell.blocks { append(block, as: .cell) } }
        case .rule: append(.rule, "")
        case .image(let picture): append(picture)
        case .gallery(let pictures, let caption):
            for picture in pictures { append(picture) }
            append(.caption, optional: caption)
        case .video(let video):
            append(.video, words(video.asset.map { "#\($0)" }, video.source, video.title))
            append(.caption, optional: words(video.caption, video.credit))
        case .embed(let embed): append(.embed, words(embed.provider, embed.title, embed.address))
        case .factBox(let title, let blocks):
            append(.title, title)
            for block in blocks { append(block, as: kind) }
        case .related(let link):
            append(.related, words(link.headline, link.article.map { "#\($0)" }, link.address))
        }
    }

    private mutating func append(_ picture: Picture) {
        append(.picture, words(picture.asset.map { "#\($0)" }, picture.source, picture.alt))
        append(.caption, optional: words(picture.caption, picture.credit))
    }

    private mutating func append(_ kind: ComparedLine.Kind, _ text: String) {
        append(ComparedLine(kind: kind, text: text))
    }

    private mutating func append(_ kind: ComparedLine.Kind, optional text: String?) {
        if let text, !text.isEmpty { append(kind, text) }
    }

    private func words(_ parts: String?...) -> String {
        parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
