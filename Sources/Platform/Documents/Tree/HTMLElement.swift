/// A node of a parsed page. Comments and doctypes are not kept.
package enum HTMLNode: Sendable {
    case element(HTMLElement)
    /// Entities are decoded, white space stands as it was.
    case text(String)
}

/// An element of a parsed page, as the HTML5 algorithm builds it. Immutable.
package final class HTMLElement: Sendable {
    /// Which language the element belongs to. `<title>` in SVG is not the page's title.
    package enum Namespace: Sendable { case html, svg, math }

    package struct Attribute: Equatable, Sendable {
        /// Lower case in HTML.
        package let name: String
        package let value: String
    }

    /// Lower case in HTML.
    package let name: String
    package let namespace: Namespace
    /// In the order of the source; of two with one name the first.
    package let attributes: [Attribute]
    package let children: [HTMLNode]

    init(name: String, namespace: Namespace, attributes: [Attribute], children: [HTMLNode]) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.children = children
    }

    /// The value of an attribute, empty when it has none; `nil` when absent.
    package func attribute(_ name: String) -> String? {
        for attribute in attributes where attribute.name == name { return attribute.value }
        return nil
    }

    /// Element levels kept. What is deeper hangs flat on the last of them: browsers do the same at 512.
    package static let depthLimit = 512
    /// Bytes of HTML.
    package static let sizeLimit = 20_000_000
}

/// Why HTML is not parsed.
package enum HTMLError: Error, Equatable {
    /// Bytes.
    case tooLarge(size: Int, limit: Int)
    /// Tags, and the formatting elements the HTML5 algorithm would repeat for them.
    case tooManyElements(limit: Int)
}
