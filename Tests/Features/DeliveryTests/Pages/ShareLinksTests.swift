import Database
import Delivery
import Documents
import Foundation
import Newsroom
import TestSupport
import Testing

@Suite struct ShareLinksTests {
    @Test func `each service is told headline and address, whatever is in them`() async throws {
        try await TestDatabase.withNewsroom(.sqlite) { database in
            let html = try await database.write { db in
                let article = try Article.publishSample(.sample(headline: "Kata & “tanda” #1?"), in: db)
                return (article.id, article.content.slug)
            }
            let pages = SitePages(theme: try await SampleSite.theme())
            let path = "/read\(html.0)/\(html.1)"
            let answer = try await database.read { db in try pages.answer(path, reading: SiteReader(db)) }
            guard case .page(let bytes, _) = answer else { throw ArticleError.notLive }

            let page = try HTMLElement.parse(bytes)
            let links = page.first { $0.attribute("class") == "share-links" }?.all { $0.name == "a" } ?? []
            let address = "https://contoh.example\(path)"
            let queries = links.compactMap { $0.attribute("href") }.compactMap { URLComponents(string: $0) }
            let values = queries.map { $0.queryItems?.compactMap(\.value).joined(separator: " ") ?? "" }

            #expect(links.map(\.textContent) == ["WhatsApp", "X", "Facebook", "Telegram", "LINE", "Surel"])
            #expect(
                queries.map { $0.host ?? $0.scheme } == [
                    "wa.me", "x.com", "www.facebook.com", "t.me", "line.me", "mailto",
                ])
            #expect(values.allSatisfy { $0.contains(address) })
            #expect(values.filter { $0.contains("Kata & “tanda” #1?") }.count == 5)  // Facebook reads it from the page
        }
    }
}
