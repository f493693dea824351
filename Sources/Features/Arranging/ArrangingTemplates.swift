import Shell

/// The templates of this feature, checked against their pages.
struct ArrangingTemplates: Sendable {
    let sections: DeskTemplate<ArrangingPhrase, SectionsPage>
    let names: DeskTemplate<ArrangingPhrase, NamesPage>
    let topic: DeskTemplate<ArrangingPhrase, TopicEditPage>
    let menu: DeskTemplate<ArrangingPhrase, MenuPage>
    let front: DeskTemplate<FrontPhrase, FrontListPage>
    let frontEdit: DeskTemplate<FrontPhrase, FrontEditPage>
    let form: DeskTemplate<ArrangingPhrase, FormPage>

    init(_ theme: DeskTheme) throws {
        let words = ArrangingPhrase.self
        sections = try theme.template("sections", SectionsPage.self, words: words)
        names = try theme.template("names", NamesPage.self, words: words)
        topic = try theme.template("topic", TopicEditPage.self, words: words)
        menu = try theme.template("menu", MenuPage.self, words: words, scripts: ["arrange.js"])
        front = try theme.template("front", FrontListPage.self, words: FrontPhrase.self)
        frontEdit = try theme.template(
            "front-edit", FrontEditPage.self, words: FrontPhrase.self, scripts: ["arrange.js", "front.js"])
        form = try theme.template("form-page", FormPage.self, words: words)
    }
}
