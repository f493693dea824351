import Documents

/// What the importer knows of every element of a page, measured once from the leaves up.
struct PageOutline {
    struct Facts {
        /// Scalars of visible text.
        var text = 0
        /// Of these inside links.
        var linked = 0
        /// Holds elements that stand on lines of their own.
        var hasBlocks = false
        /// How much like an article the text in it is; nothing inside menus and the like counts.
        var score = 0.0
        /// Holds the page's largest heading.
        var hasTopHeading = false
        /// What it is around the article; `nil` for what may be or hold the article.
        var chrome: Chrome?
    }

    private var facts: [ObjectIdentifier: Facts] = [:]

    init(_ root: HTMLElement) { _ = measure(root, depth: 0) }

    subscript(_ element: HTMLElement) -> Facts { facts[ObjectIdentifier(element)] ?? Facts() }

    /// Recursion is bounded by `HTMLElement.depthLimit`.
    private mutating func measure(_ element: HTMLElement, depth: Int) -> Facts {
        var sum = Facts()
        guard element.isSeen else { return sum }
        var loose = 0.0
        for node in element.children {
            switch node {
            case .text(let text):
                let length = text.unicodeScalars.count { !$0.isBlank }
                sum.text += length
                loose += Self.points(text, length: length)
            case .element(let child):
                let inner = measure(child, depth: depth + 1)
                sum.text += inner.text
                sum.linked += inner.linked
                sum.score += inner.score
                sum.hasBlocks = sum.hasBlocks || inner.hasBlocks || PageBlock.names.contains(child.name)
                sum.hasTopHeading = sum.hasTopHeading || inner.hasTopHeading || child.name == "h1"
            }
        }
        if element.name == "a" { sum.linked = sum.text }
        sum.chrome = Chrome.kind(of: element).flatMap { Self.isPlausible($0, element, sum) ? $0 : nil }
        if sum.chrome != nil {
            sum.score = 0
        } else if !sum.hasBlocks, PageBlock.names.contains(element.name), sum.linked * 2 <= sum.text {
            sum.score = element.name == "li" ? 0.2 : Self.points(element.textContent, length: sum.text)
        } else if sum.hasBlocks || !PageBlock.names.contains(element.name) {
            sum.score += PageBlock.names.contains(element.name) ? loose : 0
        }
        facts[ObjectIdentifier(element)] = sum
        return sum
    }

    /// A class name proves little: `content-sidebar-wrap` is around the article on many sites.
    private static func isPlausible(_ kind: Chrome, _ element: HTMLElement, _ sum: Facts) -> Bool {
        if ["nav", "aside", "footer"].contains(element.name) { return true }
        return !sum.hasTopHeading && (kind == .navigation || sum.score < 8)
    }

    /// Long text with commas is prose.
    private static func points(_ text: String, length: Int) -> Double {
        guard length >= 25 else { return 0 }
        return 1 + min(Double(length) / 80, 5) + Double(min(text.utf8.count { $0 == UInt8(ascii: ",") }, 5)) / 2
    }
}

/// Elements that stand on lines of their own.
enum PageBlock {
    static let names: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
        "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
        "hr",
        "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
        "tfoot",
        "th", "thead", "tr", "ul",
    ]
}

extension HTMLElement {
    /// Whether a browser draws it, as far as the page itself says.
    var isSeen: Bool {
        if ["script", "style", "template", "head", "title", "meta", "link", "noembed", "noframes", "datalist"].contains(
            name)
        {
            return false
        }
        if namespace == .svg || attribute("hidden") != nil { return false }
        guard let style = attribute("style") else { return true }
        return !Words(style).contains("display none") && !Words(style).contains("visibility hidden")
    }
}
