import Foundation

/// Every address of the site, spelled once: pages link with these, routes read them back.
package enum SiteAddress: Equatable, Sendable {
    case front
    case section(slug: String, page: Int)
    case topic(slug: String, page: Int)
    case person(slug: String, page: Int)
    case video(page: Int)
    /// Every correction.
    case corrections(page: Int)
    /// The index: of a section or of everything, on a day or on the newest one.
    case index(section: String?, period: Period?, page: Int)
    case article(Article.ID)

    /// What part of the calendar an index address names.
    package enum Period: Equatable, Sendable {
        case day(CivilDay)
        case month(year: Int, month: Int)
        case year(Int)
    }

    package static func section(_ slug: String, page: Int = 1) -> String { paged("/\(slug)", page) }
    package static func page(_ slug: String) -> String { "/\(slug)" }
    package static func topic(_ slug: String, page: Int = 1) -> String { paged("/topik/\(slug)", page) }
    package static func person(_ slug: String, page: Int = 1) -> String { paged("/penulis/\(slug)", page) }
    package static func video(page: Int = 1) -> String { paged("/video", page) }
    package static func corrections(page: Int = 1) -> String { paged("/koreksi", page) }
    package static func index(section: String? = nil, day: CivilDay? = nil, page: Int = 1) -> String {
        paged((["/indeks", section, day?.description].compactMap { $0 }).joined(separator: "/"), page)
    }
    package static func media(_ fileName: String) -> String { "/media/\(fileName)" }

    /// First words of addresses that no section or plain page may take.
    package static let reserved: Set<String> = [
        "assets", "desk", "healthz", "indeks", "koreksi", "media", "penulis", "topik", "video",
    ]

    /// The deepest page of a list that has an address; older articles are found through the index.
    ///
    /// A list page costs one range scan over all entries before it; 500 pages are 10,000 entries.
    package static let deepestPage = 500

    private static func paged(_ path: String, _ page: Int) -> String { page == 1 ? path : "\(path)/page/\(page)" }
}

extension SiteAddress {
    /// What the path of a request means, `nil` when no page could have it.
    ///
    /// A one-word path is taken for a section; a plain page of that name is found by the page function.
    package init?(path: String, patterns: [ArticlePattern]) {
        if path == "/" {
            self = .front
            return
        }
        for pattern in patterns {
            if let id = pattern.article(in: path) {
                self = .article(id)
                return
            }
        }
        var words = path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        guard path.hasPrefix("/"), !words.contains(""), let page = Self.takePage(&words) else { return nil }
        switch (words.first, words.count) {
        case ("topik", 2): self = .topic(slug: words[1], page: page)
        case ("penulis", 2): self = .person(slug: words[1], page: page)
        case ("video", 1): self = .video(page: page)
        case ("koreksi", 1): self = .corrections(page: page)
        case ("indeks", 1): self = .index(section: nil, period: nil, page: page)
        case ("indeks", 2):
            self = .index(section: Period(words[1]) == nil ? words[1] : nil, period: Period(words[1]), page: page)
        case ("indeks", 3):
            guard let period = Period(words[2]) else { return nil }
            self = .index(section: words[1], period: period, page: page)
        case (let word?, 1) where !Self.reserved.contains(word) && !word.isEmpty:
            self = .section(slug: word, page: page)
        default: return nil
        }
    }

    /// Takes `/page/7` off the end. `nil` when it is not exactly that with a page from 2 on.
    private static func takePage(_ words: inout [String]) -> Int? {
        guard words.count >= 3, words[words.count - 2] == "page" else { return 1 }
        let text = words[words.count - 1]
        guard let page = Int(digits: text.utf8), (2...deepestPage).contains(page), "\(page)" == text else { return nil }
        words.removeLast(2)
        return page
    }
}

extension SiteAddress.Period {
    /// `2022-11-27`, `2022-11` or `2022`.
    package init?(_ text: String) {
        if let day = CivilDay(text) {
            self = .day(day)
        } else if text.utf8.count == 7, let first = CivilDay(text + "-01") {
            self = .month(year: first.year, month: first.month)
        } else if text.utf8.count == 4, let first = CivilDay(text + "-01-01") {
            self = .year(first.year)
        } else {
            return nil
        }
    }
}
