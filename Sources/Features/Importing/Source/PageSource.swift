/// A page as it came: bytes, and where from.
package struct PageSource: Sendable {
    package var bytes: [UInt8]
    /// What messages call it: a path or an address.
    package var name: String
    /// Where it was fetched, after redirects: http or https. `nil` for files.
    package var address: String?
    /// The charset its `Content-Type` named, if any. Stronger than what the page says of itself.
    package var charset: String?

    package init(bytes: [UInt8], name: String, address: String? = nil, charset: String? = nil) {
        self.bytes = bytes
        self.name = name
        self.address = address
        self.charset = charset
    }

    /// Bytes of a page at most: what `HTMLElement.parse` takes.
    package static let sizeLimit = 20_000_000
}
