import Foundation

/// A page that is still to be read: a file, or an address the command fetches.
package struct PageInput: Sendable {
    /// What the report calls it.
    package let name: String
    /// - Throws: ``ImportError``; anything else is reported in its own words.
    package let load: @Sendable () async throws -> PageSource

    package init(name: String, load: @escaping @Sendable () async throws -> PageSource) {
        self.name = name
        self.load = load
    }

    package static func page(_ source: PageSource) -> PageInput { PageInput(name: source.name) { source } }

    /// A file; refused by its size before it is read.
    package static func file(_ path: String) -> PageInput {
        PageInput(name: path) { PageSource(bytes: try read(path), name: path) }
    }

    private static func read(_ path: String) throws(ImportError) -> [UInt8] {
        let url = URL(filePath: path)
        do {
            let values = try url.resourceValues(forKeys: [.fileSizeKey, .isRegularFileKey])
            guard values.isRegularFile == true else { throw ImportError.unreadable(reason: "not a file") }
            let size = values.fileSize ?? 0
            guard size <= PageSource.sizeLimit else {
                throw ImportError.tooLarge(bytes: size, limit: PageSource.sizeLimit)
            }
            return Array(try Data(contentsOf: url))
        } catch let error as ImportError {
            throw error
        } catch {
            throw .unreadable(
                reason: FileManager.default.fileExists(atPath: path) ? error.localizedDescription : "no such file")
        }
    }
}
