import Crypto
package import Foundation

/// The folder of the site's own picture and video files, flat, each named after its bytes.
package struct AssetFolder: Sendable {
    package let url: URL

    package init(_ url: URL) { self.url = url }

    /// Stores a picture and describes it as an asset without words.
    ///
    /// Written beside its place, synced and renamed: a file is whole or absent. The same bytes again are the
    /// same file.
    ///
    /// - Throws: ``AssetFolderError/notAPicture(_:)`` when the bytes are of no format the site serves.
    package func store(picture bytes: [UInt8], calledFor name: String) throws -> Asset {
        guard let header = PictureHeader(bytes) else { throw AssetFolderError.notAPicture(name) }
        let digest = SHA256.hash(data: bytes).prefix(10).map { digits(hexadecimal: $0) }.joined()
        let fileName = "\(digest).\(header.fileExtension)"
        let destination = url.appending(path: fileName)
        if !FileManager.default.fileExists(atPath: destination.path) {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            try Self.write(bytes, to: destination)
        }
        return Asset(
            kind: .picture, fileName: fileName, mediaType: header.mediaType, byteCount: bytes.count,
            width: header.width, height: header.height)
    }
}

extension AssetFolder {
    /// All of the bytes on the disk under their name, or nothing (R05).
    private static func write(_ bytes: [UInt8], to destination: URL) throws {
        let draft = destination.appendingPathExtension("\(UUID().uuidString).part")
        try Data(bytes).write(to: draft)
        do {
            let handle = try FileHandle(forWritingTo: draft)
            try handle.synchronize()
            try handle.close()
            try FileManager.default.moveItem(at: draft, to: destination)
        } catch {
            try? FileManager.default.removeItem(at: draft)  // The reason above is the one to report.
            throw error
        }
    }
}

/// Why a file was not taken in.
package enum AssetFolderError: Error, Equatable {
    /// The name it was offered under; JPEG, PNG, GIF and WebP are served.
    case notAPicture(String)
}

private func digits(hexadecimal byte: UInt8) -> String {
    let text = String(byte, radix: 16)
    return text.utf8.count == 1 ? "0\(text)" : text
}
