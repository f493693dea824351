import Database
import Delivery
import Documents
import Foundation
import Newsroom
import TestSupport
import Testing

/// Hostile text in every field of a paper at once, through every page: nothing escapes (V01, V02, V03, V29).
@Suite struct HostileTextTests {
    /// A NUL is in no text: the database refuses it on both engines (`SQLTests`), templates and documents drop it.
    static let values = [
        "x\"\u{0301} onmouseover=alert(1) y", "x'\u{0301} onfocus=alert(1) autofocus y",
        "<\u{0301}script>alert(1)</script>",
        "</script><script>alert(1)</script>", "</title><svg onload=alert(1)>", "<!--<script>",
        "]]><img src=x onerror=alert(1)>",
        "javascript:alert(1)", "java\nscript:alert(1)", " \u{01}javascript:alert(1)", "JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x", "\u{202E}terbalik", "\u{2067}\u{202D}ab", "{{headline}}{{{bodyHTML}}}{{#menu}}", "&lt;script&gt;",
        "\u{2028}</script>", "`${alert(1)}`",
    ]

    @Test(arguments: Engine.available, values)
    func `no page says more than text`(engine: Engine, value: String) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let ids = try await SampleSite.fill(
                database, texts: .init { text in text.hasPrefix("https:") ? value : text + value })
            let pages = SitePages(theme: try await SampleSite.theme())
            let articles = [
                "/read\(ids[0])/champions-fall", "/read\(ids[1])/juara-bertahan-kalah", "/read\(ids[2])/tonton-golnya",
            ]

            for path in SampleSite.paths + articles {
                let answer = try await database.read { db in try pages.answer(path, reading: SiteReader(db)) }
                guard case .page(let html, _) = answer else {
                    Issue.record("\(path) gave no page")
                    continue
                }
                let page = try HTMLElement.parse(html)
                for element in page.all(where: { _ in true }) { check(element, path) }
                for script in page.all(where: { $0.name == "script" }) { try checkJSON(script, path) }
                #expect(isBalanced(page), "a direction stays open on \(path)")
            }
        }
    }

    private func check(_ element: HTMLElement, _ path: String) {
        let allowed: Set<String> = [
            "html", "head", "body", "meta", "title", "link", "script", "a", "header", "main", "footer", "nav",
            "section", "article", "aside",
            "div", "p", "h1", "h2", "h3", "h4", "ul", "ol", "li", "details", "summary", "figure", "figcaption", "img",
            "span", "b", "time",
            "strong", "em", "br", "hr", "blockquote", "table", "caption", "thead", "tbody", "tr", "th", "td", "label",
            "input", "video", "source",
        ]
        #expect(allowed.contains(element.name), "<\(element.name)> on \(path)")
        for attribute in element.attributes {
            #expect(
                !attribute.name.hasPrefix("on") && attribute.name != "style" && attribute.name != "autofocus",
                "\(attribute.name) on \(path)")
            guard ["href", "src", "poster"].contains(attribute.name) else { continue }
            let scheme = attribute.value.utf8.prefix {
                $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?")
            }
            let isRelative = !scheme.contains(UInt8(ascii: ":"))
            let known = ["http:", "https:", "mailto:"].contains(String(Substring(scheme)))
            #expect(isRelative || known, "\(attribute.value) on \(path)")
        }
    }

    /// The only scripts are data, and the data is what was put in.
    private func checkJSON(_ script: HTMLElement, _ path: String) throws {
        #expect(script.attribute("type") == "application/ld+json", "on \(path)")
        let json = Data(text(of: script).utf8)
        #expect(throws: Never.self, "on \(path)") { try JSONSerialization.jsonObject(with: json) }
    }

    private func text(of script: HTMLElement) -> String {
        script.children.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }

    /// Every embedding, override and isolate that readers see opened is closed again.
    private func isBalanced(_ page: HTMLElement) -> Bool {
        var open = 0
        for element in page.all(where: { $0.name != "script" }) {
            let shown = text(of: element) + element.attributes.map(\.value).joined()
            for scalar in shown.unicodeScalars {
                switch scalar.value {
                case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068: open += 1
                case 0x202C, 0x2069: open -= 1
                default: break
                }
            }
        }
        return open == 0
    }
}
