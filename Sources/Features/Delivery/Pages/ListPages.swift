import Newsroom
import Shell
package import Templates

/// Everything `section.mustache` may use.
package struct SectionPage: TemplateContext {
    let name: String
    let summary: String
    let parents: [NamedLink]
    let subsections: [NamedLink]
    let isFirstPage: Bool
    let lead: CardView?
    let cards: [CardView]
    let pagination: Pagination?
    let indexPath: String

    package static let keys: TemplateKeys<SectionPage> = [
        .text("name") { $0.name },
        .text("summary") { $0.summary },
        .flag("hasParents") { !$0.parents.isEmpty },
        .list("parents") { $0.parents },
        .flag("hasSubsections") { !$0.subsections.isEmpty },
        .list("subsections") { $0.subsections },
        .flag("isFirstPage") { $0.isFirstPage },
        .object("lead") { $0.lead },
        .list("cards") { $0.cards },
        .object("pagination") { $0.pagination },
        .text("indexPath") { $0.indexPath },
    ]
}

/// Everything `topic.mustache` may use.
package struct TopicPage: TemplateContext {
    let name: String
    let summary: String
    let cards: [CardView]
    let pagination: Pagination?

    package static let keys: TemplateKeys<TopicPage> = [
        .text("name") { $0.name },
        .text("summary") { $0.summary },
        .list("cards") { $0.cards },
        .object("pagination") { $0.pagination },
    ]
}

/// Everything `person.mustache` may use.
package struct PersonPage: TemplateContext {
    let name: String
    let title: String
    let biography: String
    let cards: [CardView]
    let pagination: Pagination?

    package static let keys: TemplateKeys<PersonPage> = [
        .text("name") { $0.name },
        .text("role") { $0.title },
        .text("biography") { $0.biography },
        .list("cards") { $0.cards },
        .object("pagination") { $0.pagination },
    ]
}

/// Everything `video.mustache` may use.
package struct VideoPage: TemplateContext {
    let lead: CardView?
    let cards: [CardView]
    let pagination: Pagination?

    package static let keys: TemplateKeys<VideoPage> = [
        .object("lead") { $0.lead },
        .list("cards") { $0.cards },
        .object("pagination") { $0.pagination },
    ]
}
