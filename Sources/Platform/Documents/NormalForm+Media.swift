extension Picture {
    var normal: Picture {
        Picture(
            asset: asset, source: source.flatMap { SafeAddress.canonical($0, for: .media) },
            alt: CleanText.line(alt), caption: CleanText.line(caption), credit: CleanText.line(credit))
    }
}

extension Video {
    var normal: Video {
        Video(
            asset: asset, source: source.flatMap { SafeAddress.canonical($0, for: .media) },
            poster: poster.flatMap { SafeAddress.canonical($0, for: .media) },
            title: CleanText.line(title), caption: CleanText.line(caption), credit: CleanText.line(credit))
    }
}

extension Embed {
    /// A card whose address is unsafe leads nowhere: its title stays as a paragraph.
    func appendNormal(to result: inout [Block]) {
        let title = CleanText.line(title)
        if let address = SafeAddress.canonical(address, for: .embed) {
            let provider = CleanText.line(provider) ?? EmbedProvider.name(for: address)
            result.append(.embed(Embed(address: address, provider: provider, title: title)))
        } else if let title {
            result.append(.paragraph([.text(title, marks: [])]))
        }
    }
}

extension RelatedLink {
    var normal: RelatedLink {
        RelatedLink(
            article: article, address: address.flatMap { SafeAddress.canonical($0, for: .media) },
            headline: CleanText.line(headline) ?? "")
    }
}
