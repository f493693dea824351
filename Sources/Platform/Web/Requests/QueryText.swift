/// Text as one value of an address's query.
package enum QueryText {
    /// Percent-encoded but for letters, digits and `-_./~`, so that it stays one value wherever it is put.
    package static func encode(_ text: String) -> String {
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            let isPlain =
                isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                || "-_./~".utf8.contains(byte)
            if isPlain {
                encoded.append(byte)
            } else {
                encoded += "%\(hexadecimalByte(byte))".utf8
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func hexadecimalByte(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "0" + digits : digits
    }
}
