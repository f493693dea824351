import Documents
import Foundation
import Templates
import Testing

/// Every payload of `shared/fixtures/security`, read from HTML and drawn again (V01, V03, V06).
///
/// Attack classes: script elements and `on…` handlers; `javascript:`, `data:` and `vbscript:` addresses in any
/// disguise; SVG and MathML (animation, `use`, foreign objects); mutation of nested namespaces, tables and raw
/// texts (mXSS); `srcdoc`, `style` and CSS expressions; form actions; `base`, `meta refresh`, `link`; DOM clobbering
/// by `id` and `name`; unknown attributes and elements (`hx-on`, `data-*`, `popover`); charset confusion (UTF-7);
/// conditional comments; templates and shadow roots; frames and plug-ins.
struct SecurityCorpusTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/fixtures/security").standardizedFileURL

    private static func file(_ name: String) -> Data? {
        let data = try? Data(contentsOf: folder.appending(path: name))
        if data == nil { print("skipped: \(name) is not in \(folder.path)") }
        return data
    }

    @Test func `the payloads of DOMPurify stay harmless`() async throws {
        struct Case: Decodable { let payload: String }
        guard let data = Self.file("dompurify-expect.json") else { return }
        try await prove(JSONDecoder().decode([Case].self, from: data).map(\.payload), atLeast: 200)
    }

    @Test func `the payloads of the HTML5 security cheat sheet stay harmless`() async throws {
        guard let data = Self.file("h5sc.json") else { return }
        let cases = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        try await prove(cases.flatMap { $0.values.flatMap(Self.strings) }, atLeast: 149)
    }

    @Test func `the attacks of ha.ckers stay harmless`() async throws {
        guard let data = Self.file("xss-attacks.xml") else { return }
        let page = try HTMLElement.parse([UInt8](data))
        try await prove(page.all("code").map { $0.children.map(Self.text).joined() }, atLeast: 99)
    }

    @Test(arguments: ["xss-payloads.txt", "feed-xss.txt"])
    func `the payloads of a list stay harmless, one by one and together`(name: String) async throws {
        guard let data = Self.file(name) else { return }
        let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
        try await prove(lines + [lines.joined(separator: "\n")], atLeast: 150)
    }

    /// Each payload in places where parsers change their minds.
    private static let settings: [(String, String)] = [
        ("", ""), ("<p title=\"", "\">x</p>"), ("<a href=\"", "\">x</a>"), ("<img src=\"", "\" alt=\"a\">"),
        ("<table><tr><td>", "</td></tr></table>"), ("<svg><style>", "</style></svg>"),
    ]

    private func prove(_ payloads: [String], atLeast count: Int) async throws {
        #expect(payloads.count >= count)
        for (index, payload) in payloads.enumerated() {
            await Task.yield()  // Others share the two threads.
            // All settings for the curated lists; for the long ones each payload bare and in one setting.
            let other = 1 + index % (Self.settings.count - 1)
            let settings = payloads.count < 400 ? Self.settings : [Self.settings[0], Self.settings[other]]
            for (before, after) in settings {
                let html = Array((before + payload + after).utf8)
                let document = try Document.from(html: html).document
                let drawn = document.html().bytes

                let violations = try AllowedHTML.violations(in: drawn)
                let again = try Document.from(html: drawn).document
                #expect(violations.isEmpty, "\(payload)")
                let isFixed = again.html().bytes == drawn
                let isStorable = try Document(json: document.json()) == document
                #expect(isFixed, "\(payload)")
                #expect(isStorable, "\(payload)")
            }
        }
    }

    private static func strings(_ value: Any) -> [String] {
        switch value {
        case let text as String: [text]
        case let values as [Any]: values.flatMap(strings)
        case let values as [String: Any]: values.values.flatMap(strings)
        default: []
        }
    }

    private static func text(_ node: HTMLNode) -> String {
        switch node {
        case .text(let text): text
        case .element(let element): element.children.map(text).joined()
        }
    }
}
