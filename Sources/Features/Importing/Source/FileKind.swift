/// What the first bytes of a file that is not text say it is, in words for a message.
enum FileKind {
    /// `nil` when they say nothing.
    static func name(of bytes: [UInt8]) -> String? {
        for (signature, name) in signatures where bytes.starts(with: signature) { return name }
        return looksLikeUTF16(bytes) ? "UTF-16 without a byte order mark" : nil
    }

    private static let signatures: [([UInt8], String)] = [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        (Array("GIF8".utf8), "a GIF picture"), (Array("RIFF".utf8), "a RIFF file (WebP, sound or video)"),
        (Array("%PDF".utf8), "a PDF"), ([0x1F, 0x8B], "compressed with gzip"),
        (Array("PK\u{3}\u{4}".utf8), "a ZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Microsoft Office file"), ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd"),
        (Array("SQLite format 3".utf8), "an SQLite database"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ]

    /// Nearly every second byte is zero: Latin text in 16 bits.
    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
        let sample = bytes.prefix(512)
        guard sample.count >= 4 else { return false }
        var zeros = [0, 0]
        for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        return max(zeros[0], zeros[1]) * 10 > sample.count * 4 && min(zeros[0], zeros[1]) * 10 < sample.count
    }
}
