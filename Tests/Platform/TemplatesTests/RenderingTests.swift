import Templates
import Testing

/// Typed contexts, layers, inheritance and recursion.
@Suite struct RenderingTests {
    @Test func `the inner layer hides the outer, and reaches it`() throws {
        let library = try TemplateLibrary(sources: [
            "layout": "<title>{{$title}}{{name}}{{/title}}</title>\n<main>\n  {{$main}}{{/main}}\n</main>\n",
            "article":
                "{{<layout}}\n{{$title}}{{headline}} — {{name}}{{/title}}\n{{$main}}\n<h1>{{headline}}</h1>\n<p>\n{{/main}}\n{{/layout}}\n",
        ])
        let template = try library.template("article", Site.self, Card.self)
        let page = template.render(Site(name: "Paper & Co"), Card(headline: "A<B"))
        #expect(
            String(decoding: page, as: UTF8.self)
                == "<title>A&lt;B — Paper &amp; Co</title>\n<main>\n  <h1>A&lt;B</h1>\n  <p>\n\n</main>\n")
    }

    @Test func `every kind of key`() throws {
        var sample = Sample(
            count: -7, card: Card(headline: "C", path: "/c d"), cards: [Card(headline: "1"), Card(headline: "2")],
            names: ["a", "&"])
        let source = """
            {{count}} {{{bodyHTML}}} {{card.headline}} {{#card}}<a href="{{path}}">{{/card}}{{#cards}}{{headline}}{{value}},{{/cards}}\
            {{#names}}({{.}}){{/names}}{{#value}}[{{.}}]{{/value}}{{#count}}{{.}}{{/count}}{{^isShown}}no{{/isShown}}{{#card.path}}{{.}}{{/card.path}}
            """
        #expect(try render(source, sample) == "-7 <p>safe</p> C <a href=\"/c%20d\">1x,2x,(a)(&amp;)[x]-7/c d")
        sample = Sample(value: "", isShown: false, count: 0)
        #expect(try render(source, sample) == "0 <p>safe</p>  no")
        #expect(
            try render(
                "{{^card.path}}a{{/card.path}}{{^cards}}b{{/cards}}{{^names}}c{{/names}}{{^value}}d{{/value}}", sample)
                == "abcd")
    }

    @Test func `a menu calls itself`() throws {
        let library = try TemplateLibrary(sources: [
            "page": "{{>menu}}", "menu": "{{#menu}}{{>entry}}{{/menu}}",
            "entry": "<li>{{label}}{{#entries}}{{>entry}}{{/entries}}</li>",
        ])
        let menu = [Entry(label: "a", entries: [Entry(label: "b", entries: [Entry(label: "c")]), Entry(label: "d")])]
        let page = try library.template("page", Site.self).render(Site(menu: menu))
        #expect(String(decoding: page, as: UTF8.self) == "<li>a<li>b<li>c</li></li><li>d</li></li>")
    }

    /// V29 of reliability.md §2.3: a template cannot loop, nor eat the memory.
    @Test(arguments: [
        ["page": "{{>page}}"], ["page": "a{{#isShown}}{{>page}}{{/isShown}}"], ["page": "  {{>page}}\n"],
        ["page": "{{<page}}{{/page}}"],
        ["page": "x{{>page}}{{>page}}"], ["page": "{{>one}}{{>one}}", "one": "{{>page}}{{>page}}"],
        ["page": "{{<page}}{{$a}}{{<page}}{{$b}}{{$a}}{{/a}}{{/b}}{{/page}}{{/a}}{{/page}}{{$a}}{{/a}}{{$b}}{{/b}}"],
    ])
    func `endless recursion ends`(sources: [String: String]) throws {
        let template = try TemplateLibrary(sources: sources).template("page", Sample.self)
        #expect(template.render(Sample()).count < 10_000_000)
    }

    @Test(arguments: [
        ["page": "<a{{>page}}"], ["page": "<p title=\"{{>page}}"], ["page": "<{{>part}}>", "part": "a{{>part}}"],
    ])
    func `recursion that grows a tag is refused`(sources: [String: String]) throws {
        let library = try TemplateLibrary(sources: sources)
        #expect(throws: TemplateError.self) { try library.template("page", Sample.self) }
    }

    @Test func `a choice names one of its partials`() throws {
        let partials = ["one": "1{{value}}", "two": "2"]
        for (block, expected) in [("one", "1x"), ("two", "2"), ("page", ""), (nil, "")] {
            #expect(try render("{{>*block}}", Sample(block: block), partials: partials) == expected)
        }
        #expect(problems("{{>*block}}", partials: ["one": "1"]).first?.contains("no template “two”") == true)
    }

    @Test func `a plain e-mail holds no markup`() throws {
        let library = try TemplateLibrary(sources: ["mail": "Dear {{name}},\n"], kind: .plain)
        #expect(try library.template("mail", Site.self).render(Site(name: "A & <B>")) == Array("Dear A & <B>,\n".utf8))
    }

    @Test func `rendering appends to what is there`() throws {
        var bytes = Array("a".utf8)
        try TemplateLibrary(sources: ["page": "{{name}}"]).template("page", Site.self).render(
            Site(name: "b"), into: &bytes)
        #expect(bytes == Array("ab".utf8))
    }
}
