import Crypto
import Foundation

/// A file a theme's pages load, under an address that changes with its bytes.
package struct ThemeFile: Sendable {
    /// `/assets/site.1f2e3d4c.css`
    package let address: String
    package let mediaType: String
    package let bytes: [UInt8]

    private init(name: String, fileExtension: String, mediaType: String, bytes: [UInt8]) {
        let hash = SHA256.hash(data: bytes).prefix(4).map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0\(text)" : text
        }.joined()
        address = "/assets/\(name).\(hash).\(fileExtension)"
        self.mediaType = mediaType
        self.bytes = bytes
    }

    /// The stylesheet, made of every `*.css` in the order of their names, and `icon.svg`.
    ///
    /// - Throws: ``ThemeError/missing(_:)``.
    static func all(in folder: URL) throws -> (stylesheet: ThemeFile, icon: ThemeFile, all: [ThemeFile]) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []  // Absent is reported below.
        let sheets = names.filter { $0.hasSuffix(".css") }.sorted()
        guard !sheets.isEmpty else { throw ThemeError.missing("assets/*.css in \(folder.path)") }
        var css: [UInt8] = []
        for name in sheets {
            css += Array(try Data(contentsOf: folder.appending(path: name)))
            css.append(UInt8(ascii: "\n"))
        }
        guard names.contains("icon.svg") else { throw ThemeError.missing("assets/icon.svg in \(folder.path)") }
        let stylesheet = ThemeFile(
            name: "site", fileExtension: "css", mediaType: "text/css; charset=utf-8", bytes: StyleSheet.compact(css))
        let icon = ThemeFile(
            name: "icon", fileExtension: "svg", mediaType: "image/svg+xml",
            bytes: Array(try Data(contentsOf: folder.appending(path: "icon.svg"))))
        return (stylesheet, icon, [stylesheet, icon])
    }
}

/// Why a folder is no theme.
package enum ThemeError: Error, Equatable {
    /// What a theme needs and this folder has not.
    case missing(String)
}
