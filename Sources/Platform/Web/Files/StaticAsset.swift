/// A file of a theme, in memory.
package struct StaticAsset: Sendable, Equatable {
    /// `site.css`, `fonts/serif.woff2`: ASCII letters, digits, `-`, `_`, `.` and `/` between parts; with an extension.
    package let name: String
    /// With its charset where it has one: `text/css; charset=utf-8`.
    package let mediaType: String
    package let bytes: [UInt8]

    package init(name: String, mediaType: String, bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
    }

    /// `site.css` → `site.0a1b2c3d.css`; `nil` for a name of another form.
    func hashedName(_ hash: String) -> String? {
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isNamed = parts.allSatisfy { part in
            part.first != nil && part.first != UInt8(ascii: ".") && part.allSatisfy(isAssetByte)
        }
        guard isNamed, let file = parts.last, let dot = file.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        guard file.index(after: dot) < file.endIndex else { return nil }
        return "\(name[..<dot]).\(hash)\(name[dot...])"
    }
}

private func isAssetByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || "-_.".utf8.contains(byte)
}

/// Why a theme's files cannot be served.
package enum StaticFilesError: Error, Equatable {
    /// Rename the file: letters, digits, `-`, `_`, and an extension.
    case name(String)
    /// Two files bear the same name: remove one.
    case twice(String)
}
