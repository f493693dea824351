import Documents
import Newsroom
import Shell
package import Templates

/// Everything `page.mustache` may use.
package struct PlainPageView: TemplateContext {
    let title: String
    let bodyHTML: SafeHTML
    let updated: String

    init(_ page: PlainPage, reading reader: SiteReader) throws {
        title = page.title
        updated = reader.site.dates.day(page.updated)
        bodyHTML = try page.body.html(
            ArticlePage.rendering(page.body, words: Words(reader.site.language), reading: reader))
    }

    package static let keys: TemplateKeys<PlainPageView> = [
        .text("title") { $0.title }, .html("bodyHTML") { $0.bodyHTML }, .text("updated") { $0.updated },
    ]
}
