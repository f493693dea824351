import Database
import Edge
import Foundation
import Logging
import NIOCore
import Newsroom
import TestSupport
import Testing

@testable import Delivery

@Suite struct ThemeWatchTests {
    @Test func `while developing a page follows its template, and a mistake leaves it as it was`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(at: SharedFolder.project.appending(path: "Themes/broadsheet"), to: folder)
        let file = folder.appending(path: "templates/problem.mustache")
        let original = try String(contentsOf: file, encoding: .utf8)
        func write(_ text: String) throws { try Data((original + text).utf8).write(to: file) }

        try await TestDatabase.withNewsroom(.sqlite) { database in
            let theme = ThemeInForce(try Theme(folder: folder))
            let pages = SitePages(theme)
            let store = try PageStore()
            let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let watch = ThemeWatch(folder, theme, store: store, logger: silent)
            var seen = ThemeWatch.Seen(folder)
            func page() async throws -> String {
                let held = try await store.page("/tidak-ada") {
                    try await database.read { db in
                        let reader = try SiteReader(db)
                        return RenderedPage(try pages.answer("/tidak-ada", reading: reader), reading: reader)
                    }
                }
                return String(buffer: held.body)
            }
            func look() async {
                await watch.look(&seen)
                await watch.look(&seen)
            }
            let before = try await page()

            try write("{{! changed }}<!-- satu -->")
            await watch.look(&seen)
            #expect(try await page() == before, "an editor may still be writing")
            await look()
            #expect(try await page().contains("<!-- satu -->"))

            try write("{{titel}} <!-- dua -->")
            await look()
            #expect(try await page().contains("<!-- satu -->"))

            try write("<!-- tiga tiga -->")
            await look()
            #expect(try await page().contains("<!-- tiga tiga -->"))
        }
    }
}
