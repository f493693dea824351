import Foundation

/// Where the certificate and its key are kept, both PEM.
package struct CertificateFiles: Hashable, Sendable {
    /// The site's own certificate first, then those that vouch for it; what ACME clients call `fullchain.pem`.
    package let chain: String
    /// The private key, not encrypted.
    package let key: String

    package init(chain: String, key: String) {
        self.chain = chain
        self.key = key
    }

    /// Which bytes lie there now, without reading them; `nil` when one of the files is missing.
    var stamp: [FileStamp]? {
        guard let chain = FileStamp(path: chain), let key = FileStamp(path: key) else { return nil }
        return [chain, key]
    }

    /// - Throws: ``CertificateProblem/unreadable(path:reason:)``. Blocking.
    static func read(_ path: String) throws(CertificateProblem) -> [UInt8] {
        do {
            let handle = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { try? handle.close() }  // Nothing was written, so nothing can be lost.
            let data = try handle.read(upToCount: sizeLimit + 1) ?? Data()
            guard data.count <= sizeLimit else {
                throw CertificateProblem.unreadable(path: path, reason: "over \(sizeLimit) bytes")
            }
            return [UInt8](data)
        } catch let problem as CertificateProblem {
            throw problem
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
    }

    /// Bytes. The longest chains have some 20 KB; somebody named a wrong file.
    private static let sizeLimit = 1_048_576
}

/// Changes whenever a file is written or another one takes its place, also behind a symbolic link.
struct FileStamp: Hashable, Sendable {
    private let size: Int
    private let number: Int
    private let device: Int
    private let changed: Date

    init?(path: String) {
        let file = URL(filePath: path).resolvingSymlinksInPath()
        // A file that is not there has no stamp.
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: file.path),
            let size = attributes[.size] as? Int, let changed = attributes[.modificationDate] as? Date
        else { return nil }
        self.size = size
        self.changed = changed
        number = attributes[.systemFileNumber] as? Int ?? 0
        device = attributes[.systemNumber] as? Int ?? 0
    }
}
