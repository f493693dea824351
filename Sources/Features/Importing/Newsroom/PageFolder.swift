import Foundation

/// The pages of a folder and of the folders in it.
package struct PageFolder: Sendable {
    /// `*.txt`, `*.html` and `*.htm`, by path.
    package private(set) var pages: [PageInput] = []
    /// Other files, and links that lead out of the folder, by path. Files whose name begins with a dot are nobody's page.
    package private(set) var skipped: [String] = []

    /// - Throws: ``ImportError/unreadable(reason:)`` when there is no such folder or it may not be read.
    package init(_ path: String) throws(ImportError) {
        let root = URL(filePath: path).resolvingSymlinksInPath()
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: root.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw .unreadable(reason: "no such folder")
        }
        guard let files = FileManager.default.enumerator(atPath: root.path) else {
            throw .unreadable(reason: "the folder cannot be listed")
        }
        var found: [String] = []
        while let file = files.nextObject() as? String { found.append(file) }
        let inside = Array((root.path + "/").utf8)
        for file in found.sorted()
        where !file.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.first == UInt8(ascii: ".") }) {
            let url = root.appending(path: file)
            let target = url.resolvingSymlinksInPath()
            guard FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder), !isFolder.boolValue
            else { continue }
            let shown = path + (path.utf8.last == UInt8(ascii: "/") ? "" : "/") + file
            if target.path.utf8.starts(with: inside), ["txt", "html", "htm"].contains(url.pathExtension.lowercased()) {
                pages.append(.file(shown))
            } else {
                skipped.append(shown)
            }
        }
    }
}
