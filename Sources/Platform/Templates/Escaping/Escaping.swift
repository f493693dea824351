/// Makes outside text safe for the position it is shown in.
///
/// Works on UTF-8 bytes throughout: a combining mark behind a quote makes one `Character` of both,
/// and code that compares characters lets the quote pass (Leaf-kit, CVE-2026-27120).
package enum Escaping {
    /// Calls `body` with the text's bytes, without a copy for native strings.
    @inline(__always)
    static func withBytes(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        if text.utf8.withContiguousStorageIfAvailable(body) == nil {
            Array(text.utf8).withUnsafeBufferPointer(body)
        }
    }

    @inline(__always)
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into output: inout [UInt8]) {
        if !range.isEmpty { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range])) }
    }

    @inline(__always)
    static func append(_ literal: StaticString, into output: inout [UInt8]) {
        output.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    static func appendHex(_ byte: UInt8, into output: inout [UInt8]) {
        for digit in [byte >> 4, byte & 15] { output.append(digit < 10 ? 48 + digit : 55 + digit) }
    }

    /// `0-9 a-f A-F`
    static func isHex(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
    }

    /// A table with `true` for the bytes of `kept`.
    static func table(keeping kept: String) -> [Bool] {
        var table = [Bool](repeating: false, count: 256)
        for byte in kept.utf8 { table[Int(byte)] = true }
        return table
    }

    /// RFC 3986 §2.3: never needs encoding, anywhere in a URL.
    static let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
}
