import Web

/// What came of the last `Accept-Encoding` of a connection: a client says the same each time, and reading it again
/// costs as much as finding the page.
struct NegotiatedCoding {
    private var value: [UInt8] = []
    private var coding = ContentCoding.identity

    /// - Parameter bytes: of the field's value; an empty one means identity, as does none.
    mutating func coding(for bytes: UnsafeRawBufferPointer) -> ContentCoding {
        if value.withUnsafeBytes({ isSame($0, bytes) }) { return coding }
        value = Array(bytes)
        coding = ContentCoding.negotiate(bytes: bytes)
        return coding
    }
}
