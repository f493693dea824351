extension HTMLToDocument {
    mutating func heading(_ element: HTMLElement, marks: [Mark], into builder: inout BlockBuilder) {
        let digit = Int(element.name.utf8.last ?? 0x32) - 0x30
        let level = min(max(digit, Block.headingLevels.lowerBound), Block.headingLevels.upperBound)
        let content = inlines(of: element.children, marks: self.marks(of: element, marks), depth: builder.depth)
        if let links = RelatedLabel.links(content.inlines), links.allSatisfy({ $0.address != nil }) {
            for link in links { builder.append(.related(link)) }
        } else if content.inlines.hasInk {
            builder.append(.heading(level: level, content.inlines))
        }
        builder.append(content.others)
    }

    /// Content as one line of text, and the blocks that are not text.
    mutating func inlines(
        of nodes: [HTMLNode], marks: [Mark], depth: Int
    ) -> (inlines: [Inline], others: [Block]) {
        var builder = BlockBuilder(depth: depth)
        builder.findsRelated = false
        flow(nodes, marks: marks, into: &builder)
        builder.endLine()
        var inlines: [Inline] = []
        var others: [Block] = []
        for block in builder.blocks {
            switch block {
            case .paragraph(let more), .heading(_, let more):
                if !inlines.isEmpty { inlines.append(.lineBreak) }
                inlines.append(contentsOf: more)
            default:
                others.append(block)
            }
        }
        return (inlines, others)
    }

    /// The blocks of a container that becomes a node; `nil` when that would be nested too deeply.
    mutating func blocks(of nodes: [HTMLNode], marks: [Mark], depth: Int) -> [Block]? {
        guard depth < Document.depthLimit else { return nil }
        var builder = BlockBuilder(depth: depth)
        flow(nodes, marks: marks, into: &builder)
        builder.endLine()
        return builder.blocks
    }

    mutating func quote(_ element: HTMLElement, marks: [Mark], into builder: inout BlockBuilder) {
        if let embed = Self.post(element) { return builder.append(.embed(embed)) }
        if element.isPullQuote { return pullQuote(element, marks: marks, into: &builder) }
        let inner = self.marks(of: element, marks)
        if let blocks = blocks(of: element.children, marks: inner, depth: builder.depth + 1) {
            if blocks.contains(where: \.isDrawn) { builder.append(.quote(blocks)) }
        } else {
            flow(element.children, marks: inner, into: &builder)
        }
    }

    /// `<figure class="pull-quote">`, and what WordPress and others call so. `<cite>` says who.
    mutating func pullQuote(_ element: HTMLElement, marks: [Mark], into builder: inout BlockBuilder) {
        let source = element.first { $0.name == "figcaption" } ?? element.first { $0.name == "cite" }
        let nodes = Self.without(source, in: element.children).flatMap(Self.unquoted)
        let content = inlines(of: nodes, marks: marks, depth: builder.depth)
        let attribution = Self.line(source)
        if content.inlines.hasInk || attribution != nil {
            builder.append(.pullQuote(content.inlines, attribution: attribution))
        }
        builder.append(content.others)
    }

    private static func unquoted(_ node: HTMLNode) -> [HTMLNode] {
        if case .element(let element) = node, element.name == "blockquote" { element.children } else { [node] }
    }

    /// The nodes without one element somewhere in them.
    static func without(_ unwanted: HTMLElement?, in nodes: [HTMLNode]) -> [HTMLNode] {
        guard let unwanted else { return nodes }
        return nodes.compactMap { node in
            guard case .element(let element) = node else { return node }
            guard element !== unwanted else { return nil }
            guard element.first(where: { $0 === unwanted }) != nil else { return node }
            return .element(
                HTMLElement(
                    name: element.name, namespace: element.namespace, attributes: element.attributes,
                    children: without(unwanted, in: element.children)))
        }
    }

    mutating func list(_ element: HTMLElement, marks: [Mark], into builder: inout BlockBuilder) {
        if gallery(element, into: &builder) { return }
        var items: [[Block]] = []
        for node in element.children {
            guard let blocks = blocks(of: Self.content(ofItem: node), marks: marks, depth: builder.depth + 2) else {
                return flow(element.children, marks: marks, into: &builder)
            }
            if case .element(let item) = node, item.name == "li" {
                guard !item.isHidden, spend(2, item.textContent) else { continue }
                items.append(blocks)
            } else if !blocks.isEmpty {
                // A list inside a list without an item: Word and old editors write so.
                if items.isEmpty { items.append([]) }
                items[items.count - 1].append(contentsOf: blocks)
            }
        }
        guard !items.isEmpty else { return }
        let start = element.attribute("start").flatMap { Int($0) } ?? 1
        builder.append(.list(List(element.name == "ol" ? .ordered(start: start) : .bulleted, items: items)))
    }

    private static func content(ofItem node: HTMLNode) -> [HTMLNode] {
        if case .element(let item) = node, item.name == "li" { item.isHidden ? [] : item.children } else { [node] }
    }

    mutating func aside(_ element: HTMLElement, marks: [Mark], into builder: inout BlockBuilder) {
        if element.hasClass("related") {
            related(element, into: &builder)
        } else if element.hasClass("embed"), let embed = Self.card(element) {
            builder.append(.embed(embed))
        } else if element.hasClass("fact-box") || element.hasClass("factbox") {
            factBox(element, marks: marks, into: &builder)
        } else if element.isPullQuote {
            pullQuote(element, marks: marks, into: &builder)
        } else {
            flow(element.children, marks: marks, into: &builder)
        }
    }

    private mutating func factBox(_ element: HTMLElement, marks: [Mark], into builder: inout BlockBuilder) {
        let title = element.first { $0.hasClass("fact-box-title") }
        let nodes = Self.without(title, in: element.children)
        guard let blocks = blocks(of: nodes, marks: marks, depth: builder.depth + 1) else {
            return flow(element.children, marks: marks, into: &builder)
        }
        let line = Self.line(title) ?? ""
        if !line.isEmpty || blocks.contains(where: \.isDrawn) { builder.append(.factBox(title: line, blocks)) }
    }

    /// Our own box, or one with a list of links in it.
    private mutating func related(_ element: HTMLElement, into builder: inout BlockBuilder) {
        if let label = element.first(where: { $0.hasClass("related-label") }) {
            let link = element.first { $0.name == "a" && $0.attribute("href") != nil }
            let rest = HTMLElement(
                name: "aside", namespace: .html, attributes: [], children: Self.without(label, in: element.children))
            if let headline = Self.line(rest) {
                let address = link?.attribute("href").flatMap { Self.address($0, for: .media) }
                if address == nil, let href = link?.attribute("href") { drop("a href", href, .unsafeAddress) }
                return builder.append(.related(RelatedLink(address: address, headline: headline)))
            }
        }
        for link in element.all("a") {
            guard let headline = Self.line(link) else { continue }
            let address = link.attribute("href").flatMap { Self.address($0, for: .media) }
            if address == nil, let href = link.attribute("href") { drop("a href", href, .unsafeAddress) }
            builder.append(.related(RelatedLink(address: address, headline: headline)))
        }
        let nodes = element.all("a").reduce(element.children) { Self.without($1, in: $0) }
        flow(nodes, marks: [], into: &builder)
    }
}

extension HTMLElement {
    var isPullQuote: Bool {
        hasClass("pull-quote") || hasClass("pullquote") || hasClass("wp-block-pullquote")
    }
}
