import CGumbo

extension HTMLElement {
    /// The page's `<html>` element, by the HTML5 algorithm (gumbo), which takes any bytes.
    ///
    /// Bytes that are not UTF-8 become U+FFFD. A fragment becomes the content of `<body>`.
    ///
    /// - Throws: ``HTMLError`` for input that would cost too much time or memory. About 25 MB/s otherwise.
    package static func parse(_ bytes: [UInt8]) throws(HTMLError) -> HTMLElement {
        guard bytes.count <= sizeLimit else { throw .tooLarge(size: bytes.count, limit: sizeLimit) }
        // gumbo mends UTF-8 too; that its C reads only well-formed input is one worry less.
        var text = String(decoding: bytes, as: UTF8.self)
        text.makeContiguousUTF8()
        let utf8 = Array(text.utf8)
        let source = try HTMLDepthGuard.flattened(utf8) ?? utf8
        var options = kGumboDefaultOptions
        options.max_errors = 0
        return source.withUnsafeBytes { buffer in
            let start = buffer.baseAddress.map { $0.assumingMemoryBound(to: CChar.self) }
            var empty: CChar = 0
            return withUnsafePointer(to: &empty) { fallback in
                guard let output = gumbo_parse_with_options(&options, start ?? fallback, buffer.count) else {
                    return HTMLElement(name: "html", namespace: .html, attributes: [], children: [])
                }
                defer { gumbo_destroy_output(&options, output) }
                return converted(output.pointee.root)
            }
        }
    }

    /// An element whose children are being converted.
    private struct Frame {
        let node: UnsafeMutablePointer<GumboNode>
        var next = 0
        var children: [HTMLNode] = []
    }

    /// Copies gumbo's tree without recursion.
    private static func converted(_ root: UnsafeMutablePointer<GumboNode>) -> HTMLElement {
        var frames = [Frame(node: root)]
        while true {
            let top = frames.count - 1
            let element = frames[top].node.pointee.v.element
            guard frames[top].next < Int(element.children.length) else {
                let done = frames.removeLast()
                // Too deep: the children go to the parent, the element is forgotten.
                if top >= depthLimit {
                    frames[top - 1].children.append(contentsOf: done.children)
                    continue
                }
                let result = HTMLElement(element, children: done.children)
                if top == 0 { return result }
                frames[top - 1].children.append(.element(result))
                continue
            }
            let child = element.children.data[frames[top].next]!.assumingMemoryBound(to: GumboNode.self)
            frames[top].next += 1
            switch child.pointee.type {
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
                frames.append(Frame(node: child))
            case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
                frames[top].children.append(.text(String(cString: child.pointee.v.text.text)))
            default:
                break
            }
        }
    }

    private convenience init(_ element: GumboElement, children: [HTMLNode]) {
        let namespace: Namespace =
            switch element.tag_namespace {
            case GUMBO_NAMESPACE_SVG: .svg
            case GUMBO_NAMESPACE_MATHML: .math
            default: .html
            }
        let attributes = (0..<Int(element.attributes.length)).map { index in
            let attribute = element.attributes.data[index]!.assumingMemoryBound(to: GumboAttribute.self).pointee
            return Attribute(name: String(cString: attribute.name), value: String(cString: attribute.value))
        }
        self.init(name: Self.name(of: element), namespace: namespace, attributes: attributes, children: children)
    }

    private static func name(of element: GumboElement) -> String {
        if element.tag != GUMBO_TAG_UNKNOWN { return String(cString: gumbo_normalized_tagname(element.tag)) }
        var piece = element.original_tag
        gumbo_tag_from_original_text(&piece)
        guard let start = piece.data else { return "" }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(piece.length))
        return String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
