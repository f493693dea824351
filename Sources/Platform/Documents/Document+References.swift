/// What a body needs from elsewhere to be drawn.
package struct DocumentReferences: Equatable, Sendable {
    package var articles: Set<Int64>
    /// Pictures and videos.
    package var assets: Set<Int64>

    package init(articles: Set<Int64> = [], assets: Set<Int64> = []) {
        self.articles = articles
        self.assets = assets
    }
}

extension Document {
    /// The articles and assets the body names, however deep.
    package var references: DocumentReferences {
        var references = DocumentReferences()
        for block in blocks { block.add(to: &references) }
        return references
    }
}

extension Block {
    fileprivate func add(to references: inout DocumentReferences) {
        switch self {
        case .paragraph, .heading, .pullQuote, .rule, .embed:
            break
        case .quote(let blocks), .factBox(_, let blocks):
            for block in blocks { block.add(to: &references) }
        case .list(let list):
            for item in list.items { for block in item { block.add(to: &references) } }
        case .table(let table):
            for row in table.rows { for cell in row { for block in cell.blocks { block.add(to: &references) } } }
        case .image(let picture):
            if let asset = picture.asset { references.assets.insert(asset) }
        case .gallery(let pictures, _):
            references.assets.formUnion(pictures.compactMap(\.asset))
        case .video(let video):
            if let asset = video.asset { references.assets.insert(asset) }
        case .related(let link):
            if let article = link.article { references.articles.insert(article) }
        }
    }
}
