import Newsroom
import Shell
package import Templates

/// Everything `article.mustache` may use.
///
/// Key names are a promise to theme authors: rename one only with an entry in `docs/themes/changes.md`.
/// Every text is plain and escaped on output; only ``bodyHTML`` is markup, and `Documents` made it.
package struct ArticlePage: TemplateContext {
    var kicker: String
    var headline: String
    var summary: String
    var section: NamedLink?
    var writers: [NamedLink]
    var shown: String
    var shownMoment: String
    var updated: String?
    var updatedMoment: String?
    var readingTime: String
    var lead: LeadView?
    var dateline: String?
    var bodyHTML: SafeHTML
    var corrections: [CorrectionView]
    var follow: FollowView?
    var credits: [CreditView]
    var topics: [NamedLink]
    var shareLinks: [ShareLink]
    var permanentAddress: String
    var related: [CardView]

    package static let keys: TemplateKeys<ArticlePage> = [
        .text("kicker") { $0.kicker },
        .text("headline") { $0.headline },
        .text("summary") { $0.summary },
        .text("sectionName") { $0.section?.name },
        .text("sectionPath") { $0.section?.path },
        .flag("hasWriters") { !$0.writers.isEmpty },
        .list("writers") { $0.writers },
        .text("shown") { $0.shown },
        .text("shownMoment") { $0.shownMoment },
        .text("updated") { $0.updated },
        .text("updatedMoment") { $0.updatedMoment },
        .text("readingTime") { $0.readingTime },
        .object("lead") { $0.lead },
        .text("dateline") { $0.dateline },
        .html("bodyHTML") { $0.bodyHTML },
        .flag("isCorrected") { !$0.corrections.isEmpty },
        .list("corrections") { $0.corrections },
        .object("follow") { $0.follow },
        .flag("hasCredits") { !$0.credits.isEmpty },
        .list("credits") { $0.credits },
        .flag("hasTopics") { !$0.topics.isEmpty },
        .list("topics") { $0.topics },
        .list("shareLinks") { $0.shareLinks },
        .text("permanentAddress") { $0.permanentAddress },
        .flag("hasRelated") { !$0.related.isEmpty },
        .list("related") { $0.related },
    ]
}

/// What an article opens with.
package struct LeadView: TemplateContext {
    let picture: PictureView?
    let video: VideoView?
    let caption: String
    /// Complete: “Kredit Foto: Reuters/Evgenia Novozhenina”. Empty when nobody is named.
    let credit: String

    package static let keys: TemplateKeys<LeadView> = [
        .object("picture") { $0.picture },
        .object("video") { $0.video },
        .text("caption") { $0.caption },
        .text("credit") { $0.credit },
    ]
}

/// A video file of ours, or the address at which one is watched.
package struct VideoView: TemplateContext {
    let address: String
    let provider: String?
    let mediaType: String?

    package static let keys: TemplateKeys<VideoView> = [
        .text("address") { $0.address },
        .text("provider") { $0.provider },
        .flag("isFile") { $0.mediaType != nil },
        .text("type") { $0.mediaType },
    ]
}

/// The link that asks readers to follow the paper elsewhere.
package struct FollowView: TemplateContext {
    let wording: String
    let address: String

    package static let keys: TemplateKeys<FollowView> = [
        .text("wording") { $0.wording }, .text("address") { $0.address },
    ]
}

/// One line of credits: a role and its people.
package struct CreditView: TemplateContext {
    let label: String
    let people: [CreditedPerson]

    package static let keys: TemplateKeys<CreditView> = [
        .text("label") { $0.label }, .list("people") { $0.people },
    ]
}

/// One name in a line of credits.
package struct CreditedPerson: TemplateContext {
    let name: String
    let path: String
    let isLast: Bool

    package static let keys: TemplateKeys<CreditedPerson> = [
        .text("name") { $0.name }, .text("path") { $0.path }, .flag("isLast") { $0.isLast },
    ]
}

/// A way to share the page that needs no script.
package struct ShareLink: TemplateContext {
    let name: String
    let address: String
    /// `whatsapp`, `x`, `facebook`, `telegram`, `line` or `email`.
    let kind: String

    package static let keys: TemplateKeys<ShareLink> = [
        .text("name") { $0.name }, .text("address") { $0.address }, .text("kind") { $0.kind },
    ]
}
