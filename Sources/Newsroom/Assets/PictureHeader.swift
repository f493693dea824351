/// What the first bytes of a file say it is: type, and pixels for pictures.
///
/// Only formats the site serves are known; everything else is `nil` and refused. Nothing is decoded.
package struct PictureHeader: Equatable, Sendable {
    package let mediaType: String
    /// Without a dot: `jpg`, `png`, `gif`, `webp`.
    package let fileExtension: String
    package let width: Int
    package let height: Int

    /// - Parameter bytes: the file from its beginning; 64 KiB are enough for any header met so far.
    package init?(_ bytes: [UInt8]) {
        if let size = Self.jpegSize(bytes) {
            self.init(mediaType: "image/jpeg", fileExtension: "jpg", size: size)
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 24 {
            self.init(
                mediaType: "image/png", fileExtension: "png", size: (Self.big(bytes, 16, 4), Self.big(bytes, 20, 4)))
        } else if bytes.starts(with: Array("GIF8".utf8)), bytes.count >= 10 {
            self.init(
                mediaType: "image/gif", fileExtension: "gif", size: (Self.little(bytes, 6, 2), Self.little(bytes, 8, 2))
            )
        } else if let size = Self.webpSize(bytes) {
            self.init(mediaType: "image/webp", fileExtension: "webp", size: size)
        } else {
            return nil
        }
    }

    private init?(mediaType: String, fileExtension: String, size: (width: Int, height: Int)) {
        guard size.width > 0, size.height > 0 else { return nil }
        self.mediaType = mediaType
        self.fileExtension = fileExtension
        (width, height) = size
    }

    /// ITU T.81 §B.2.2: the first start-of-frame segment.
    private static func jpegSize(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
        var at = 2
        while at + 9 < bytes.count, bytes[at] == 0xFF {
            let marker = bytes[at + 1]
            let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
            if isFrame { return (big(bytes, at + 7, 2), big(bytes, at + 5, 2)) }
            let length = big(bytes, at + 2, 2)
            guard length >= 2 else { return nil }
            at += 2 + length
        }
        return nil
    }

    /// RFC 9649: lossy (VP8), lossless (VP8L) and extended (VP8X) headers.
    private static func webpSize(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.count >= 30, bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8) else {
            return nil
        }
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8 ": return (little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF)
        case "VP8L":
            let bits = little(bytes, 21, 4)
            return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        case "VP8X": return (little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1)
        default: return nil
        }
    }

    private static func big(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func little(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        bytes[at..<at + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
