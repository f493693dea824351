import Documents

/// Which of a page's headings and titles is the article's headline.
enum HTMLHeadline {
    /// Scalars; a longer one is a paragraph.
    private static let limit = 300

    static func find(_ metadata: PageMetadata, _ body: HTMLElement, _ content: HTMLElement, _ outline: PageOutline)
        -> String?
    {
        let claimed = metadata.headlines.filter { (3...limit).contains($0.length) && !Words($0).isEmpty }
        let seen = headings(body, outline)
        let tops = seen.filter { $0.level == 1 }.map(\.text)
        if let agreed = tops.first(where: { top in claimed.contains { Words($0) == Words(top) } }) { return agreed }
        if tops.count == 1, let top = tops.first, top.length >= 15 || Words(top).count >= 3 {
            if claimed.isEmpty || claimed.contains(where: { resembles(top, $0) }) { return top }
        }
        if let agreed = seen.first(where: { heading in claimed.contains { Words($0) == Words(heading.text) } }) {
            return agreed.text
        }
        let own = metadata.data.line("headline") ?? metadata.value("itemprop:headline", "og:title", "twitter:title")
        if let own, (3...limit).contains(own.length) { return metadata.withoutSiteName(own) }
        // A title that no heading repeats may be the paper's name only.
        let best = tops.first ?? seen.first { Words($0.text).count >= 3 && $0.text.length >= 15 }?.text
        return best ?? claimed.first { Words($0).count >= 3 }
    }

    private static func headings(_ body: HTMLElement, _ outline: PageOutline) -> [(level: Int, text: String)] {
        var found: [(level: Int, text: String)] = []
        var pending = [body]
        while let element = pending.popLast() {
            guard element.isSeen, outline[element].chrome == nil else { continue }
            if let level = ["h1": 1, "h2": 2, "h3": 3][element.name] {
                let text = OneLine.from(element.textContent)
                if (3...limit).contains(text.length), !Words(text).isEmpty { found.append((level, text)) }
            }
            pending.append(contentsOf: element.elements.reversed())
        }
        return found
    }

    /// At least four words in ten of the shorter one.
    private static func resembles(_ a: String, _ b: String) -> Bool {
        let (a, b) = (Set(Words(a).list), Set(Words(b).list))
        return a.intersection(b).count * 10 >= min(a.count, b.count) * 4
    }
}
