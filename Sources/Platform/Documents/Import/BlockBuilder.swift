/// The blocks of one container while they are read.
struct BlockBuilder {
    /// The level of nodes these blocks will have; the document's are at 2.
    let depth: Int
    private(set) var blocks: [Block] = []
    var line = LineBuilder()
    /// Off inside headings and pull quotes.
    var findsRelated = true
    /// “Baca Juga:” alone was the last paragraph: the links below belong to it.
    private var awaitsLinks = false

    init(depth: Int) {
        self.depth = depth
    }

    mutating func endLine() {
        guard !line.isEmpty else { return }
        let inlines = line.finish()
        guard inlines.hasInk else { return }
        if findsRelated {
            if let links = RelatedLabel.links(inlines) ?? linksBelow(inlines) {
                for link in links { blocks.append(.related(link)) }
                return
            }
            if let embed = Self.embed(inlines) {
                append(.embed(embed))
                return
            }
        }
        append(.paragraph(inlines))
        awaitsLinks = findsRelated && RelatedLabel.isBare(inlines)
    }

    mutating func append(_ block: Block) {
        if awaitsLinks, case .list(let list) = block, let links = Self.links(list) {
            blocks.removeLast()
            blocks.append(contentsOf: links.map { .related($0) })
        } else {
            blocks.append(block)
        }
        awaitsLinks = false
    }

    mutating func append(_ blocks: [Block]) {
        for block in blocks { append(block) }
    }

    /// What a page says to browsers without scripts: the picture that a script would load is not shown twice.
    mutating func append(withoutScript blocks: [Block]) {
        for block in blocks {
            if case .image(let picture) = block, case .image(let last)? = self.blocks.last,
                last.source == picture.source
            {
                continue
            }
            append(block)
        }
    }

    private mutating func linksBelow(_ inlines: [Inline]) -> [RelatedLink]? {
        guard awaitsLinks, let link = Self.onlyLink(inlines) else { return nil }
        awaitsLinks = false
        blocks.removeLast()
        return [link]
    }

    private static func links(_ list: List) -> [RelatedLink]? {
        var links: [RelatedLink] = []
        for item in list.items {
            guard item.count == 1, case .paragraph(let inlines) = item[0], let link = onlyLink(inlines) else {
                return nil
            }
            links.append(link)
        }
        return links
    }

    /// A line that is one link from end to end.
    private static func onlyLink(_ inlines: [Inline]) -> RelatedLink? {
        guard case .text(_, let marks)? = inlines.first, let address = marks.link else { return nil }
        for inline in inlines {
            if case .text(_, let marks) = inline, marks.link != address { return nil }
        }
        guard SafeAddress.canonical(address, for: .media) != nil else { return nil }
        return RelatedLink(address: address, headline: inlines.plainText)
    }

    /// A paragraph that is only the address of a post or video: WordPress draws it as a card.
    private static func embed(_ inlines: [Inline]) -> Embed? {
        guard inlines.count == 1, case .text(let text, _) = inlines[0], text.utf8.starts(with: "http".utf8) else {
            return nil
        }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        return EmbedProvider.embed(for: text)
    }
}

extension [Inline] {
    /// Whether there is anything but white space and no-break spaces.
    var hasInk: Bool {
        contains { inline in
            if case .text(let text, _) = inline {
                text.unicodeScalars.contains { !$0.properties.isWhitespace && $0 != "\u{200B}" && $0 != "\u{FEFF}" }
            } else {
                false
            }
        }
    }
}
