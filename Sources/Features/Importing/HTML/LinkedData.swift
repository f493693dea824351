import Newsroom

/// What a page's JSON-LD says of its article (schema.org).
struct LinkedData {
    /// The article's object; `nil` when there is none.
    private(set) var article: JSONValue?
    /// Every object of the page that has an `@id`.
    private var known: [String: JSONValue] = [:]
    private(set) var breadcrumbs: [String] = []
    /// Blocks that are not JSON.
    private(set) var brokenCount = 0

    init(_ scripts: [String]) {
        for script in scripts where script.utf8.contains(where: { $0 > 0x20 }) {
            guard let value = JSONValue(lenient: script) else {
                brokenCount += 1
                continue
            }
            collect(value, depth: 0)
        }
    }

    private static let articles: Set<String> = [
        "NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
        "BackgroundNewsArticle",
        "ReviewNewsArticle", "AskPublicNewsArticle", "AdvertiserContentArticle", "BlogPosting", "LiveBlogPosting",
        "Report",
    ]

    private mutating func collect(_ value: JSONValue, depth: Int) {
        guard depth < 8 else { return }
        for element in value.elements {
            if let id = element["@id"]?.line, element["@type"] != nil { known[id] = element }
            if article == nil, element.isType(Self.articles) { article = element }
            if element.isType(["BreadcrumbList"]), breadcrumbs.isEmpty { readBreadcrumbs(element) }
            for part in ["@graph", "mainEntity", "mainEntityOfPage", "breadcrumb"] {
                if let inner = element[part] { collect(inner, depth: depth + 1) }
            }
        }
    }

    private mutating func readBreadcrumbs(_ list: JSONValue) {
        breadcrumbs = (list["itemListElement"]?.elements ?? []).compactMap {
            $0["name"]?.line ?? $0["item"]?["name"]?.line
        }
    }

    /// An object given by reference is the one that has the `@id`.
    private func resolved(_ value: JSONValue) -> JSONValue {
        guard value["name"] == nil, value["url"] == nil, let id = value["@id"]?.line else { return value }
        return known[id] ?? value
    }

    func line(_ names: String...) -> String? {
        for name in names {
            if let line = article?[name]?.elements.first?.line { return line }
        }
        return nil
    }

    /// Several values, or one with commas in it.
    func list(_ name: String) -> [String] {
        let values = article?[name]?.elements.compactMap { $0.line ?? $0["name"]?.line } ?? []
        return values.count == 1 ? values[0].parts { $0 == "," } : values
    }

    /// Persons named under a property; organisations are not persons.
    func persons(_ name: String, as role: BylineRole) -> [NamedRole] {
        (article?[name]?.elements ?? []).map(resolved).flatMap { person -> [NamedRole] in
            if person.isType(["Organization", "NewsMediaOrganization"]) { return [] }
            guard let text = person.line ?? person["name"]?.elements.first?.line else { return [] }
            return BylineLine.names(in: text).map { NamedRole(name: $0, role: role, printed: nil) }
        }
    }

    var publisher: String? { (article?["publisher"]).map(resolved)?["name"]?.line }

    /// The first picture, with what is said of it.
    func picture(_ addresses: PageAddress) -> LeadPicture? {
        guard let image = (article?["image"]?.elements.first).map(resolved) else { return nil }
        let source = image.line ?? image["url"]?.line ?? image["contentUrl"]?.line
        guard let address = source.flatMap(addresses.absolute) else { return nil }
        let creator = image["creator"].map(resolved).flatMap { $0.line ?? $0["name"]?.line }
        return LeadPicture(
            address: address, caption: image["caption"]?.line, credit: image["creditText"]?.line ?? creator,
            alternative: nil)
    }
}
