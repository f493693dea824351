extension HTMLElement {
    /// The element's classes, in the order of the source.
    package var classes: [String] {
        attribute("class").map(HTMLSpace.words) ?? []
    }

    package func hasClass(_ name: String) -> Bool {
        guard let value = attribute("class") else { return false }
        return value == name || HTMLSpace.words(value).contains(name)
    }

    package var id: String? { attribute("id") }

    /// The element's children that are elements.
    package var elements: [HTMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The first element, in the order of the source, this one included. Stops where it is found.
    package func first(where predicate: (HTMLElement) -> Bool) -> HTMLElement? {
        var found: HTMLElement?
        walk { element in
            if predicate(element) { found = element }
            return found == nil
        }
        return found
    }

    /// The first element with a tag name, this one included.
    package func first(_ name: String) -> HTMLElement? {
        first { $0.name == name }
    }

    /// All such elements, in the order of the source, this one included.
    package func all(where predicate: (HTMLElement) -> Bool) -> [HTMLElement] {
        var found: [HTMLElement] = []
        walk { element in
            if predicate(element) { found.append(element) }
            return true
        }
        return found
    }

    /// All elements with a tag name, this one included.
    package func all(_ name: String) -> [HTMLElement] {
        all { $0.name == name }
    }

    /// Visits elements in the order of the source, without recursion, until `visit` says `false`.
    private func walk(_ visit: (HTMLElement) -> Bool) {
        var pending = [self]
        while let element = pending.popLast() {
            guard visit(element) else { return }
            for case .element(let child) in element.children.reversed() { pending.append(child) }
        }
    }

    /// The text of the element and all in it but scripts, styles and templates, white space folded and trimmed.
    package var textContent: String {
        var text = ""
        var pending = [HTMLNode.element(self)]
        while let node = pending.popLast() {
            switch node {
            case .text(let part):
                text += part
            case .element(let element):
                if element.isCode { continue }
                if element.name == "br" { text += "\n" }
                pending.append(contentsOf: element.children.reversed())
            }
        }
        return HTMLSpace.folded(text)
    }

    private var isCode: Bool {
        name == "script" || name == "style" || name == "template"
    }

    /// Whether browsers draw nothing of the element: `hidden`, `display: none`, or a kind they never draw.
    var isHidden: Bool {
        if namespace == .html, HTMLNames.unseen.contains(name) { return true }
        if attribute("hidden") != nil { return true }
        if name == "dialog", attribute("open") == nil { return true }
        if name == "input", attribute("type")?.lowercased() == "hidden" { return true }
        guard let style = attribute("style") else { return false }
        return InlineStyle(style).isHidden
    }
}

/// What HTML calls white space: space, tab, line feed, form feed, carriage return. Not the no-break space.
enum HTMLSpace {
    static func contains(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B
    }

    static func isBlank(_ text: String) -> Bool {
        text.utf8.allSatisfy(contains)
    }

    static func words(_ text: String) -> [String] {
        text.utf8.split(whereSeparator: contains).map { String(Substring($0)) }
    }

    static func folded(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if !contains(byte) {
                result.append(byte)
            } else if let last = result.last, last != 0x20 {
                result.append(0x20)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }
}
