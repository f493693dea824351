import Documents
import Foundation
import Importing
import Newsroom
import Testing

extension ExtractionContext {
    /// A paper in Jakarta with two sections.
    static let jakarta = ExtractionContext(
        zone: TimeZone(identifier: "Asia/Jakarta") ?? .gmt, paper: "Warta Ekonomi", sections: ["Politik", "Ekonomi"])
}

/// A page written for this project; see `Fixtures/SOURCES.md`.
enum Fixture {
    static let names = [
        "portal.html", "wordpress.html", "ghost.html", "opengraph.html", "microdata.html", "messy.html", "dump.txt",
        "wire.txt",
    ]

    static func source(_ name: String, address: String? = nil) throws -> PageSource {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return PageSource(
            bytes: Array(try Data(contentsOf: folder.appending(path: name))), name: name, address: address)
    }

    static func page(_ name: String, address: String? = nil) throws -> ExtractedPage {
        try PageExtractor.page(source(name, address: address), .jakarta)
    }
}

extension PageSource {
    init(_ text: String, name: String = "page.txt", address: String? = nil) {
        self.init(bytes: Array(text.utf8), name: name, address: address)
    }
}
