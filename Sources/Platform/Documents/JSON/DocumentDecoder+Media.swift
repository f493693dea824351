extension DocumentDecoder {
    func picture(_ node: Node) throws(DocumentError) -> Picture {
        try forbid(node.content, node.marks, node.text)
        let values = try attributes(of: node, ["asset", "src", "alt", "caption", "credit"])
        return Picture(
            asset: try identifier(values[0]), source: try address(values[1], for: .media), alt: try line(values[2]),
            caption: try line(values[3]), credit: try line(values[4]))
    }

    func video(_ node: Node) throws(DocumentError) -> Video {
        try forbid(node.content, node.marks, node.text)
        let values = try attributes(of: node, ["asset", "src", "poster", "title", "caption", "credit"])
        return Video(
            asset: try identifier(values[0]), source: try address(values[1], for: .media),
            poster: try address(values[2], for: .media), title: try line(values[3]),
            caption: try line(values[4]), credit: try line(values[5]))
    }

    func embed(_ node: Node) throws(DocumentError) -> Embed {
        try forbid(node.content, node.marks, node.text)
        let values = try attributes(of: node, ["src", "provider", "title"])
        let address = try required(try address(values[0], for: .embed), "src", of: node)
        let provider = try line(values[1]) ?? EmbedProvider.name(for: address)
        return Embed(address: address, provider: provider, title: try line(values[2]))
    }

    func related(_ node: Node) throws(DocumentError) -> RelatedLink {
        try forbid(node.content, node.marks, node.text)
        let values = try attributes(of: node, ["article", "href", "headline"])
        return RelatedLink(
            article: try identifier(values[0]), address: try address(values[1], for: .media),
            headline: try line(values[2]) ?? "")
    }

    mutating func appendGallery(
        _ gallery: Node, depth: Int, to blocks: inout [Block]
    ) throws(DocumentError) {
        let caption = try line(try attributes(of: gallery, ["caption"])[0])
        var pictures: [Picture] = []
        for child in try children(of: gallery, depth: depth + 1) {
            guard tape.isEqual(child.type, to: "image") else { throw unknownNode(child, allowed: ["image"]) }
            pictures.append(try picture(child))
        }
        if !pictures.isEmpty {
            blocks.append(.gallery(pictures, caption: caption))
        } else if let caption {
            blocks.append(.paragraph([.text(caption, marks: [])]))
        }
    }
}
