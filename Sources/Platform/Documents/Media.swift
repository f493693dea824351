/// A picture: from the library, or at an address elsewhere until it is fetched.
///
/// Every string is one line of plain text; `nil`, never empty.
package struct Picture: Hashable, Sendable {
    /// The asset in the library.
    package var asset: Int64?
    /// Where the picture is when it is not in the library: http, https or from the site's root.
    package var source: String?
    /// What the picture shows, for those who do not see it.
    package var alt: String?
    package var caption: String?
    /// Who made it, without “Foto:”.
    package var credit: String?

    package init(
        asset: Int64? = nil, source: String? = nil, alt: String? = nil, caption: String? = nil, credit: String? = nil
    ) {
        self.asset = asset
        self.source = source
        self.alt = alt
        self.caption = caption
        self.credit = credit
    }
}

/// A video file, from the library or at an address.
package struct Video: Hashable, Sendable {
    package var asset: Int64?
    /// http, https or from the site's root.
    package var source: String?
    /// The address of the still shown before playing.
    package var poster: String?
    package var title: String?
    package var caption: String?
    package var credit: String?

    package init(
        asset: Int64? = nil, source: String? = nil, poster: String? = nil, title: String? = nil,
        caption: String? = nil, credit: String? = nil
    ) {
        self.asset = asset
        self.source = source
        self.poster = poster
        self.title = title
        self.caption = caption
        self.credit = credit
    }
}

/// Something published elsewhere, drawn as a card that leads there. No third-party script ever runs.
package struct Embed: Hashable, Sendable {
    /// http or https.
    package var address: String
    /// The service's name: “YouTube”. Left empty, it becomes the one known for the address, or its host.
    package var provider: String
    package var title: String?

    package init(address: String, provider: String = "", title: String? = nil) {
        self.address = address
        self.provider = provider
        self.title = title
    }
}

/// “Baca Juga: …”: another article, by number or by address, or by name only.
package struct RelatedLink: Hashable, Sendable {
    /// Resolved when the page is drawn, so that the link follows the article.
    package var article: Int64?
    /// http, https or from the site's root.
    package var address: String?
    /// The words of the link; empty takes the article's own headline.
    package var headline: String

    package init(article: Int64? = nil, address: String? = nil, headline: String) {
        self.article = article
        self.address = address
        self.headline = headline
    }
}
