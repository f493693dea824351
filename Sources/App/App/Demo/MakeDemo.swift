package import Database
package import Foundation
import Newsroom

/// Makes the demo newspaper: settings, sections, people, pages and some forty articles.
///
/// One transaction: the paper is there or it is not. Dates are relative to `now`, so that it is always
/// today's paper.
package struct MakeDemo: Sendable {
    /// The folder `Demo` of the project.
    let folder: URL
    let media: AssetFolder
    /// Where readers find it.
    let address: String

    package init(folder: URL, mediaFolder: URL, address: String) {
        self.folder = folder
        media = AssetFolder(mediaFolder)
        self.address = address
    }

    static let author = "redaksi demo"

    /// - Returns: how many articles it made.
    /// - Throws: ``PaperError/exists(_:)`` when the database has a newspaper; ``DemoError``.
    package func run(in database: Database, now: Date) async throws -> Int {
        let paper = try PaperDescription(file: folder.appending(path: "paper.json"))
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "articles").path)
            .filter { $0.hasSuffix(".html") }.sorted()
        return try await database.write { db in
            let site = try paper.make(address: address, now: now, in: db)
            try DemoArticles(folder: folder, media: media, site: site, now: now).make(files, in: db)
            return files.count
        }
    }
}
