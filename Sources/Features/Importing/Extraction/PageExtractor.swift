import Documents
import Foundation
import Newsroom

/// Reads a page: bytes in, the parts of an article out. Pure.
package enum PageExtractor {
    /// - Throws: the reason why there is no article; nothing in between.
    package static func page(_ source: PageSource, _ context: ExtractionContext) throws(ImportError) -> ExtractedPage {
        let text = try SourceText(source)
        var page =
            text.isHTML ? try HTMLPage.page(text.text, source, context) : try PlainTextPage.page(text.text, context)
        if page.address == nil { page.address = source.address.flatMap { SafeAddress.canonical($0, for: .embed) } }
        try finish(&page, context)
        return page
    }

    private static func finish(_ page: inout ExtractedPage, _ context: ExtractionContext) throws(ImportError) {
        guard !page.headline.isEmpty else { throw .noArticle(.noHeadline) }
        let text = page.body.plainText
        let lines = text.parts { $0 == "\n" }
        guard lines.contains(where: { $0.length >= 80 }) else { throw .noArticle(.noBody) }
        guard page.body.json().count <= Document.sizeLimit else { throw .noArticle(.bodyTooLarge) }
        page.language = LanguageGuess.language(of: text) ?? page.language
        if page.published == nil { page.published = dateInText(page, lines, context.zone) }
    }

    /// “… pada Minggu (27/11/2022) mengatakan …”: the first date of the dateline and the first three paragraphs.
    private static func dateInText(_ page: ExtractedPage, _ lines: [String], _ zone: TimeZone) -> PageDate? {
        for line in [page.dateline?.printed ?? ""] + lines.prefix(3) {
            guard let date = PrintedDate(line) else { continue }
            return PageDate(moment: date.day.start(in: zone), source: .text, printed: date.day.description)
        }
        return nil
    }
}
