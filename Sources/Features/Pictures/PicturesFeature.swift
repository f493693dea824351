package import Database
package import Shell

/// The library of pictures, videos and files: their captions, credits, alternative texts and rights.
package struct PicturesFeature: DeskFeature {
    private let routes: PictureRoutes

    /// - Throws: `TemplateError` when a template uses what its page does not have.
    package init(database: Database, theme: DeskTheme) throws {
        routes = PictureRoutes(
            database: database,
            list: try theme.template("pictures", PicturesPage.self, words: PicturesPhrase.self),
            picture: try theme.template("picture", PicturePage.self, words: PicturesPhrase.self))
    }

    package func addRoutes(to routes: DeskRoutes) {
        routes.announce(PicturesPhrase.self)
        self.routes.add(to: routes)
    }
}
