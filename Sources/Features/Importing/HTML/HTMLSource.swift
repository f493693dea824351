import Documents

/// Writes a piece of a parsed page as HTML again, without what a filter takes out and with whole addresses.
struct HTMLSource {
    let addresses: PageAddress
    /// What stands in an element's place; `nil` keeps it.
    let replacement: (HTMLElement) -> String?
    private(set) var bytes: [UInt8] = []

    init(_ addresses: PageAddress, replacement: @escaping (HTMLElement) -> String?) {
        self.addresses = addresses
        self.replacement = replacement
    }

    /// Recursion is bounded by `HTMLElement.depthLimit`.
    mutating func add(childrenOf element: HTMLElement) {
        for node in element.children {
            switch node {
            case .text(let text): Self.escape(text, into: &bytes)
            case .element(let child): add(child)
            }
        }
    }

    mutating func add(_ element: HTMLElement) {
        guard !["script", "style", "template", "plaintext"].contains(element.name), Self.isName(element.name) else {
            return
        }
        if let replacement = replacement(element) {
            bytes += Array(replacement.utf8)
            return
        }
        bytes += Array("<\(element.name)".utf8)
        for attribute in element.attributes where Self.isName(attribute.name) {
            let value =
                Self.addressed.contains(attribute.name)
                ? addresses.absolute(attribute.value) ?? attribute.value : attribute.value
            bytes += Array(" \(attribute.name)=\"".utf8)
            Self.escape(value, into: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
        if Self.voids.contains(element.name) { return }
        add(childrenOf: element)
        bytes += Array("</\(element.name)>".utf8)
    }

    static func escape(_ text: String, into bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
            case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
            case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
            case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
            default: bytes.append(byte)
            }
        }
    }

    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        escape(text, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\"'<>/=".utf8.contains($0) }
    }

    private static let addressed: Set<String> = [
        "href", "src", "poster", "data-src", "data-lazy-src", "data-original", "cite",
    ]
    private static let voids: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "image",
    ]
}
