import Newsroom
import Shell
import Templates

/// What `article-edit.mustache` may use. The text itself comes by `GET copy`.
struct EditPage: TemplateContext {
    let article: Int64
    let user: Int64
    let address: String
    let siteName: String
    let headline: String
    let state: String
    /// Whether readers never knew an address of it.
    let isDraft: Bool
    let isVendorThere: Bool
    /// Whether the article was saved since the copy began.
    let isOvertaken: Bool
    /// Whether somebody outside can see it by a preview link.
    let hasLinks: Bool
    /// Whether credit and rights of pictures are theirs to change.
    let mayChangePictures: Bool
    let sections: [OptionView]
    let roles: [OptionView]
    let topics: String
    let persons: String
    let lead: String
    let isTaken: Bool
    let isTakenByMe: Bool
    let takenBy: String
    let phrases: [PhraseView]
    let tabs: ArticleTabs

    static let keys: TemplateKeys<EditPage> = [
        .text("article") { String($0.article) },
        .text("user") { String($0.user) },
        .text("address") { $0.address },
        .text("siteName") { $0.siteName },
        .text("headline") { $0.headline },
        .text("state") { $0.state },
        .flag("isDraft") { $0.isDraft },
        .flag("isVendorThere") { $0.isVendorThere },
        .flag("isOvertaken") { $0.isOvertaken },
        .flag("hasLinks") { $0.hasLinks },
        .flag("mayChangePictures") { $0.mayChangePictures },
        .list("sections") { $0.sections },
        .list("roles") { $0.roles },
        .text("knownTopics") { $0.topics },
        .text("knownPersons") { $0.persons },
        .text("knownLead") { $0.lead },
        .flag("isTaken") { $0.isTaken },
        .flag("isTakenByMe") { $0.isTakenByMe },
        .text("takenBy") { $0.takenBy },
        .list("phrases") { $0.phrases },
        .object("tabs") { $0.tabs },
    ]
}

/// One entry of a list to choose from.
struct OptionView: TemplateContext {
    let value: String
    let label: String
    var isChosen = false

    static let keys: TemplateKeys<OptionView> = [
        .text("value") { $0.value }, .text("label") { $0.label }, .flag("isChosen") { $0.isChosen },
    ]
}

/// A phrase handed to a script.
struct PhraseView: TemplateContext {
    let name: String
    let text: String

    static let keys: TemplateKeys<PhraseView> = [.text("name") { $0.name }, .text("text") { $0.text }]
}
