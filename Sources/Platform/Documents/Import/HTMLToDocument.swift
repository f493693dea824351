extension Document {
    /// Reads a page or a piece of one: what a body can hold is kept, the rest is reported.
    ///
    /// Takes pages of WordPress, Word, Google Docs, wire services, and our own HTML. Safe with any input: nothing is
    /// copied, everything is read into blocks and marks, addresses by ``SafeAddress``.
    ///
    /// - Throws: ``HTMLError`` when the input is too large. Malformed HTML and UTF-8 are not errors.
    /// - Returns: the document, and what a reader of the page would miss, in the order of the page.
    package static func from(
        html: [UInt8]
    ) throws(HTMLError) -> (document: Document, dropped: [DroppedContent]) {
        from(html: try HTMLElement.parse(html))
    }

    /// Reads the children of an element; of a whole page those of its `<body>`.
    package static func from(html: HTMLElement) -> (document: Document, dropped: [DroppedContent]) {
        var importer = HTMLToDocument()
        var builder = BlockBuilder(depth: 2)
        let root = html.name == "html" ? html.first("body") ?? html : html
        importer.flow(root.children, marks: [], into: &builder)
        builder.endLine()
        return (Document(builder.blocks), importer.dropped)
    }
}

/// Walks a parsed page. Recursion is bounded by ``HTMLElement/depthLimit``.
struct HTMLToDocument {
    private(set) var dropped: [DroppedContent] = []
    /// Nodes the document may still have.
    private var budget = Document.nodeLimit - 1_000
    private var keepsSpace = false

    mutating func drop(_ what: String, _ text: String, _ reason: DroppedContent.Reason) {
        let content = DroppedContent(what: what, text: text, reason: reason)
        if !content.text.isEmpty { dropped.append(content) }
    }

    /// Whether so many more nodes may be made. The first refusal is reported, with the text where it stopped.
    mutating func spend(_ count: Int, _ text: @autoclosure () -> String) -> Bool {
        let wasLeft = budget > 0
        budget -= count
        if budget <= 0, wasLeft { drop("body", text(), .tooLarge) }
        return budget > 0
    }

    mutating func flow(_ nodes: [HTMLNode], marks: [Mark], into builder: inout BlockBuilder) {
        for node in nodes {
            switch node {
            case .text(let text):
                let nodes = builder.line.isEmpty ? 2 : builder.line.currentMarks == marks ? 0 : 1
                guard nodes == 0 || HTMLSpace.isBlank(text) || spend(nodes, text) else { continue }
                builder.line.append(text, marks: marks, keepsSpace: keepsSpace)
            case .element(let element):
                guard !element.isHidden else { continue }
                guard element.namespace == .html else {
                    drop(element.name, element.textContent, .notSupported)
                    continue
                }
                self.element(element, marks: marks, into: &builder)
            }
        }
    }

    private mutating func element(_ element: HTMLElement, marks: [Mark], into builder: inout BlockBuilder) {
        if HTMLNames.blocks.contains(element.name) {
            builder.endLine()
            guard spend(1, element.textContent) else { return }
            block(element, marks: marks, into: &builder)
            builder.endLine()
        } else {
            inline(element, marks: marks, into: &builder)
        }
    }

    private mutating func block(_ element: HTMLElement, marks: [Mark], into builder: inout BlockBuilder) {
        switch element.name {
        case "h1", "h2", "h3", "h4", "h5", "h6":
            heading(element, marks: marks, into: &builder)
        case "blockquote":
            quote(element, marks: marks, into: &builder)
        case "ul", "ol", "menu", "dir":
            list(element, marks: marks, into: &builder)
        case "table":
            table(element, marks: marks, into: &builder)
        case "hr":
            builder.append(.rule)
        case "figure":
            figure(element, marks: marks, into: &builder)
        case "aside":
            aside(element, marks: marks, into: &builder)
        case "pre", "listing", "xmp":
            preformatted(element, marks: marks, into: &builder)
        case "form":
            form(element, marks: marks, into: &builder)
        case "dt", "summary", "legend":
            flow(element.children, marks: marks.adding(.bold), into: &builder)
        default:
            container(element, marks: marks, into: &builder)
        }
    }

    /// Boxes without meaning of their own, and those that have it by their class.
    private mutating func container(_ element: HTMLElement, marks: [Mark], into builder: inout BlockBuilder) {
        if gallery(element, into: &builder) { return }
        if let embed = Self.post(element) { return builder.append(.embed(embed)) }
        flow(element.children, marks: self.marks(of: element, marks), into: &builder)
    }

    private mutating func preformatted(_ element: HTMLElement, marks: [Mark], into builder: inout BlockBuilder) {
        let before = keepsSpace
        keepsSpace = true
        flow(element.children, marks: marks.adding(.code), into: &builder)
        builder.endLine()
        keepsSpace = before
    }

    /// A sign-up form is dropped; a form around a whole article (ASP.NET) is only a box.
    private mutating func form(_ element: HTMLElement, marks: [Mark], into builder: inout BlockBuilder) {
        let text = element.textContent
        if text.utf8.count > 1_000 {
            flow(element.children, marks: marks, into: &builder)
        } else {
            drop("form", text, .form)
        }
    }
}
