/// What a body's references lead to, and the words of the site's language.
package struct DocumentRendering: Sendable {
    /// Articles that may be linked to, by number. What is missing here is drawn as plain text.
    package var articles: [Int64: LinkedArticle]
    /// Assets that may be shown, by number. What is missing here is drawn as its caption and credit.
    package var assets: [Int64: LinkedAsset]
    package var words: DocumentWords
    /// What the addresses of pictures begin with that are there: `/media/`. Of others caption and credit are drawn, as of
    /// a picture that is missing; on the page they would be broken. `nil` draws all.
    package var pictureRoot: String?

    package init(
        articles: [Int64: LinkedArticle] = [:], assets: [Int64: LinkedAsset] = [:], words: DocumentWords = .indonesian,
        pictureRoot: String? = nil
    ) {
        self.pictureRoot = pictureRoot
        self.articles = articles
        self.assets = assets
        self.words = words
    }
}

/// An article as a related link shows it.
package struct LinkedArticle: Equatable, Sendable {
    package var headline: String
    /// From the site's root: `/read42/…`.
    package var address: String

    package init(headline: String, address: String) {
        self.headline = headline
        self.address = address
    }
}

/// A picture or video of the library. Caption, alt and credit are used where the body has none of its own.
package struct LinkedAsset: Equatable, Sendable {
    package var address: String
    /// Pixels.
    package var width: Int?
    /// Pixels.
    package var height: Int?
    package var alt: String
    package var caption: String?
    package var credit: String?
    /// The address of a video's still.
    package var poster: String?

    package init(
        address: String, width: Int? = nil, height: Int? = nil, alt: String = "", caption: String? = nil,
        credit: String? = nil, poster: String? = nil
    ) {
        self.address = address
        self.width = width
        self.height = height
        self.alt = alt
        self.caption = caption
        self.credit = credit
        self.poster = poster
    }
}

/// The words a body's HTML contains besides its own.
package struct DocumentWords: Equatable, Sendable {
    /// Without the colon: “Baca Juga”.
    package var readAlso: String
    /// Without the colon: “Kredit Foto”.
    package var photoCredit: String
    /// Without the colon: “Kredit Video”.
    package var videoCredit: String
    /// With `%@` for the service's name.
    package var openAt: String
    /// The label of a table without caption, for screen readers.
    package var table: String
    /// The label of a gallery without caption, for screen readers.
    package var gallery: String

    package init(
        readAlso: String, photoCredit: String, videoCredit: String, openAt: String, table: String, gallery: String
    ) {
        self.readAlso = readAlso
        self.photoCredit = photoCredit
        self.videoCredit = videoCredit
        self.openAt = openAt
        self.table = table
        self.gallery = gallery
    }

    package static let indonesian = DocumentWords(
        readAlso: "Baca Juga", photoCredit: "Kredit Foto", videoCredit: "Kredit Video", openAt: "Buka di %@",
        table: "Tabel", gallery: "Galeri")
    package static let english = DocumentWords(
        readAlso: "Read Also", photoCredit: "Photo Credit", videoCredit: "Video Credit", openAt: "Open at %@",
        table: "Table", gallery: "Gallery")
}
