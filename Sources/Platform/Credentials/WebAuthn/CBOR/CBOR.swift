/// A value of CBOR (RFC 8949), as far as authenticators use it: whole numbers, bytes, text, arrays, maps, booleans, null.
package indirect enum CBOR: Equatable, Sendable {
    case integer(Int64)
    case bytes([UInt8])
    case text(String)
    case array([CBOR])
    /// In the order of the bytes; keys are whole numbers or text, each once.
    case map([Entry])
    case boolean(Bool)
    case null

    /// One entry of a map.
    package struct Entry: Equatable, Sendable {
        package let key: CBOR
        package let value: CBOR
    }

    /// The value under a key of a map.
    package subscript(_ key: CBOR) -> CBOR? {
        guard case .map(let entries) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }

    package subscript(_ key: String) -> CBOR? { self[.text(key)] }

    package subscript(_ key: Int64) -> CBOR? { self[.integer(key)] }
}

/// Why bytes are not CBOR we accept; with the position.
package enum CBORError: Error, Equatable {
    case ended(at: Int)
    /// Indefinite lengths, tags, fractions: not used by authenticators (CTAP2's canonical form forbids the first two).
    case unsupported(UInt8, at: Int)
    /// A number or length not written in its shortest form.
    case overlong(at: Int)
    case tooLarge(at: Int)
    case tooDeep(at: Int)
    case badText(at: Int)
    case badKey(at: Int)
    case repeatedKey(at: Int)
    case trailing(at: Int)
}
