import Database
import Foundation
import Newsroom
import TestSupport
import Testing

@testable import Delivery

/// The word over a headline, beside the section's name.
@Suite struct KickerTests {
    @Test(arguments: [("Olahraga", 0), (" olahraga", 0), ("Liga", 1)])
    func `a kicker that is the section's name is not said twice on the article's page`(kicker: String, count: Int)
        async throws
    {
        let theme = try await SampleSite.theme()
        try await TestDatabase.withNewsroom(.sqlite) { database in
            let page = try await database.write { db in
                let section = try Section.create(
                    Section(slug: "olahraga", name: "Olahraga"), now: .wednesday, in: db)
                var content = ArticleContent.sample(section: section.id)
                content.kicker = kicker
                let article = try Article.publishSample(content, in: db)
                return try SitePages(theme: theme).preview(
                    of: content, as: article.id, now: .wednesday, reading: SiteReader(db))
            }
            let html = String(decoding: page, as: UTF8.self)
            let head = html.components(separatedBy: "<h1>")[0].components(separatedBy: "article-head")[1]
            #expect(head.components(separatedBy: "class=\"kicker\"").count - 1 == count)
            #expect(head.contains(">Olahraga</a>"))
        }
    }
}
