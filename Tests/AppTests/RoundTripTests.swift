import App
import Database
import Delivery
import Documents
import Foundation
import Importing
import Newsroom
import TestSupport
import Testing

/// The main job on real input: the text of a real portal's page comes in, becomes an article, and its page has
/// everything that page had.
@Suite(.enabled(if: SharedFolder.has("reference-page/article.txt"))) struct RoundTripTests {
    static let headline = "Aliansi Keamanan yang Dipimpin Rusia Dibela Kremlin Usai Kritik Armenia"

    @Test(arguments: Engine.available)
    func `every line of the reference page is on its article's page, once and in order`(engine: Engine) async throws {
        let (reference, page) = try await pageOfReference(engine)
        let lines = page.blockLines()
        let title = page.first("title")?.textContent ?? ""

        // The headline stands twice in the text: as the page's title and as its headline. The second time it shares a
        // line with the picture's credit.
        #expect(title.hasPrefix(Self.headline))
        var position = lines.startIndex
        for line in reference {
            let expected = line.hasPrefix("\(Self.headline) ") ? String(line.dropFirst(Self.headline.count + 1)) : line
            #expect(lines.filter { $0 == expected }.count == 1, "“\(expected)” stands once")
            let found = lines[position...].firstIndex(of: expected)
            #expect(found != nil, "“\(expected)” comes after the line before it")
            position = found.map { $0 + 1 } ?? position
        }
    }

    @Test(arguments: Engine.available)
    func `importing the reference page again changes nothing`(engine: Engine) async throws {
        try await withWartaEkonomi(engine) { database, file in
            let first = try await PageImport(into: database, now: { .wednesday }).run([.file(file.path)])
            let before = try await contents(of: database)

            let second = try await PageImport(into: database, now: { .wednesday.addingTimeInterval(99) }).run([
                .file(file.path)
            ])
            let after = try await contents(of: database)

            #expect(first.exitCode == 0 && second.exitCode == 0)
            #expect(second.entries.map(\.outcome) == [.unchanged(1)])
            #expect(before == after)
        }
    }

    private func pageOfReference(_ engine: Engine) async throws -> (reference: [String], page: HTMLElement) {
        var page: HTMLElement?
        var reference: [String] = []
        try await withWartaEkonomi(engine) { database, file in
            let report = try await PageImport(into: database, now: { .wednesday }).run([.file(file.path)])
            #expect(report.exitCode == 0, "\(report)")
            let pages = SitePages(
                theme: try Theme(folder: SharedFolder.project.appending(path: "Themes/broadsheet")))
            let answer = try await database.read { db in
                try pages.answer(
                    "/read1/aliansi-keamanan-yang-dipimpin-rusia-dibela-kremlin-usai-kritik-armenia",
                    reading: SiteReader(db))
            }
            guard case .page(let html, 200) = answer else { throw ArticleError.notLive }
            page = try HTMLElement.parse(html)
            reference = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        }
        return (reference, try #require(page))
    }

    /// A site whose settings and menu are that paper's.
    private func withWartaEkonomi(_ engine: Engine, _ body: (Database, URL) async throws -> Void) async throws {
        let file = try #require(SharedFolder.fixture("reference-page/article.txt"))
        let paper = SharedFolder.project.appending(path: "Tests/AppTests/Fixtures/warta-ekonomi.json")
        try await TestDatabase.with(engine) { database in
            _ = try await Migrator(Features.migrations).migrate(database)
            try await PaperDescription(file: paper).make(
                in: database, address: "https://contoh.example", now: .wednesday)
            try await body(database, file)
        }
    }

    private func contents(of database: Database) async throws -> [String] {
        try await database.read { db in
            var rows: [String] = []
            for table: SQL in [
                "articles", "revisions", "listings", "changes", "persons", "assets", "imports", "import_links",
            ] {
                let count: Int? = try db.value("SELECT count(*) FROM \(table)")
                rows.append("\(count ?? 0)")
            }
            let revisions: [String] = try db.values("SELECT content FROM revisions ORDER BY article_id, number")
            return rows + revisions
        }
    }
}
