extension Escaping {
    /// A whole URL in a quoted attribute: relative, or with a scheme of http, https, mailto or tel; anything
    /// else becomes `#blocked`, so does a NUL. `//host/path` is relative and passes: links may lead outside.
    /// What a URL cannot hold is percent-encoded; sequences like `%20` stay as they are.
    package static func url(_ s: String, into output: inout [UInt8]) {
        withBytes(s) { url($0, into: &output) }
    }

    static func url(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
        guard isSafe(bytes) else { return append(blocked, into: &output) }
        let trimmed = trimmed(bytes)
        encode(trimmed, keeping: wholeTable, keepsSequences: true, into: &output)
    }

    /// Whether ``url(_:into:)`` would let it pass.
    package static func isSafe(url: String) -> Bool {
        var isSafe = false
        withBytes(url) { isSafe = Self.isSafe($0) }
        return isSafe
    }

    /// Part of a URL behind a `?` or `#`, or a host: everything but `A-Z a-z 0-9 - . _ ~` is
    /// percent-encoded, so the value stays one part.
    package static func urlComponent(_ s: String, into output: inout [UInt8]) {
        withBytes(s) { encode($0, keeping: componentTable, keepsSequences: false, into: &output) }
    }

    /// Part of a path behind a literal path: as a component, but `/` and sequences like `%20` stay. With
    /// `isAtRoot` the literal is a lone `/`, and a leading slash is encoded lest `//` begin a host.
    package static func urlPath(_ s: String, isAtRoot: Bool = false, into output: inout [UInt8]) {
        withBytes(s) { bytes in
            var rest = bytes
            while isAtRoot, rest.first == UInt8(ascii: "/") {
                append("%2F", into: &output)
                rest = UnsafeBufferPointer(rebasing: rest[1...])
            }
            encode(rest, keeping: pathTable, keepsSequences: true, into: &output)
        }
    }

    /// A scheme is what stands before the first `:`, unless `/ ? #` comes earlier. Browsers drop tabs and
    /// newlines inside it and control characters before it, so every byte up to space is ignored here.
    private static func isSafe(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !hasNUL(bytes) else { return false }
        var scheme: [UInt8] = []
        for byte in bytes {
            switch byte {
            case UInt8(ascii: ":"): return allowedSchemes.contains(scheme)
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
            case 0...0x20, 0x7F: continue
            default:
                // Longer than any allowed one: no need to keep it, only to know whether a colon follows.
                if scheme.count < 16 { scheme.append((65...90).contains(byte) ? byte | 0x20 : byte) }
            }
        }
        return true
    }

    private static func hasNUL(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in bytes.indices {
            if bytes[index] == 0 || isEncodedNUL(bytes, at: index) { return true }
        }
        return false
    }

    private static func isEncodedNUL(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        bytes[index] == UInt8(ascii: "%") && index + 2 < bytes.count && bytes[index + 1] == UInt8(ascii: "0")
            && bytes[index + 2] == UInt8(ascii: "0")
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
        else { return UnsafeBufferPointer(rebasing: bytes[0..<0]) }
        return UnsafeBufferPointer(rebasing: bytes[first...last])
    }

    private static func encode(
        _ bytes: UnsafeBufferPointer<UInt8>, keeping table: [Bool], keepsSequences: Bool, into output: inout [UInt8]
    ) {
        var run = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if table[Int(byte)] {
                index += 1
                continue
            }
            append(bytes, run..<index, into: &output)
            var width = 1
            if byte == UInt8(ascii: "&") && table[Int(UInt8(ascii: "="))] {
                append("&amp;", into: &output)
            } else if keepsSequences, isEncodedNUL(bytes, at: index) {
                width = 3
            } else if keepsSequences, isSequence(bytes, at: index) {
                output.append(byte)
            } else if byte != 0 {
                output.append(UInt8(ascii: "%"))
                appendHex(byte, into: &output)
            }
            index += width
            run = index
        }
        append(bytes, run..<bytes.count, into: &output)
    }

    private static func isSequence(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        bytes[index] == UInt8(ascii: "%") && index + 2 < bytes.count && isHex(bytes[index + 1])
            && isHex(bytes[index + 2])
    }

    static let blocked: StaticString = "#blocked"
    private static let allowedSchemes = ["http", "https", "mailto", "tel"].map { Array($0.utf8) }
    /// RFC 3986 §2.2 without the quote; `&` is kept too, as a reference.
    private static let wholeTable = table(keeping: unreserved + ":/?#[]@!$()*+,;=")
    private static let componentTable = table(keeping: unreserved)
    private static let pathTable = table(keeping: unreserved + "/@,+!$*()")
}
