package import Hummingbird
import Newsroom
import Templates
import Web

/// What stands over a preview: that this is not the live page, what it is, and the way back.
///
/// It is put into a finished page of the site, which stays below it byte for byte as readers would get it. It runs no
/// script; its style is a file of its own, so the site's content policy holds.
struct PreviewBar: TemplateContext {
    let language: String
    let text: String
    let back: PreviewWay?
    let stylesheet: String
    let title: String

    static let keys: TemplateKeys<PreviewBar> = [
        .text("language") { $0.language }, .text("text") { $0.text }, .text("path") { $0.back?.path },
        .text("label") { $0.back?.label }, .text("stylesheet") { $0.stylesheet }, .text("title") { $0.title },
    ]

    /// A page with a bar as the first thing of its body; behind everything where no body begins, which browsers take for
    /// the body's end.
    static func placed(_ bar: [UInt8], on page: [UInt8]) -> [UInt8] {
        let place = bodyBegins(in: page) ?? page.endIndex
        return page[..<place] + bar + page[place...]
    }

    /// Behind the `>` of the first `<body …>`. In a head our templates escape every `<` that is text.
    private static func bodyBegins(in page: [UInt8]) -> Int? {
        let tag = Array("<body".utf8)
        for start in page.indices where page[start] == tag[0] && page[start...].starts(with: tag) {
            var quote: UInt8?
            for index in page.indices[(start + tag.count)...] {
                switch (page[index], quote) {
                case (UInt8(ascii: ">"), nil): return index + 1
                case (UInt8(ascii: "\""), nil), (UInt8(ascii: "'"), nil): quote = page[index]
                case (let byte, let open?) where byte == open: quote = nil
                default: continue
                }
            }
        }
        return nil
    }
}

/// Where one came from to a preview.
package struct PreviewWay: Sendable {
    let path: String
    let label: String

    /// - Parameter label: in the desk's language.
    package init(_ path: String, _ label: String) { (self.path, self.label) = (path, label) }
}

extension DeskVisit {
    /// A page as the site would show it, under a bar that says what it is.
    ///
    /// Kept by nobody, in no index, its address told to nobody, as everything of the desk; but the page is the site's, so
    /// the site's policy holds.
    ///
    /// - Parameters:
    ///   - text: what it shows, such as “revision 3, saved …”; plain.
    ///   - back: `nil` for who has nothing to go back to, such as an outsider.
    package func preview(_ page: [UInt8], saying text: String, back: PreviewWay? = nil) -> Response {
        let theme = desk.desk.theme
        let bar = PreviewBar(
            language: language.rawValue, text: text, back: back, stylesheet: theme.previewStylesheet,
            title: DeskWord.preview.text(language))
        var response = Response(
            bytes: PreviewBar.placed(theme.previewBar.render(bar), on: page), type: "text/html; charset=utf-8")
        response.headers[.contentSecurityPolicy] = ContentPolicy.site.value
        return response
    }
}
