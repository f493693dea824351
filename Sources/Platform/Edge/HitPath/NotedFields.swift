/// What the fields of a request say about who may answer it.
struct NotedFields {
    /// A field that may stand in a plain request.
    enum Field {
        case host, connection, acceptEncoding, ifNoneMatch
        /// Of no concern.
        case other
    }

    private(set) var hasHost = false
    private(set) var acceptEncoding: Range<Int>?
    private(set) var ifNoneMatch: Range<Int>?
    private var hasConnection = false

    /// `nil` when the name alone makes the request somebody else's.
    ///
    /// Asked before the value has come: the decoder may refuse a value before its line ends.
    func field(named name: UnsafeRawBufferPointer) -> Field? {
        // Of the conditions, one.
        if name.count > 3, equals(UnsafeRawBufferPointer(rebasing: name[..<3]), "if-") {
            return equals(name, "if-none-match") ? .ifNoneMatch : nil
        }
        return switch name.count {
        case 0: nil
        case 2: equals(name, "te") ? nil : .other
        case 4: equals(name, "host") ? .host : .other
        case 5: equals(name, "range") ? nil : .other
        case 6: equals(name, "expect") ? nil : .other
        case 7: equals(name, "upgrade") || equals(name, "trailer") ? nil : .other
        case 10: equals(name, "connection") ? .connection : .other
        case 14: equals(name, "content-length") ? nil : .other
        case 15: equals(name, "accept-encoding") ? .acceptEncoding : .other
        // llhttp reads it as `Connection`.
        case 16: equals(name, "proxy-connection") ? nil : .other
        case 17: equals(name, "transfer-encoding") ? nil : .other
        default: .other
        }
    }

    /// `false` when the value, or a second one, makes the request somebody else's.
    mutating func note(_ field: Field, _ value: UnsafeRawBufferPointer, at place: Range<Int>) -> Bool {
        switch field {
        case .other: return true
        case .host:
            defer { hasHost = true }
            return !hasHost && !value.isEmpty && value.allSatisfy { ByteClass.host.contains($0) }
        case .connection:
            defer { hasConnection = true }
            return !hasConnection && equals(value, "keep-alive")
        // A second one would have to be joined with the first.
        case .acceptEncoding:
            defer { acceptEncoding = place }
            return acceptEncoding == nil
        case .ifNoneMatch:
            defer { ifNoneMatch = place }
            return ifNoneMatch == nil
        }
    }
}

/// Whether the bytes are `text`, which is in lower case.
func equals(_ bytes: UnsafeRawBufferPointer, _ text: StaticString) -> Bool {
    guard bytes.count == text.utf8CodeUnitCount else { return false }
    for index in 0..<bytes.count {
        let byte = bytes[index]
        let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
        guard (isUpper ? byte | 0x20 : byte) == text.utf8Start[index] else { return false }
    }
    return true
}
