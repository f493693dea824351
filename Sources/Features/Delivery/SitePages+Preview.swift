package import Foundation
package import Newsroom
import Shell
import Templates

extension SitePages {
    /// The page an article would have if this were its content: the same code and templates as for readers.
    ///
    /// - Throws: ``SiteError/notSetUp``, `ArticleError.unknown` and whatever the database throws.
    package func preview(of content: ArticleContent, as id: Article.ID, now: Date, reading reader: SiteReader) throws
        -> [UInt8]
    {
        let preview = try reader.preview(of: content, as: id, now: now)
        let page = try ArticlePage(
            preview.article, at: preview.path, names: (preview.credits, preview.topics), reading: reader)
        var layout = try SiteLayout(
            reader, title: content.headline, path: preview.path, description: content.summary,
            language: content.language, assets: theme.assets)
        layout.describe(preview.article, page: page, site: reader.site)
        layout.isIndexed = false
        return theme.article.render(layout, page)
    }

    /// The front page as it would be with these places.
    package func preview(frontArrangedAs slots: [FrontSlot], reading reader: SiteReader) throws -> [UInt8] {
        guard case .page(let html, _) = try front(arrangedAs: slots, reading: reader) else { return [] }
        return html
    }
}
