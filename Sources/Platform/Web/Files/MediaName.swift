/// The name of a stored file: `[a-z0-9]+(-[a-z0-9]+)*` and an extension of ours, at most 200 bytes.
///
/// V09, path traversal (Ghost CVE-2023-32235): a name of this form has no path in it, in any encoding.
package struct MediaName: Hashable, Sendable {
    package let text: String
    package let type: FileType

    /// `nil` for every other form.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count <= 200, let dot = bytes.firstIndex(of: UInt8(ascii: ".")),
            let type = FileType(rawValue: String(decoding: bytes[(dot + 1)...], as: UTF8.self))
        else { return nil }
        let words = bytes[..<dot].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isNameByte) }) else { return nil }
        self.text = text
        self.type = type
    }
}

private func isNameByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
}
