import Documents

/// Which element of a page holds the article's text.
enum ContentElement {
    /// `itemprop=articleBody`, else the narrowest box inside `<article>`, `<main>` or the page that holds most of
    /// what reads like an article.
    static func find(in body: HTMLElement, _ outline: PageOutline) -> HTMLElement {
        let named = body.all {
            ($0.attribute("itemprop") ?? "").lowercased().parts { $0.isBlank }.contains("articlebody")
        }
        if let best = best(named, outline), outline[best].text >= 80, best.name != "meta" { return best }
        for name in ["article", "main"] {
            // A page of many cards is many articles; one has to hold a good part of the page's text.
            if let best = best(body.all(name), outline), outline[best].score * 3 >= outline[body].score,
                outline[best].score > 2
            {
                return narrowed(best, outline)
            }
        }
        return narrowed(body, outline)
    }

    private static func best(_ elements: [HTMLElement], _ outline: PageOutline) -> HTMLElement? {
        var best: HTMLElement?
        for element in elements where best.map({ outline[element].score > outline[$0].score }) ?? true {
            best = element
        }
        return best
    }

    private static func narrowed(_ element: HTMLElement, _ outline: PageOutline) -> HTMLElement {
        var element = element
        while let child = best(element.elements.filter { boxes.contains($0.name) }, outline),
            outline[child].score > 0, outline[child].score >= outline[element].score * 0.6
        {
            element = child
        }
        return element
    }

    private static let boxes: Set<String> = [
        "div", "section", "article", "main", "td", "tr", "tbody", "table", "center", "form", "font", "amp-story",
        "span",
    ]
}
