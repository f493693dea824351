import Documents
import Testing

struct HTMLElementTests {
    private func parse(_ html: String) throws -> HTMLElement { try HTMLElement.parse(Array(html.utf8)) }

    @Test func `entities are decoded and attributes keep their order`() throws {
        let link = try #require(
            try parse("<p>x<A HREF='/a?b&amp;c' id=i Class=\"k l\" b a>&eacute;&#x1F600;</A>").first("a"))

        #expect(link.attributes.map(\.name) == ["href", "id", "class", "b", "a"])
        #expect(link.attribute("href") == "/a?b&c" && link.attribute("b") == "" && link.attribute("c") == nil)
        #expect(link.id == "i" && link.classes == ["k", "l"] && link.hasClass("l") && !link.hasClass("kl"))
        #expect(link.textContent == "é😀")
    }

    @Test func `elements are found in the order of the source`() throws {
        let page = try parse("<div><p id=a>1<p id=b class=x>2</div><p id=c>3")

        #expect(page.all("p").map(\.textContent) == ["1", "2", "3"])
        #expect(page.first { $0.hasClass("x") }?.id == "b")
        #expect(page.first("video") == nil)
        #expect(page.all { $0.attribute("id") != nil }.count == 3)
    }

    @Test func `drawings, formulas and templates keep their names`() throws {
        let page = try parse(
            "<svg><title>t</title><foreignObject><p>x</p></foreignObject></svg><math><mi>a</mi></math><template><b>z</b></template>"
        )

        #expect(page.first("svg")?.namespace == .svg && page.first("title")?.namespace == .svg)
        #expect(page.first("math")?.namespace == .math && page.first("p")?.namespace == .html)
        #expect(page.first("template")?.children.count == 1)
    }

    @Test func `unknown elements have their own names`() throws {
        #expect(try parse("<X-Card a=1>b</X-Card>").first("x-card")?.textContent == "b")
    }

    @Test func `white space is folded in text`() throws {
        let page = try parse("<body>  a\n\t b <i> c</i>\u{A0} d<script>x</script><style>y</style><!-- z -->")

        #expect(page.textContent == "a b c\u{A0} d")
    }

    @Test func `malformed UTF-8 and NUL become readable`() throws {
        let page = try HTMLElement.parse(
            Array("<p>a".utf8) + [0xFF, 0xC0, 0x80, 0x00, 0xED, 0xA0, 0x80] + Array("b".utf8))

        let text = page.textContent
        #expect(
            text.unicodeScalars.first == "a" && text.unicodeScalars.last == "b"
                && text.unicodeScalars.contains("\u{FFFD}"))
    }

    @Test func `nothing at all is an empty page`() throws {
        #expect(try HTMLElement.parse([]).name == "html")
        #expect(try HTMLElement.parse([0]).textContent == "")
    }

    @Test func `lines are what a text browser shows`() throws {
        let page = try parse(
            """
            <!doctype html><title>Judul</title><style>a{}</style><h1>Satu <b>dua</b></h1><p>tiga<br>empat</p>
            <ul><li>a<li>b<ul><li>c</ul></ul><table><tr><td>x<td>y<tr><th>z</table>
            <p hidden>tidak</p><p style="color:red; DISPLAY : none !important">tidak</p><script>tidak</script>
            <template>tidak</template><div>lima<div>enam</div>tujuh</div><!-- tidak --> delapan &amp; <i>sembilan</i>
            """)

        #expect(
            page.blockLines() == [
                "Satu dua", "tiga", "empat", "a", "b", "c", "x y", "z", "lima", "enam", "tujuh", "delapan & sembilan",
            ])
        #expect(page.first("title")?.textContent == "Judul")
    }

    @Test func `the tree is at most five hundred and twelve deep`() throws {
        let page = try parse(String(repeating: "<p><div>", count: 3_000) + "x")

        var depth = 0
        var deepest: HTMLElement? = page
        while let element = deepest {
            depth += 1
            deepest = element.elements.last
        }
        #expect(depth <= HTMLElement.depthLimit)
        #expect(page.textContent == "x")
    }
}
