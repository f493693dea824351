extension Escaping {
    /// Inside a string literal of a JSON script: `" \` and controls as JSON asks, and `< > &`, U+2028 and
    /// U+2029 as `\uXXXX`, so that neither `</script>` nor `<!--` can come about.
    package static func json(_ s: String, into output: inout [UInt8]) {
        withBytes(s) { json($0, isInString: true, into: &output) }
    }

    /// An encoded JSON value in a JSON script. `< > &` only occur inside its strings, where `\uXXXX` means
    /// the same.
    package static func jsonValue(_ bytes: [UInt8], into output: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { json($0, isInString: false, into: &output) }
    }

    private static func json(_ bytes: UnsafeBufferPointer<UInt8>, isInString: Bool, into output: inout [UInt8]) {
        var run = 0
        for index in bytes.indices {
            let byte = bytes[index]
            var width = 1
            switch byte {
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): break
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "'"), 0...0x1F, 0x7F:
                if !isInString { continue }
            case 0xE2:
                guard index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 else {
                    continue
                }
                width = 3
            default: continue
            }
            append(bytes, run..<index, into: &output)
            if width == 3 {
                append(bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", into: &output)
            } else {
                append("\\u00", into: &output)
                appendHex(byte, into: &output)
            }
            run = index + width
        }
        append(bytes, run..<bytes.count, into: &output)
    }
}
