/// Reads CBOR strictly: shortest forms, definite lengths, no repeated key, at most four levels (CTAP2's limit) and 64 KiB.
package struct CBORReader {
    private let bytes: ArraySlice<UInt8>
    /// Where the next value begins.
    package private(set) var position: Int

    package static let deepest = 4
    /// Bytes.
    package static let largest = 65_536

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// The one value that `bytes` are.
    ///
    /// - Throws: ``CBORError``.
    package static func value(_ bytes: [UInt8]) throws(CBORError) -> CBOR {
        let (value, end) = try prefix(bytes[...])
        guard end == bytes.endIndex else { throw .trailing(at: end) }
        return value
    }

    /// The value at the beginning of `bytes`, and where it ends.
    ///
    /// - Throws: ``CBORError``.
    package static func prefix(_ bytes: ArraySlice<UInt8>) throws(CBORError) -> (CBOR, end: Int) {
        guard bytes.count <= largest else { throw .tooLarge(at: bytes.startIndex) }
        var reader = CBORReader(bytes)
        let value = try reader.read(depth: 0)
        return (value, reader.position)
    }

    private mutating func read(depth: Int) throws(CBORError) -> CBOR {
        let start = position
        let first = try next()
        if first >> 5 == 7 { return try simple(first, at: start) }
        let argument = try argument(first, at: start)
        switch first >> 5 {
        case 0:
            guard let number = Int64(exactly: argument) else { throw .tooLarge(at: start) }
            return .integer(number)
        case 1:
            guard let number = Int64(exactly: argument) else { throw .tooLarge(at: start) }
            return .integer(-1 - number)
        case 2: return .bytes(Array(try take(argument, at: start)))
        case 3:
            guard let text = String(validating: try take(argument, at: start), as: UTF8.self) else {
                throw .badText(at: start)
            }
            return .text(text)
        case 4: return .array(try array(count: argument, depth: depth, at: start))
        case 5: return .map(try map(count: argument, depth: depth, at: start))
        default: throw .unsupported(first, at: start)
        }
    }

    private mutating func array(count: UInt64, depth: Int, at start: Int) throws(CBORError) -> [CBOR] {
        guard depth < Self.deepest else { throw .tooDeep(at: start) }
        // Each value takes a byte at least: a count beyond what is left is a lie, and costs no memory.
        guard count <= UInt64(bytes.endIndex - position) else { throw .ended(at: start) }
        var values: [CBOR] = []
        for _ in 0..<count { values.append(try read(depth: depth + 1)) }
        return values
    }

    private mutating func map(count: UInt64, depth: Int, at start: Int) throws(CBORError) -> [CBOR.Entry] {
        guard depth < Self.deepest else { throw .tooDeep(at: start) }
        guard count <= 64, count * 2 <= UInt64(bytes.endIndex - position) else { throw .ended(at: start) }
        var entries: [CBOR.Entry] = []
        for _ in 0..<count {
            let at = position
            let key = try read(depth: depth + 1)
            switch key {
            case .integer, .text: break
            case .bytes, .array, .map, .boolean, .null: throw .badKey(at: at)
            }
            if entries.contains(where: { $0.key == key }) { throw .repeatedKey(at: at) }
            entries.append(CBOR.Entry(key: key, value: try read(depth: depth + 1)))
        }
        return entries
    }

    private func simple(_ first: UInt8, at start: Int) throws(CBORError) -> CBOR {
        switch first {
        case 0xf4: .boolean(false)
        case 0xf5: .boolean(true)
        case 0xf6: .null
        default: throw .unsupported(first, at: start)
        }
    }

    private mutating func argument(_ first: UInt8, at start: Int) throws(CBORError) -> UInt64 {
        let short = first & 31
        guard short >= 24 else { return UInt64(short) }
        guard short <= 27 else { throw .unsupported(first, at: start) }
        let count = 1 << (short - 24)
        var number: UInt64 = 0
        for _ in 0..<count { number = number << 8 | UInt64(try next()) }
        let least: UInt64 = count == 1 ? 24 : 1 << (UInt64(count) * 4)
        guard number >= least else { throw .overlong(at: start) }
        return number
    }

    private mutating func next() throws(CBORError) -> UInt8 {
        guard position < bytes.endIndex else { throw .ended(at: position) }
        defer { position += 1 }
        return bytes[position]
    }

    private mutating func take(_ count: UInt64, at start: Int) throws(CBORError) -> ArraySlice<UInt8> {
        guard count <= UInt64(bytes.endIndex - position) else { throw .ended(at: start) }
        defer { position += Int(count) }
        return bytes[position..<position + Int(count)]
    }
}
