import Foundation
import Templates
import Testing

/// Every mistake is found when a theme is loaded, with its line and what to do.
@Suite struct CheckingTests {
    @Test(arguments: [
        ("a\n{{valeu}}", "page 2: “valeu” is not a key of Sample. Did you mean “value”?"),
        (
            "{{#cards}}\n\n{{headlin}}{{/cards}}",
            "page 3: “headlin” is not a key of Card or Sample. Did you mean “headline”?"
        ),
        ("{{card.pth}}", "page 1: “pth” is not a key of Card. Did you mean “path”?"),
        (
            "{{cards.path}}",
            "page 1: “cards” has no keys to reach with a dot. Only objects have; show a list with {{#cards}}."
        ),
        ("{{>missing}}", "page 1: There is no template “missing”. Add missing.mustache, or correct the name."),
        ("{{<pag}}{{/pag}}", "page 1: There is no template “pag”. Did you mean “page”?"),
        (
            "{{>*value}}",
            "page 1: “value” does not say which partials it may name. Only keys declared as a choice can name a partial."
        ),
        ("a\n{{value}", "page 2: A tag is opened here and never closed. Close it with }}."),
        ("\n{{#card}}x", "page 2: “card” is opened here and never closed. Close it with {{/card}}."),
        ("x{{/card}}", "page 1: “card” is closed here but was never opened. Delete the tag or open a section."),
        (
            "{{#card}}\n{{/cards}}{{/card}}",
            "page 2: “cards” is closed here, but “card” of line 1 is open. Close {{/card}} first."
        ),
        ("{{}}", "page 1: A tag has no name. Name a key, or delete the tag."),
        (
            "{{a b}}",
            "page 1: “a b” is not a name. Names are letters, digits, “_” and “-”, joined by dots; a partial's may hold “/”."
        ),
        (
            "{{=x=}}",
            "page 1: This is not a change of delimiters. Write {{=<% %>=}}: two words without “=”, at most 8 bytes."
        ),
        (
            "{{<page}}\n{{value}}{{/page}}",
            "page 2: “value” stands inside {{<page}} but in none of its blocks, so it would never show. Move it into a {{$block}}."
        ),
        (
            "{{<page}}{{$a}}{{/a}}\n{{$a}}{{/a}}{{/page}}",
            "page 2: The block “a” stands in line 1 already. Keep one of the two."
        ),
        ("<p title=\"a", "page 1: The page ends inside the attribute “title”. Close every tag and quote."),
        ("<p>\n<p class={{value}}>", "page 2: A value stands in an attribute without quotes. Put the value in quotes."),
        ("{{{value}}}", "page 1: “value” is plain text and must be escaped. Write {{value}}, with two braces."),
        ("{{isShown}}", "page 1: “isShown” is a flag and has no text. Use a section: {{#isShown}}…{{/isShown}}."),
    ])
    func `a mistake is named`(source: String, expected: String) {
        #expect(problems(source) == [expected])
    }

    @Test func `all mistakes are told together, each once, in order`() {
        let partials = ["part": "\n  {{wrong}}", "other": "{{value}}{{>missing}}"]
        let found = problems("{{>part}}{{>part}}\n{{nope}}{{>other}}", partials: partials)
        #expect(found.map { String($0.prefix(8)) } == ["other 1:", "page 2: ", "part 2: "])
    }

    @Test func `the description is a line for each, with line and column`() {
        do {
            _ = try TemplateLibrary(sources: ["page": "a {{#x}}"])
            Issue.record("accepted")
        } catch {
            #expect(
                error.description == "page.mustache:1:3: “x” is opened here and never closed. Close it with {{/x}}.")
        }
    }

    @Test func `sections deeper than the limit are refused, however deep`() {
        let source = String(repeating: "{{#isShown}}", count: 50_000) + String(repeating: "{{/isShown}}", count: 50_000)
        #expect(problems(source).contains { $0.contains("nest deeper than 64") })
    }

    @Test func `a folder is a library`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "templates-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("{{>card}}".utf8).write(to: folder.appending(path: "page.mustache"))
        try Data("<b>".utf8).write(to: folder.appending(path: "card.mustache"))
        try Data("{{".utf8).write(to: folder.appending(path: "notes.txt"))
        let library = try TemplateLibrary.load(folder: folder)
        #expect(library.names == ["card", "page"])
        #expect(try library.template("page", Site.self).render(Site()) == Array("<b>".utf8))

        try Data([0xFF, 0xFE]).write(to: folder.appending(path: "broken.mustache"))
        let error = #expect(throws: TemplateError.self) { try TemplateLibrary.load(folder: folder) }
        #expect(error?.problems.map(\.template) == ["broken"])
        #expect(throws: TemplateError.self) { try TemplateLibrary.load(folder: folder.appending(path: "nowhere")) }
    }
}
