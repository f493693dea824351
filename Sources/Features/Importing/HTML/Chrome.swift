import Documents

/// What stands around an article on its page, told by element, role and class.
enum Chrome: Equatable {
    case navigation, sharing, advertisement, breadcrumb, topics, related, byline, caption, summary

    /// Kinds that are never part of the text.
    var isOutsideText: Bool {
        switch self {
        case .byline, .caption, .summary: false
        case .navigation, .sharing, .advertisement, .breadcrumb, .topics, .related: true
        }
    }

    /// `nil` for anything that may hold the article. Never asks the page's frame (`body`, `main`, `article`).
    static func kind(of element: HTMLElement) -> Chrome? {
        let kind = anyKind(of: element)
        return kind?.isOutsideText == true ? kind : nil
    }

    static func anyKind(of element: HTMLElement) -> Chrome? {
        switch element.name {
        case "html", "body", "main", "article", "figure", "img": return nil
        case "nav", "menu": return named(element) ?? .navigation
        case "button", "select", "textarea", "dialog": return .navigation
        default: break
        }
        switch element.attribute("role") {
        case "navigation", "search", "contentinfo", "complementary", "dialog", "menu", "menubar", "toolbar":
            return named(element) ?? .navigation
        default: break
        }
        if let named = named(element) { return named }
        let isSide = element.name == "aside" && !element.hasClass("fact-box") && !element.hasClass("pull-quote")
        return isSide || element.name == "footer" ? .navigation : nil
    }

    private static func named(_ element: HTMLElement) -> Chrome? {
        let words = (element.attribute("class") ?? "") + " " + (element.attribute("id") ?? "")
        guard words.utf8.count > 1, words.utf8.count < 600 else { return nil }
        for word in tokens(words) {
            if let kind = kinds[word] { return kind }
        }
        return nil
    }

    /// `read__tagLabel post-12` → read, tag, label, post.
    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var token = ""
        var wasLower = false
        for scalar in text.unicodeScalars {
            let isUpper = (0x41...0x5A).contains(scalar.value)
            let isLower = (0x61...0x7A).contains(scalar.value)
            if !isUpper && !isLower || isUpper && wasLower {
                if !token.isEmpty { tokens.append(token) }
                token = ""
            }
            if isUpper || isLower { token.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20)) }
            wasLower = isLower
        }
        return token.isEmpty ? tokens : tokens + [token]
    }

    private static let kinds: [String: Chrome] = {
        var kinds: [String: Chrome] = [:]
        let lists: [(Chrome, String)] = [
            (.sharing, "share sharing shares sharer bagikan sharedaddy addtoany addthis sosmed"),
            (
                .advertisement,
                "ad ads advert advertisement advertising iklan adsbygoogle parallax sponsor sponsored banner dfp gpt taboola outbrain"
            ),
            (.breadcrumb, "breadcrumb breadcrumbs crumbs"),
            (.topics, "tag tags tagcloud tagar keywords"),
            (.related, "related terkait lihatjg linksisip bacajuga readalso"),
            (.byline, "byline author authors penulis reporter editor"),
            (.caption, "caption figcaption credit kredit"),
            (.summary, "summary standfirst deck dek subtitle subheadline excerpt sinopsis"),
            (
                .navigation,
                """
                nav navbar navigation menu sidebar widget widgets footer topbar popular terpopuler populer trending recommendation \
                recommended rekomendasi comment comments komentar newsletter subscribe subscription signup cookie consent popup \
                modal social follow pagination paging pager skip login search masthead ticker copyright toolbar
                """
            ),
        ]
        for (kind, words) in lists {
            for word in words.utf8.split(separator: 0x20) { kinds[String(Substring(word))] = kind }
        }
        return kinds
    }()
}
