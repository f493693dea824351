extension HTMLToDocument {
    mutating func image(_ element: HTMLElement, marks: [Mark], into builder: inout BlockBuilder) {
        if element.isEmoji {
            builder.line.append(element.attribute("alt") ?? "", marks: marks)
        } else if let picture = picture(element) {
            builder.endLine()
            if spend(1, "…") { builder.append(.image(picture)) }
        }
    }

    /// The picture of an `<img>`; `nil` for what nobody sees, and for what cannot be shown, which is reported.
    private mutating func picture(_ element: HTMLElement) -> Picture? {
        let alt = CleanText.line(element.attribute("alt"))
        if element.attribute("width") == "1", element.attribute("height") == "1" { return nil }
        let candidates = Self.sources(of: element)
        for candidate in candidates {
            if let address = Self.address(candidate, for: .media) { return Picture(source: address, alt: alt) }
        }
        guard let source = candidates.first else { return nil }
        drop("img src", alt.map { $0 + " " + source } ?? source, .unsafeAddress)
        return nil
    }

    /// Addresses of an image, the most likely first: scripts that load late keep the real one elsewhere.
    private static func sources(of element: HTMLElement) -> [String] {
        var sources = ["data-src", "data-lazy-src", "data-original", "src"].compactMap { element.attribute($0) }
        if let set = element.attribute("srcset") ?? element.attribute("data-srcset") {
            let first = set.utf8.split(separator: UInt8(ascii: ",")).first.map {
                HTMLSpace.words(String(Substring($0)))
            }
            sources += first?.prefix(1) ?? []
        }
        return sources.filter { !$0.isEmpty }
    }

    mutating func figure(_ element: HTMLElement, marks: [Mark], into builder: inout BlockBuilder) {
        if element.isPullQuote { return pullQuote(element, marks: marks, into: &builder) }
        if gallery(element, into: &builder) { return }
        let caption = element.elements.first { $0.name == "figcaption" }
        let nodes = Self.without(caption, in: element.children)
        var inner = BlockBuilder(depth: builder.depth)
        inner.findsRelated = element.hasClass("wp-block-embed")
        flow(nodes, marks: marks, into: &inner)
        inner.endLine()
        var blocks = inner.blocks
        guard let caption else { return builder.append(blocks) }
        let line = Self.credit(in: caption)
        if let index = blocks.firstIndex(where: \.takesCaption) {
            blocks[index] = blocks[index].captioned(line)
            builder.append(blocks)
        } else if blocks.isEmpty, element.hasClass("picture") {
            builder.append(.image(Picture(caption: line.caption, credit: line.credit)))
        } else if blocks.isEmpty, element.hasClass("video") {
            builder.append(.video(Video(caption: line.caption, credit: line.credit)))
        } else {
            builder.append(blocks)
            flow(caption.children, marks: marks, into: &builder)
        }
    }

    /// Our own spans, or a credit in the caption's words.
    private static func credit(in caption: HTMLElement) -> CreditLine {
        let words = caption.first { $0.hasClass("caption") }
        let credit = caption.first {
            $0.hasClass("credit") || $0.hasClass("photo-credit") || $0.hasClass("wp-media-credit")
        }
        guard words != nil || credit != nil else { return CreditLine(caption.textContent) }
        var line = CreditLine("")
        line.credit = credit.flatMap { CreditLine.bare($0.textContent) }
        line.caption = Self.line(words)
        if words == nil {
            let rest = HTMLElement(
                name: "span", namespace: .html, attributes: [], children: without(credit, in: caption.children))
            line.caption = Self.line(rest)
        }
        return line
    }

    /// A box of pictures and nothing else. Says whether it was one.
    mutating func gallery(_ element: HTMLElement, into builder: inout BlockBuilder) -> Bool {
        let isNamed =
            element.classes.contains { $0 == "gallery" || $0 == "wp-block-gallery" || $0 == "blocks-gallery-grid" }
        guard isNamed || element.name == "figure" && element.all("img").count > 1 else { return false }
        var attempt = self
        var inner = BlockBuilder(depth: builder.depth + 1)
        inner.findsRelated = false
        let caption =
            element.first { $0.hasClass("gallery-caption") && $0.name == "p" }
            ?? element.elements.first { $0.name == "figcaption" }
        for figure in element.elements.isEmpty ? [] : Self.without(caption, in: element.children) {
            attempt.flow(Self.unlisted(figure), marks: [], into: &inner)
            inner.endLine()
        }
        var pictures: [Picture] = []
        for block in inner.blocks {
            guard case .image(let picture) = block else { return false }
            pictures.append(picture)
        }
        guard !pictures.isEmpty else { return false }
        self = attempt
        builder.append(.gallery(pictures, caption: Self.line(caption)))
        return true
    }

    /// The content of a list's items, for galleries that are lists.
    private static func unlisted(_ node: HTMLNode) -> [HTMLNode] {
        guard case .element(let element) = node, ["ul", "ol", "li"].contains(element.name) else { return [node] }
        return element.children.flatMap(unlisted)
    }
}

extension HTMLElement {
    /// Small pictures that stand for a character.
    fileprivate var isEmoji: Bool {
        hasClass("wp-smiley") || hasClass("emoji") || hasClass("emojione")
    }
}

extension Block {
    fileprivate var takesCaption: Bool {
        switch self {
        case .image, .video, .table, .embed: true
        default: false
        }
    }

    fileprivate func captioned(_ line: CreditLine) -> Block {
        switch self {
        case .image(var picture):
            picture.caption = line.caption ?? picture.caption
            picture.credit = line.credit ?? picture.credit
            return .image(picture)
        case .video(var video):
            video.caption = line.caption
            video.credit = line.credit
            return .video(video)
        case .table(var table):
            table.caption = table.caption ?? line.caption
            return .table(table)
        case .embed(var embed):
            embed.title = embed.title ?? line.caption
            return .embed(embed)
        default:
            return self
        }
    }
}
