import Newsroom
import Shell

/// What search engines read: schema.org as JSON-LD.
///
/// Properties follow Google's “Article structured data” and schema.org's NewsArticle; every name and credit
/// comes from the same values the page shows.
enum StructuredData {
    static func article(_ article: LiveArticle, page: ArticlePage, site: NotedSite) -> [UInt8] {
        JSONWriter.object(room: 4096) {
            $0.set("@context", "https://schema.org")
            $0.set("@graph", each: [newsArticle, breadcrumbs]) { json, part in part(&json, article, page, site) }
        }
    }

    /// The paper itself, for the front page.
    static func site(_ site: NotedSite) -> [UInt8] {
        JSONWriter.object(room: 1024) {
            $0.set("@context", "https://schema.org")
            $0.set("@type", "WebSite")
            $0.set("name", site.name)
            $0.set("description", site.tagline)
            $0.set("url", site.address + "/")
            $0.set("inLanguage", site.language.tag)
            $0.set("publisher", object: { publisher(&$0, site) })
        }
    }

    private static func newsArticle(
        _ json: inout JSONWriter, _ article: LiveArticle, _ page: ArticlePage, _ site: NotedSite
    ) {
        json.set("@type", "NewsArticle")
        json.set("headline", article.content.headline)
        json.set("alternativeHeadline", article.content.kicker)
        json.set("description", article.content.summary)
        json.set("mainEntityOfPage", page.permanentAddress)
        json.set("url", page.permanentAddress)
        json.set("datePublished", page.shownMoment)
        json.set("dateModified", page.updatedMoment ?? page.shownMoment)
        json.set("inLanguage", article.content.language.tag)
        json.set("articleSection", article.section?.name)
        json.set("keywords", page.topics.map(\.name))
        json.set("dateline", page.dateline)
        json.set("wordCount", article.wordCount)
        json.set("isAccessibleForFree", true)
        json.set("author", each: page.writers) { person(&$0, $1.name, $1.path, site) }
        json.set("editor", each: page.credits.filter { $0.label == "Editor" }.flatMap(\.people)) {
            person(&$0, $1.name, $1.path, site)
        }
        if let lead = page.lead, let picture = lead.picture {
            json.set("image", object: { image(&$0, picture, caption: lead.caption, asset: article.lead, site) })
        }
        json.set("publisher", object: { publisher(&$0, site) })
    }

    private static func person(_ json: inout JSONWriter, _ name: String, _ path: String, _ site: NotedSite) {
        json.set("@type", "Person")
        json.set("name", name)
        json.set("url", site.address + path)
    }

    private static func image(
        _ json: inout JSONWriter, _ picture: PictureView, caption: String, asset: Asset?, _ site: NotedSite
    ) {
        json.set("@type", "ImageObject")
        json.set("url", site.address + picture.address)
        json.set("width", asset?.width)
        json.set("height", asset?.height)
        json.set("caption", caption)
        json.set("creditText", picture.credit)
    }

    private static func publisher(_ json: inout JSONWriter, _ site: NotedSite) {
        json.set("@type", "NewsMediaOrganization")
        json.set("name", site.name)
        json.set("url", site.address + "/")
        json.set("sameAs", site.accounts.map(\.address))
    }

    private static func breadcrumbs(
        _ json: inout JSONWriter, _ article: LiveArticle, _ page: ArticlePage, _ site: NotedSite
    ) {
        let steps = [(site.name, "/")] + (page.section.map { [($0.name, $0.path)] } ?? [])
        json.set("@type", "BreadcrumbList")
        json.set("itemListElement", each: Array(steps.enumerated())) { json, step in
            json.set("@type", "ListItem")
            json.set("position", step.offset + 1)
            json.set("name", step.element.0)
            json.set("item", site.address + step.element.1)
        }
    }
}
