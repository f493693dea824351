import Documents
import Newsroom

/// A page as HTML.
enum HTMLPage {
    static func page(_ text: String, _ source: PageSource, _ context: ExtractionContext) throws(ImportError)
        -> ExtractedPage
    {
        let root = try parsed(text)
        guard let body = root.first("body") else { throw .noArticle(.noHeadline) }
        let metadata = PageMetadata(root, address: source.address)
        let outline = PageOutline(body)
        let content = ContentElement.find(in: body, outline)
        guard let headline = HTMLHeadline.find(metadata, body, content, outline) else { throw .noArticle(.noHeadline) }
        var assembly = Assembly(page(metadata, headline: headline, context), context)
        var walk = PageWalk(
            body: body, content: content, outline: outline, addresses: metadata.addresses, summary: metadata.summary)
        walk.add(to: &assembly)
        assembly.finish()
        fillGaps(&assembly, metadata)
        return assembly.page
    }

    private static func parsed(_ text: String) throws(ImportError) -> HTMLElement {
        do {
            return try HTMLElement.parse(Array(text.utf8))
        } catch {
            switch error {
            case .tooLarge(let size, let limit): throw .tooLarge(bytes: size, limit: limit)
            case .tooManyElements: throw .noArticle(.bodyTooLarge)
            }
        }
    }

    /// What the metadata says; the page's own lines come on top.
    private static func page(_ metadata: PageMetadata, headline: String, _ context: ExtractionContext) -> ExtractedPage
    {
        var page = ExtractedPage()
        page.headline = headline
        page.address = metadata.canonical
        page.siteName = metadata.siteName
        page.language = metadata.language ?? .indonesian
        page.published = metadata.date(
            [
                "datePublished", "article:published_time", "itemprop:datepublished", "dateCreated", "publishdate",
                "pubdate", "date",
            ],
            zone: context.zone)
        page.modified = metadata.date(
            ["dateModified", "article:modified_time", "itemprop:datemodified", "og:updated_time"], zone: context.zone)
        page.section = metadata.section(context, headline: Words(headline))
        page.byline = metadata.byline
        page.kicker = metadata.data.line("alternativeHeadline").flatMap { $0.length <= 40 ? $0 : nil }
        for _ in 0..<metadata.data.brokenCount {
            page.unplaced.append(Unplaced(text: "application/ld+json", reason: .brokenMetadata))
        }
        return page
    }

    /// What only the metadata knows, once the page has been read.
    private static func fillGaps(_ assembly: inout Assembly, _ metadata: PageMetadata) {
        for topic in metadata.topics where !assembly.page.topics.contains(where: { Words($0) == Words(topic) }) {
            if assembly.page.topics.count < 20 { assembly.page.topics.append(topic) }
        }
        if assembly.page.summary == nil, let summary = metadata.summary, summary.length <= 1_000 {
            // Many systems cut it out of the first paragraph; then it says nothing new.
            let opening = Words(assembly.page.body.plainText.parts { $0 == "\n" }.prefix(2).joined(separator: " "))
            let words = Words(summary)
            let isCut =
                opening.begins(with: words)
                || words.count > 4 && opening.begins(with: Words(words.list.dropLast().joined(separator: " ")))
            if !isCut, words != assembly.headline { assembly.page.summary = summary }
        }
        guard let picture = metadata.picture else { return }
        var lead = assembly.page.lead ?? LeadPicture()
        let isSame = lead.address == nil || lead.address == picture.address
        lead.address = lead.address ?? picture.address
        lead.credit = lead.credit ?? (isSame ? picture.credit : nil)
        lead.caption = lead.caption ?? (isSame ? picture.caption : nil)
        lead.alternative = lead.alternative ?? (isSame ? picture.alternative : nil)
        assembly.page.lead = lead
    }
}

extension PageMetadata {
    /// The sentence under the headline, as the page describes itself.
    var summary: String? {
        data.line("description")
            ?? value("og:description", "description", "twitter:description", "itemprop:description")
    }
}
