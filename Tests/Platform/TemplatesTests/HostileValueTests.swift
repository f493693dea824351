import Foundation
import Templates
import Testing

/// V01 (stored cross-site scripting) and V02 (escaping by grapheme) of reliability.md §2.3: in every position the engine
/// accepts, no value changes the tags and attributes a browser sees.
@Suite struct HostileValueTests {
    static let marks = ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{200C}", "\u{20E3}", "\u{E0101}", "\u{AD}"]

    static let values: [String] =
        [
            "\"", "'", "`", "<", ">", "&", "\\", "\0", "\r\n", "\u{2028}\u{2029}", "\u{202E}abc", "\u{2066}\u{202B}x",
            "\u{2069}\u{202C}",
            "\" onmouseover=alert(1) x=\"", "' onmouseover='alert(1)", "` onmouseover=alert(1) `",
            " onmouseover=alert(1) ",
            "</script><script>alert(1)</script>", "<!--", "-->", "]]>", "<![CDATA[", "<!--<script>",
            "</title><svg onload=alert(1)>",
            "</textarea><img src=x onerror=alert(1)>", "<svg><animate onbegin=alert(1)>",
            "<math><mtext></p><style><img src>",
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            " javascript:alert(1)", "java\0script:alert(1)", "javascript&#58;alert(1)", "javascript&colon;alert(1)",
            "data:text/html,<script>alert(1)</script>", "vbscript:x", "view-source:javascript:alert(1)",
            "//evil.example/",
            "\\\\evil.example", "/\\evil.example", "https://ok.example/?a=1&b=\"2\"#'x'", "%00", "java%00script:x", "%",
            "%2", "%zz",
            "{{value}}", "{{{bodyHTML}}}", "{{>page}}", "é\u{FFFD}\u{10FFFF}",
            String(decoding: [0xED, 0xA0, 0x80, 0xC0, 0xAF], as: UTF8.self),
            "480w, javascript:alert(1) 2x", "a.jpg 1x\" onerror=\"alert(1)", "\",\"x\":\"y", "\\u003c", "\\\"",
        ]
        + marks.flatMap { mark in
            [
                "x\"\(mark) onmouseover=alert(1) y=\"", "<\(mark)script>", "'\(mark) a='", "&\(mark)lt;",
                "javascript:\(mark)x",
            ]
        }

    static let positions = [
        "<p>{{value}}</p>", "<title>{{value}}</title>", "<textarea>{{value}}</textarea>", "<p title=\"{{value}}\">",
        "<p title='{{value}}'>",
        "<p title=\"a{{value}}b{{value}}\">", "<a href=\"{{value}}\">", "<a href='{{value}}'>",
        "<a href=\" {{value}}\">",
        "<a href=\"{{value}}{{value}}\">", "<a href=\"java{{value}}\">", "<a href=\"/{{value}}\">",
        "<a href=\"/a/{{value}}/b\">",
        "<a href=\"/s?q={{value}}&amp;p={{value}}\">", "<a href=\"#{{value}}\">", "<a href=\"https://{{value}}/x\">",
        "<a href=\"{{value}}?a={{value}}\">", "<img srcset=\"{{value}}\">",
        "<img srcset=\"{{value}} 1x, {{value}} 2x\">",
        "<use xlink:href=\"{{value}}\">", "<form action=\"{{value}}\">", "<button formaction=\"{{value}}\">",
        "<video poster=\"{{value}}\">",
        "<meta property=\"og:title\" content=\"{{value}}\">", "<p data-x=\"{{value}}\">",
        "<script type=\"application/ld+json\">{\"a\":\"{{value}}\"}</script>",
        "<script type=\"application/json\">{\"a\":{{value}}}</script>",
        "{{#value}}<p title=\"{{.}}\">{{/value}}",
    ]

    @Test(arguments: positions)
    func `no value leaves its position`(position: String) throws {
        let template = try TemplateLibrary(sources: ["page": position + "<b>end</b>"]).template("page", Sample.self)
        let harmless = try PageTokens(template.render(Sample(value: "x")))
        for value in Self.values {
            let page = template.render(Sample(value: value))
            let tokens = try PageTokens(page)
            #expect(tokens.tags.map(\.name) == harmless.tags.map(\.name), "\(value.debugDescription)")
            #expect(
                tokens.tags.map { $0.attributes.keys.sorted() } == harmless.tags.map { $0.attributes.keys.sorted() })
            #expect(String(validating: page, as: UTF8.self) != nil)
            #expect(!page.contains(0))
            for tag in tokens.tags { checkAddresses(tag, value) }
            if position.hasPrefix("<script") {
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(tokens.text[1].utf8)) }
            }
        }
    }

    private func checkAddresses(_ tag: PageTokens.Tag, _ value: String) {
        for name in ["href", "xlink:href", "action", "formaction", "poster"] {
            guard let address = tag.attributes[name] else { continue }
            let bytes = address.utf8.filter { $0 > 0x20 }
            guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let before = bytes[..<colon]
            if before.contains(where: { "/?#".utf8.contains($0) }) { continue }
            let scheme = String(decoding: before, as: UTF8.self).lowercased()
            #expect(["http", "https", "mailto", "tel"].contains(scheme), "\(address) from \(value.debugDescription)")
        }
    }

    @Test func `a value of one megabyte comes through whole`() throws {
        let value = String(repeating: "<\"é'&\u{202E}", count: 100_000)
        for position in Self.positions {
            let template = try TemplateLibrary(sources: ["page": position]).template("page", Sample.self)
            #expect(template.render(Sample(value: value)).count > 7)
        }
        let page = try render("<p>{{value}}</p>", Sample(value: String(repeating: "a", count: 1_000_000)))
        #expect(page.utf8.count == 1_000_007)
    }

    /// V29 (templates from data).
    @Test func `template syntax in a value is never a template`() throws {
        #expect(try render("<p>{{value}}</p>", Sample(value: "{{count}}{{>x}}")) == "<p>{{count}}{{&gt;x}}</p>")
    }
}
