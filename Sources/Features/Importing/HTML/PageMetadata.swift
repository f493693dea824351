import Documents
import Foundation
import Newsroom

/// What an HTML page says of itself: JSON-LD, OpenGraph, `<meta>`, `<link>`, microdata.
struct PageMetadata {
    let data: LinkedData
    let addresses: PageAddress
    let canonical: String?
    let title: String?
    let language: Language?
    /// Values of `<meta>` by lower-case name, property or `itemprop:` name, in the page's order.
    private var values: [String: [String]] = [:]

    init(_ root: HTMLElement, address: String?) {
        var scripts: [String] = []
        var link: String?
        var base: String?
        var values: [String: [String]] = [:]
        for element in root.all(where: {
            ["meta", "link", "base", "script"].contains($0.name) || $0.attribute("itemprop") != nil
        }) {
            switch element.name {
            case "meta": Self.read(element, into: &values)
            case "link" where Self.words(element, "rel").contains("canonical"): link = link ?? element.attribute("href")
            case "base": base = base ?? element.attribute("href")
            case "script" where (element.attribute("type") ?? "").utf8.starts(with: "application/ld+json".utf8):
                scripts.append(element.children.map { if case .text(let text) = $0 { text } else { "" } }.joined())
            case "script", "link": break
            default: Self.readMicrodata(element, into: &values)
            }
        }
        data = LinkedData(scripts)
        let own = PageAddress(base: address)
        addresses = PageAddress(base: base.flatMap(own.absolute) ?? address ?? link.flatMap(own.absolute))
        canonical = (link ?? values["og:url"]?.first).flatMap(addresses.absolute)
        title = OneLine.orNil(root.first("head")?.first("title")?.textContent)
        let tag = (root.attribute("lang") ?? values["og:locale"]?.first ?? "").lowercased()
        language = tag.hasPrefix("id") || tag.hasPrefix("in") ? .indonesian : tag.hasPrefix("en") ? .english : nil
        self.values = values
    }

    func value(_ names: String...) -> String? {
        for name in names {
            if let value = values[name]?.first { return value }
        }
        return nil
    }

    func list(_ name: String) -> [String] { values[name] ?? [] }

    private static func read(_ element: HTMLElement, into values: inout [String: [String]]) {
        guard let content = OneLine.orNil(element.attribute("content")) else { return }
        let names =
            words(element, "property") + words(element, "name") + words(element, "itemprop").map { "itemprop:" + $0 }
        for name in names { values[name, default: []].append(content) }
    }

    private static func readMicrodata(_ element: HTMLElement, into values: inout [String: [String]]) {
        let names = words(element, "itemprop").filter(itemProperties.contains)
        guard !names.isEmpty else { return }
        let name = element.first { $0 !== element && words($0, "itemprop").contains("name") }
        let machine = element.attribute("content") ?? element.attribute("datetime")
        guard let value = OneLine.orNil(machine ?? (name ?? element).textContent), value.length <= 1_000 else { return }
        for name in names { values["itemprop:" + name, default: []].append(value) }
    }

    private static let itemProperties: Set<String> = [
        "headline", "datepublished", "datemodified", "author", "editor", "articlesection", "keywords", "description",
        "alternativeheadline",
    ]

    private static func words(_ element: HTMLElement, _ attribute: String) -> [String] {
        (element.attribute(attribute) ?? "").lowercased().parts { $0.isBlank }
    }
}

extension PageMetadata {
    var siteName: String? { value("og:site_name", "application-name") ?? data.publisher }

    /// Headlines it claims, the most trustworthy first, without the paper's name behind them.
    var headlines: [String] {
        [
            data.line("headline"), value("itemprop:headline"), value("og:title", "twitter:title"), data.line("name"),
            title,
        ]
        .compactMap { $0 }.map(withoutSiteName)
    }

    func withoutSiteName(_ title: String) -> String {
        let site = siteName.map { Words($0) }
        let scalars = Array(title.unicodeScalars)
        let cuts = scalars.indices.filter { at in
            ["|", "-", "–", "—"].contains(scalars[at]) && at > 0 && at + 1 < scalars.count && scalars[at - 1].isBlank
                && scalars[at + 1].isBlank
        }
        for cut in cuts {
            let tail = Words(String(String.UnicodeScalarView(scalars[(cut + 1)...])))
            let isSite = tail == site || (tail.count <= 4 && cut == cuts.last && site == nil && cut > 20)
            if isSite { return OneLine.from(String(String.UnicodeScalarView(scalars[..<cut]))) }
        }
        return title
    }

    func date(_ names: [String], zone: TimeZone) -> PageDate? {
        for name in names {
            guard let text = data.line(name) ?? value(name), let date = PrintedDate(text) else { continue }
            return PageDate(moment: date.moment(in: zone), source: .metadata, printed: text)
        }
        return nil
    }

    func section(_ context: ExtractionContext, headline: Words) -> String? {
        let named = data.list("articleSection") + list("article:section") + list("itemprop:articlesection")
        let crumbs = LabelledLine.section(of: data.breadcrumbs, headline: headline).map { [$0] } ?? []
        let all = (named + crumbs).filter { !$0.isEmpty && $0.length <= 100 }
        return all.first { context.isSection(Words($0)) } ?? all.first
    }

    var topics: [String] {
        let candidates = [
            data.list("keywords"), list("article:tag"), split("news_keywords"), split("itemprop:keywords"),
            split("keywords"),
        ]
        var topics: [String] = []
        for topic in candidates.first(where: { !$0.isEmpty }) ?? []
        where (1...80).contains(topic.length) && topics.count < 20 {
            if !topics.contains(where: { Words($0) == Words(topic) }), !Words(topic).isEmpty { topics.append(topic) }
        }
        return topics
    }

    private func split(_ name: String) -> [String] { list(name).flatMap { $0.parts { $0 == "," || $0 == ";" } } }

    var byline: [NamedRole] {
        var byline: [NamedRole] = []
        let texts = list("author") + list("article:author") + list("itemprop:author") + list("dable:author")
        let site = siteName.map { Words($0) }
        var candidates = data.persons("author", as: .writer) + data.persons("creator", as: .writer)
        if candidates.isEmpty {
            candidates = texts.flatMap { BylineLine.names(in: $0) }.map {
                NamedRole(name: $0, role: .writer, printed: nil)
            }
        }
        candidates += data.persons("contributor", as: .contributor) + data.persons("editor", as: .editor)
        candidates += data.persons("translator", as: .translator)
        candidates += list("itemprop:editor").flatMap { BylineLine.names(in: $0) }.map {
            NamedRole(name: $0, role: .editor, printed: nil)
        }
        for name in candidates where Words(name.name) != site && !Self.nobodies.contains(Words(name.name)) {
            if !byline.contains(where: { Words($0.name) == Words(name.name) && $0.role == name.role }) {
                byline.append(name)
            }
        }
        return byline
    }

    /// Names that content systems give to nobody in particular.
    private static let nobodies: Set<Words> = [
        "admin", "administrator", "redaksi", "editor", "author", "unknown", "staff",
    ]

    var picture: LeadPicture? {
        let fromData = data.picture(addresses)
        let address =
            fromData?.address
            ?? value("og:image", "og:image:url", "og:image:secure_url", "twitter:image").flatMap(addresses.absolute)
        guard let address else { return nil }
        var picture = fromData ?? LeadPicture(address: address)
        picture.alternative = value("og:image:alt", "twitter:image:alt")
        return picture
    }
}
