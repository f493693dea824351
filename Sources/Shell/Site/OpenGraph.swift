package import Templates

/// What a shared link shows elsewhere (ogp.me, X's summary cards).
package struct OpenGraph: TemplateContext {
    /// `website`, `article` or `profile`.
    package var type: String
    package var title: String
    package var description: String?
    package var url: String
    package var siteName: String
    /// `id_ID`
    package var locale: String
    package var image: Image?
    /// RFC 3339.
    package var published: String?
    /// RFC 3339.
    package var modified: String?
    package var section: String?

    /// Absolute address, and pixels as text.
    package struct Image: Sendable {
        package var address: String
        package var alternative: String?
        package var width: String?
        package var height: String?

        package init(address: String, alternative: String?, width: String?, height: String?) {
            (self.address, self.alternative, self.width, self.height) = (address, alternative, width, height)
        }
    }

    package init(type: String, title: String, url: String, siteName: String, locale: String) {
        (self.type, self.title, self.url, self.siteName, self.locale) = (type, title, url, siteName, locale)
    }

    package static let keys: TemplateKeys<OpenGraph> = [
        .text("type") { $0.type },
        .text("title") { $0.title },
        .text("description") { $0.description },
        .text("url") { $0.url },
        .text("siteName") { $0.siteName },
        .text("locale") { $0.locale },
        .text("image") { $0.image?.address },
        .text("imageAlt") { $0.image?.alternative },
        .text("imageWidth") { $0.image?.width },
        .text("imageHeight") { $0.image?.height },
        .text("published") { $0.published },
        .text("modified") { $0.modified },
        .text("section") { $0.section },
        .text("twitterCard") { $0.image == nil ? "summary" : "summary_large_image" },
    ]
}
