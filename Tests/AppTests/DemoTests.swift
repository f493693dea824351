import App
import Database
import Delivery
import Documents
import Foundation
import Newsroom
import TestSupport
import Testing

/// The demo newspaper is a paper: every page of it is there, and every link inside it leads somewhere.
@Suite struct DemoTests {
    @Test(arguments: Engine.available)
    func `every link inside the demo leads to a page`(engine: Engine) async throws {
        try await withDemo(engine) { database, media in
            let pages = SitePages(
                theme: try Theme(folder: SharedFolder.project.appending(path: "Themes/broadsheet")))
            var waiting: [String] = ["/"]
            var seen: Set<String> = ["/"]
            var articles = 0
            while let path = waiting.popLast() {
                let answer = try await database.read { db in try pages.answer(path, reading: SiteReader(db)) }
                switch answer {
                case .page(let html, let status):
                    #expect(status == 200, "\(path)")
                    if path.hasPrefix("/read") { articles += 1 }
                    for link in try links(in: html, media: media) where seen.insert(link).inserted {
                        waiting.append(link)
                    }
                case .redirect(let target, _):
                    if seen.insert(target).inserted { waiting.append(target) }
                }
            }
            #expect(articles == 42)
        }
    }

    @Test func `the demo never mixes with a paper that is there`() async throws {
        try await withDemo(.sqlite) { database, media in
            await #expect(throws: PaperError.exists("Kabar Nusantara")) {
                try await MakeDemo(folder: demo, mediaFolder: media, address: "http://x").run(
                    in: database, now: .wednesday)
            }
        }
    }

    @Test func `no article of the demo is in the future`() async throws {
        try await withDemo(.sqlite) { database, _ in
            let newest: Date? = try await database.read { db in try db.value("SELECT max(shown_at) FROM listings") }

            #expect(try #require(newest) <= .wednesday)
        }
    }

    private var demo: URL { SharedFolder.project.appending(path: "Demo") }

    private func withDemo(_ engine: Engine, _ body: (Database, URL) async throws -> Void) async throws {
        let media = FileManager.default.temporaryDirectory.appending(path: "media-\(UUID())")
        defer { try? FileManager.default.removeItem(at: media) }
        try await TestDatabase.with(engine) { database in
            _ = try await Migrator(Features.migrations).migrate(database)
            let count = try await MakeDemo(folder: demo, mediaFolder: media, address: "https://contoh.example")
                .run(in: database, now: .wednesday)
            #expect(count == 42)
            try await body(database, media)
        }
    }

    /// The site's own addresses on a page; pictures are looked up in the media folder.
    private func links(in html: [UInt8], media: URL) throws -> [String] {
        let page = try HTMLElement.parse(html)
        for picture in page.all("img").compactMap({ $0.attribute("src") }) {
            let file = media.appending(path: String(picture.dropFirst("/media/".count)))
            #expect(FileManager.default.fileExists(atPath: file.path), "\(picture)")
        }
        return page.all("a").compactMap { $0.attribute("href") }
            .filter { $0.hasPrefix("/") && !$0.hasPrefix("//") }
    }
}
