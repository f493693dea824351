import Newsroom
import Shell

/// What search engines read: schema.org as JSON-LD.
///
/// Properties follow Google's “Article structured data” and schema.org's NewsArticle; every name and credit
/// comes from the same values the page shows.
enum StructuredData {
    static func article(_ article: LiveArticle, page: ArticlePage, site: NotedSite) -> [UInt8] {
        let graph = JSONWriter.array([
            newsArticle(article, page: page, site: site), breadcrumbs(page, site: site),
        ])
        return JSONWriter.object {
            $0.set("@context", "https://schema.org")
            $0.set("@graph", graph)
        }.bytes
    }

    /// The paper itself, for the front page.
    static func site(_ site: NotedSite) -> [UInt8] {
        JSONWriter.object {
            $0.set("@context", "https://schema.org")
            $0.set("@type", "WebSite")
            $0.set("name", site.name)
            $0.set("description", site.tagline)
            $0.set("url", site.address + "/")
            $0.set("inLanguage", site.language.tag)
            $0.set("publisher", publisher(site))
        }.bytes
    }

    private static func newsArticle(_ article: LiveArticle, page: ArticlePage, site: NotedSite) -> JSONWriter {
        JSONWriter.object {
            $0.set("@type", "NewsArticle")
            $0.set("headline", article.content.headline)
            $0.set("alternativeHeadline", article.content.kicker)
            $0.set("description", article.content.summary)
            $0.set("mainEntityOfPage", page.permanentAddress)
            $0.set("url", page.permanentAddress)
            $0.set("datePublished", page.shownMoment)
            $0.set("dateModified", page.updatedMoment ?? page.shownMoment)
            $0.set("inLanguage", article.content.language.tag)
            $0.set("articleSection", article.section?.name)
            $0.set("keywords", page.topics.map(\.name))
            $0.set("dateline", page.dateline)
            $0.set("wordCount", article.wordCount)
            $0.set("isAccessibleForFree", true)
            $0.set("author", page.writers.map { person($0.name, $0.path, site) })
            $0.set(
                "editor",
                page.credits.filter { $0.label == "Editor" }.flatMap(\.people).map { person($0.name, $0.path, site) })
            $0.set("image", image(page.lead, asset: article.lead, site: site))
            $0.set("publisher", publisher(site))
        }
    }

    private static func person(_ name: String, _ path: String, _ site: NotedSite) -> JSONWriter {
        JSONWriter.object {
            $0.set("@type", "Person")
            $0.set("name", name)
            $0.set("url", site.address + path)
        }
    }

    private static func image(_ lead: LeadView?, asset: Asset?, site: NotedSite) -> JSONWriter? {
        guard let lead, let picture = lead.picture else { return nil }
        return JSONWriter.object {
            $0.set("@type", "ImageObject")
            $0.set("url", site.address + picture.address)
            $0.set("width", asset?.width)
            $0.set("height", asset?.height)
            $0.set("caption", lead.caption)
            $0.set("creditText", picture.credit)
        }
    }

    private static func publisher(_ site: NotedSite) -> JSONWriter {
        JSONWriter.object {
            $0.set("@type", "NewsMediaOrganization")
            $0.set("name", site.name)
            $0.set("url", site.address + "/")
            $0.set("sameAs", site.accounts.map(\.address))
        }
    }

    private static func breadcrumbs(_ page: ArticlePage, site: NotedSite) -> JSONWriter {
        let steps = [(site.name, "/")] + (page.section.map { [($0.name, $0.path)] } ?? [])
        return JSONWriter.object {
            $0.set("@type", "BreadcrumbList")
            $0.set(
                "itemListElement",
                steps.enumerated().map { index, step in
                    JSONWriter.object {
                        $0.set("@type", "ListItem")
                        $0.set("position", index + 1)
                        $0.set("name", step.0)
                        $0.set("item", site.address + step.1)
                    }
                })
        }
    }
}
