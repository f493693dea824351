import Foundation
import Web

/// The files pages of the desk load: the style sheets as one, modules, icons.
enum DeskFiles {
    static let stylesheet = "desk.css"

    /// - Throws: ``DeskThemeError``.
    static func all(in folder: URL) throws -> [StaticAsset] {
        let assets = folder.appending(path: "assets")
        let names = try names(in: assets)
        var css: [UInt8] = []
        for name in names where name.hasSuffix(".css") {
            css += Array(try Data(contentsOf: assets.appending(path: name)))
            css.append(UInt8(ascii: "\n"))
        }
        guard !css.isEmpty else { throw DeskThemeError.missing("assets/*.css in \(folder.path)") }
        var files = [
            StaticAsset(name: stylesheet, mediaType: "text/css; charset=utf-8", bytes: StyleSheet.compact(css))
        ]
        for name in names where !name.hasSuffix(".css") {
            files.append(try asset(name, in: assets))
        }
        // What set-up fetches may not be there: who needs it says so when its page is made.
        let vendor = folder.appending(path: "vendor")
        if FileManager.default.fileExists(atPath: vendor.path) {
            for name in try Self.names(in: vendor) where kinds[suffix(name)] != nil {
                files.append(try asset(name, in: vendor, as: "vendor/\(name)"))
            }
        }
        return files
    }

    private static func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
    }

    private static func asset(_ name: String, in folder: URL, as served: String? = nil) throws -> StaticAsset {
        guard let kind = kinds[suffix(name)] else { throw DeskThemeError.unknownKind(name) }
        return StaticAsset(
            name: served ?? name, mediaType: kind, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }

    private static func suffix(_ name: String) -> String { URL(filePath: name).pathExtension }

    private static let kinds = [
        "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
        "css": "text/css; charset=utf-8", "svg": "image/svg+xml", "woff2": "font/woff2", "png": "image/png",
    ]
}
