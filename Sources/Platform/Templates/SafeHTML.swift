/// HTML that some code of ours has made safe: it can only hold elements and attributes that
/// code knows, well nested, for use between tags.
///
/// Bytes are UTF-8. Whoever calls ``init(unchecked:)`` vouches for them; the calls are counted in
/// review, because this is the only way unescaped bytes reach a page.
package struct SafeHTML: Sendable, Equatable {
    package private(set) var bytes: [UInt8]

    package init(unchecked bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// For tests and messages; invalid UTF-8 shows as U+FFFD.
    package var string: String { String(decoding: bytes, as: UTF8.self) }
}
