import Foundation
import Web

/// What a theme's pages load: its stylesheets as one, and its icon.
enum ThemeFiles {
    static let stylesheet = "site.css"
    static let icon = "icon.svg"

    /// - Throws: ``ThemeError/missing(_:)``.
    static func all(in folder: URL) throws -> [StaticAsset] {
        // A folder that is not there is reported as a missing stylesheet.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let sheets = names.filter { $0.hasSuffix(".css") }.sorted()
        guard !sheets.isEmpty else { throw ThemeError.missing("assets/*.css in \(folder.path)") }
        guard names.contains(icon) else { throw ThemeError.missing("assets/\(icon) in \(folder.path)") }
        var css: [UInt8] = []
        for name in sheets {
            css += Array(try Data(contentsOf: folder.appending(path: name)))
            css.append(UInt8(ascii: "\n"))
        }
        return [
            StaticAsset(name: stylesheet, mediaType: "text/css; charset=utf-8", bytes: StyleSheet.compact(css)),
            StaticAsset(
                name: icon, mediaType: "image/svg+xml", bytes: Array(try Data(contentsOf: folder.appending(path: icon)))
            ),
        ]
    }
}

/// Why a folder is no theme.
package enum ThemeError: Error, Equatable {
    /// What a theme needs and this folder has not.
    case missing(String)
}
