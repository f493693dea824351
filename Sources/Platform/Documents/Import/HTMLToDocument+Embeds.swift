extension HTMLToDocument {
    mutating func video(_ element: HTMLElement, into builder: inout BlockBuilder) {
        let sources = [element.attribute("src")] + element.all("source").map { $0.attribute("src") }
        let given = sources.compactMap { $0 }.filter { !$0.isEmpty }
        builder.endLine()
        guard let address = given.lazy.compactMap({ Self.address($0, for: .media) }).first else {
            return drop("video", given.first ?? element.textContent, given.isEmpty ? .notSupported : .unsafeAddress)
        }
        let poster = element.attribute("poster").flatMap { Self.address($0, for: .media) }
        let title = CleanText.line(element.attribute("aria-label") ?? element.attribute("title"))
        builder.append(.video(Video(source: address, poster: poster, title: title)))
    }

    /// `<iframe>` and the old `<embed>`: a card for services we know, a report for others.
    mutating func frame(_ element: HTMLElement, into builder: inout BlockBuilder) {
        let sources = ["src", "data-src", "data-lazy-src", "data-litespeed-src"].compactMap { element.attribute($0) }
        builder.endLine()
        for source in sources {
            guard let address = Self.address(source, for: .embed) else { continue }
            if let embed = EmbedProvider.embed(for: address, title: CleanText.line(element.attribute("title"))) {
                if spend(1, "…") { builder.append(.embed(embed)) }
                return
            }
        }
        drop(element.name, sources.first { !$0.isEmpty } ?? element.attribute("srcdoc") ?? "", .unknownEmbed)
    }

    /// The card of a post that its service would draw with a script: `<blockquote class="twitter-tweet">` and its kind.
    static func post(_ element: HTMLElement) -> Embed? {
        let marks: [(String, String?)] = [
            ("twitter-tweet", nil), ("twitter-video", nil), ("instagram-media", "data-instgrm-permalink"),
            ("tiktok-embed", "cite"), ("fb-post", "data-href"), ("fb-video", "data-href"),
            ("bluesky-embed", nil), ("text-post-media", "data-text-post-permalink"),
        ]
        guard let (_, attribute) = marks.first(where: { element.hasClass($0.0) }) else { return nil }
        var addresses = attribute.flatMap { element.attribute($0) }.map { [$0] } ?? []
        // The post's own address is the last link of its text.
        addresses += element.all("a").reversed().compactMap { $0.attribute("href") }
        for address in addresses {
            guard let safe = Self.address(address, for: .embed) else { continue }
            if let embed = EmbedProvider.embed(for: safe, title: line(element)) { return embed }
        }
        return nil
    }

    /// Our own card.
    static func card(_ element: HTMLElement) -> Embed? {
        guard let link = element.first("a"),
            let address = link.attribute("href").flatMap({ Self.address($0, for: .embed) })
        else { return nil }
        let provider = line(element.first { $0.hasClass("embed-provider") })
        let title = line(element.first { $0.hasClass("embed-title") })
        guard provider != nil || title != nil else { return nil }
        return Embed(address: address, provider: provider ?? "", title: title)
    }
}
