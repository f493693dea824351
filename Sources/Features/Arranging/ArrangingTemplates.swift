import Shell

/// The templates of this feature, checked against their pages.
struct ArrangingTemplates: Sendable {
    let sections: DeskTemplate<ArrangingPhrase, SectionsPage>
    let names: DeskTemplate<ArrangingPhrase, NamesPage>
    let topic: DeskTemplate<ArrangingPhrase, TopicEditPage>
    let menu: DeskTemplate<ArrangingPhrase, MenuPage>
    let form: DeskTemplate<ArrangingPhrase, FormPage>

    init(_ theme: DeskTheme) throws {
        let words = ArrangingPhrase.self
        sections = try theme.template("sections", SectionsPage.self, words: words)
        names = try theme.template("names", NamesPage.self, words: words)
        topic = try theme.template("topic", TopicEditPage.self, words: words)
        menu = try theme.template("menu", MenuPage.self, words: words, scripts: ["arrange.js"])
        form = try theme.template("form-page", FormPage.self, words: words)
    }
}
