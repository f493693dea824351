import Database
import Documents
import Foundation
import Importing
import Newsroom
import Templates
import TestSupport
import Testing

/// Payloads of other projects' test suites (V01) in every part of a page. Skipped where `../shared` is not.
@Suite struct HostilePageTests {
    static let payloads: [String] = {
        guard let file = SharedFolder.fixture("security/xss-payloads.txt"),
            let text = try? String(contentsOf: file, encoding: .utf8)
        else {
            return []
        }
        return text.split(whereSeparator: \.isNewline).map(String.init).filter { $0.utf8.count < 300 }
    }()

    @Test(.enabled(if: !payloads.isEmpty)) func `as plain text they stay what they are`() async throws {
        var flaws: [String] = []
        for payload in Self.payloads {
            await Task.yield()  // Others share the two threads.
            let text = """
                Judul yang cukup panjang \(payload) sampai di sini

                Penulis: \(payload)
                Suasana \(payload) (Foto: \(payload))

                \(PageSource.paragraph) \(payload)
                """
            guard let page = try? PageExtractor.page(PageSource(text), .jakarta) else { continue }
            flaws += self.flaws(page)
        }

        #expect(flaws == [])
    }

    @Test(.enabled(if: !payloads.isEmpty)) func `as HTML they end where they can do nothing`() async throws {
        var flaws: [String] = []
        // Every fourth: all of them take 40 s without optimisation.
        for (index, payload) in Self.payloads.enumerated() where index % 4 == 0 {
            await Task.yield()  // Others share the two threads.
            let html = """
                <html><head><meta property="og:title" content='\(payload)'><meta property="og:image" content="\(payload)">
                <script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"\(payload)"}}</script></head><body>
                <h1>Judul yang cukup panjang \(payload)</h1><div class="byline">\(payload)</div>
                <article><p>\(PageSource.paragraph)</p>\(payload)<p><a href="\(payload)">x</a><img src="\(payload)"></p>
                <p>\(PageSource.paragraph)</p></article></body></html>
                """
            guard let page = try? PageExtractor.page(PageSource(html, name: "page.html"), .jakarta) else { continue }
            flaws += self.flaws(page)
        }

        #expect(flaws == [])
    }

    /// What is wrong with a page: fields with line breaks or control characters, addresses and elements nobody knows.
    private func flaws(_ page: ExtractedPage) -> [String] {
        let fields = [page.headline, page.summary, page.kicker, page.lead?.caption, page.lead?.credit, page.section]
            .compactMap { $0 }
        var flaws = (fields + page.byline.map(\.name) + page.topics).filter { field in
            field.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
        }
        flaws += [page.lead?.address, page.address].compactMap { $0 }.filter {
            !$0.hasPrefix("https://") && !$0.hasPrefix("http://")
        }
        let html = page.body.html().string
        for tag in html.utf8.split(separator: UInt8(ascii: "<")).dropFirst() {
            let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix {
                (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
            }
            if !Self.known.contains(String(Substring(name))) { flaws.append(html) }
        }
        if html.lowercased().contains("href=\"javascript") { flaws.append(html) }
        return flaws
    }

    private static let known: Set<String> = [
        "p", "h2", "h3", "h4", "blockquote", "figure", "figcaption", "ul", "ol", "li", "div", "table", "thead", "tbody",
        "tr", "th",
        "td", "caption", "hr", "img", "span", "section", "video", "aside", "a", "strong", "em", "u", "s", "code", "sub",
        "sup", "br",
    ]

    @Test func `a hostile page goes through the newsroom as text`() async throws {
        try await newsroom(.sqlite) { database in
            let text = """
                <script>alert(1)</script> dibaca sebagai judul berita

                Penulis: Andi <img src=x onerror=alert(1)>

                \(PageSource.paragraph) <svg onload=alert(1)>
                """

            let report = try await PageImport(into: database, now: { .wednesday }).run([
                .page(PageSource("Judul berita <b>ini</b> cukup panjang\n\n" + text))
            ])

            #expect(report.exitCode == 0, "\(report)")
            let article = try await database.read { db in try Article.find(1, in: db) }
            #expect(article.content.headline == "Judul berita <b>ini</b> cukup panjang")
            #expect(article.content.body.html().string.contains("&lt;svg onload=alert(1)&gt;"))
        }
    }
}
