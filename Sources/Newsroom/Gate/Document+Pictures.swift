package import Documents

extension Document {
    /// Every picture in the text, however deep, from top to bottom.
    package var pictures: [Picture] { blocks.flatMap(\.pictures) }
}

extension Block {
    fileprivate var pictures: [Picture] {
        switch self {
        case .paragraph, .heading, .pullQuote, .rule, .embed, .video, .related: []
        case .quote(let blocks), .factBox(_, let blocks): blocks.flatMap(\.pictures)
        case .list(let list): list.items.flatMap { $0.flatMap(\.pictures) }
        case .table(let table): table.rows.flatMap { $0.flatMap { $0.blocks.flatMap(\.pictures) } }
        case .image(let picture): [picture]
        case .gallery(let pictures, _): pictures
        }
    }
}
