extension Escaping {
    /// A `srcset`, whole or one address of it: each address as in ``url(_:into:)``, each descriptor
    /// only of the form `480w` or `1.5x` (HTML §4.8.4.2.1); what is neither is dropped.
    package static func sourceSet(_ s: String, into output: inout [UInt8]) {
        withBytes(s) { bytes in
            var index = 0
            var isFirst = true
            while let start = bytes[index...].firstIndex(where: { !isSpace($0) && $0 != UInt8(ascii: ",") }) {
                var end = bytes[start...].firstIndex(where: isSpace) ?? bytes.count
                index = end
                var descriptor = end..<end
                if bytes[end - 1] == UInt8(ascii: ",") {
                    while bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
                } else {
                    index = bytes[end...].firstIndex(of: UInt8(ascii: ",")) ?? bytes.count
                    descriptor = end..<index
                }
                if !isFirst { append(", ", into: &output) }
                isFirst = false
                url(UnsafeBufferPointer(rebasing: bytes[start..<end]), into: &output)
                appendDescriptor(bytes[descriptor], into: &output)
            }
        }
    }

    private static func appendDescriptor(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, into output: inout [UInt8]) {
        guard let first = bytes.firstIndex(where: { !isSpace($0) }),
            let last = bytes.lastIndex(where: { !isSpace($0) }),
            first < last, [UInt8(ascii: "w"), UInt8(ascii: "x")].contains(bytes[last]),
            bytes[first..<last].allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") })
        else { return }
        output.append(UInt8(ascii: " "))
        output.append(contentsOf: bytes[first...last])
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
}
