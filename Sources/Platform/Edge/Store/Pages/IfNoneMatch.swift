/// Whether the bytes of an `If-None-Match` name a tag: `*`, or a list, compared weakly (RFC 9110 §13.1.2).
///
/// The same rules as `EntityTag.isNamed(in:)`, on bytes and without an allocation.
///
/// - Parameter tag: a strong tag with its quotes.
func isTag(_ tag: UnsafeRawBufferPointer, namedIn list: UnsafeRawBufferPointer) -> Bool {
    var rest = skipSeparators(list[...])
    if rest.elementsEqual(CollectionOfOne(UInt8(ascii: "*"))) { return true }
    while !rest.isEmpty {
        if rest.starts(with: "W/".utf8) { rest = rest.dropFirst(2) }
        guard rest.first == UInt8(ascii: "\""), let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "\"")) else {
            return false
        }
        if rest[...end].elementsEqual(tag) { return true }
        rest = skipSeparators(rest[(end + 1)...])
    }
    return false
}

private func skipSeparators(_ rest: Slice<UnsafeRawBufferPointer>) -> Slice<UnsafeRawBufferPointer> {
    rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ",") }
}
