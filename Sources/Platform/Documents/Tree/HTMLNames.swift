/// Element names by what they do. WHATWG HTML §13.1.2, §13.2.4.2, §15.3.
enum HTMLNames {
    static let voids: Set<String> = [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img", "input", "keygen",
        "link", "meta", "param", "source", "track", "wbr",
    ]

    /// Their content is text up to their end tag.
    static let rawTexts: Set<String> = [
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
    ]

    /// End tags may be missing, or the next of its kind ends it; these never nest without another element between.
    static let optionalEnds: Set<String> = [
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "colgroup",
        "html", "head", "body", "rb", "rt", "rp", "rtc", "a", "nobr",
    ]

    /// Elements the HTML5 algorithm opens again in the next block when they were not closed.
    static let formatting: Set<String> = [
        "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u",
    ]

    /// Elements that stand on lines of their own.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
        "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p",
        "plaintext",
        "pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead", "title", "tr", "ul", "xmp",
    ]

    /// Elements whose content browsers do not show.
    static let unseen: Set<String> = [
        "script", "style", "template", "head", "title", "meta", "link", "base", "noembed", "noframes", "datalist",
        "param",
        "source", "track",
    ]
}
