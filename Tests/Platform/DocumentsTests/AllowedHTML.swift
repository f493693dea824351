import Documents

/// What a document's HTML may contain, checked on the tree that a browser would build.
enum AllowedHTML {
    private static let elements: [String: Set<String>] = [
        "p": ["class"], "h2": ["class"], "h3": [], "h4": [], "blockquote": [], "figure": ["class"], "figcaption": [],
        "ul": [], "ol": ["start"], "li": [], "div": ["class", "role", "tabindex", "aria-label"], "table": [],
        "caption": [],
        "thead": [], "tbody": [], "tr": [], "th": ["colspan", "rowspan"], "td": ["colspan", "rowspan"], "hr": [],
        "br": [],
        "img": ["src", "width", "height", "alt", "loading", "decoding"], "section": ["class", "aria-label"],
        "video": ["controls", "preload", "poster", "src", "width", "height", "aria-label"],
        "aside": ["class", "aria-label"], "a": ["href", "rel"], "span": ["class"], "strong": [], "em": [], "u": [],
        "s": [],
        "code": [], "sub": [], "sup": [],
    ]

    private static let classes: Set<String> = [
        "pull-quote", "table", "picture", "caption", "credit", "gallery", "gallery-caption", "video", "embed",
        "embed-provider",
        "embed-title", "embed-open", "fact-box", "fact-box-title", "related", "related-label",
    ]

    private static let values: [String: Set<String>] = [
        "class": classes, "role": ["region"], "tabindex": ["0"], "loading": ["lazy"], "decoding": ["async"],
        "preload": ["none"], "controls": [""], "rel": ["noopener external", "noopener nofollow external"],
    ]

    /// What does not belong there; empty when all is well.
    static func violations(in html: [UInt8]) throws -> [String] {
        let page = try HTMLElement.parse(html)
        var violations: [String] = []
        if page.elements.map(\.name) != ["head", "body"] || page.elements[0].children.count > 0 {
            violations.append("page of \(page.elements.map(\.name))")
        }
        for element in page.all(where: { !["html", "head", "body"].contains($0.name) }) {
            guard element.namespace == .html, let allowed = elements[element.name] else {
                violations.append("<\(element.name)>")
                continue
            }
            for attribute in element.attributes {
                if !allowed.contains(attribute.name) {
                    violations.append("\(element.name) \(attribute.name)")
                } else if let values = values[attribute.name], !values.contains(attribute.value) {
                    violations.append("\(attribute.name)=\(attribute.value)")
                } else if ["href", "src", "poster"].contains(attribute.name), !isSafe(attribute.value) {
                    violations.append("\(attribute.name)=\(attribute.value)")
                }
            }
        }
        return violations
    }

    /// Stricter than the code under test, and by other means: printable ASCII and one of five beginnings.
    private static func isSafe(_ address: String) -> Bool {
        guard
            address.unicodeScalars.allSatisfy({
                $0.value > 0x20 && $0.value < 0x7F && !"<>\"'`\\".unicodeScalars.contains($0)
            })
        else { return false }
        if address.hasPrefix("/") { return !address.hasPrefix("//") }
        return ["https://", "http://", "mailto:", "tel:", "#"].contains { address.hasPrefix($0) }
    }
}
