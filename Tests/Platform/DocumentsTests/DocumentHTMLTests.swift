import Documents
import Templates
import Testing

struct DocumentHTMLTests {
    private func html(_ block: Block, _ context: DocumentRendering = DocumentRendering()) -> String {
        DocumentsTests.html(Document([block]), context)
    }

    @Test func `text and marks nest`() {
        let inlines: [Inline] = [
            .text("a", marks: [.bold]), .text("b", marks: [.bold, .italic]), .text("c", marks: [.italic]), .lineBreak,
            .text("d", marks: [.link(address: "/x"), .code]), .text("e", marks: [.link(address: "/x")]),
        ]

        #expect(
            html(.paragraph(inlines))
                == #"<p><strong>a<em>b</em></strong><em>c<br></em><a href="/x"><code>d</code>e</a></p>"#)
    }

    @Test func `text and attributes are escaped`() {
        #expect(html(.text("<b>&\"'")) == "<p>&lt;b&gt;&amp;&quot;&#39;</p>")
        #expect(
            html(.image(Picture(source: "/a.jpg?a=1&b=2", alt: "\"\u{301} onload=x")))
                == "<figure class=\"picture\"><img src=\"/a.jpg?a=1&amp;b=2\" alt=\"&quot;\u{301} onload=x\" "
                + "loading=\"lazy\" decoding=\"async\"></figure>")
    }

    @Test func `links that lead away say so`() {
        #expect(
            html(.text("a", .link(address: "https://a.id/")))
                == #"<p><a href="https://a.id/" rel="noopener external">a</a></p>"#)
        #expect(html(.text("a", .link(address: "/b"))) == #"<p><a href="/b">a</a></p>"#)
        #expect(html(.text("a", .link(address: "mailto:a@b.id"))) == #"<p><a href="mailto:a@b.id">a</a></p>"#)
    }

    @Test func `what would show nothing is not drawn`() {
        let blocks: [Block] = [
            .paragraph([]), .heading(level: 2, []), .quote([.paragraph([])]), .pullQuote([], attribution: nil),
            .list(List(items: [])),
            .gallery([], caption: nil), .image(Picture()), .video(Video()), .factBox(title: "", []),
            .related(RelatedLink(article: 1, headline: "")), .table(Table(rows: [])), .image(Picture(asset: 9)),
        ]

        #expect(DocumentsTests.html(Document(blocks)) == "")
    }

    @Test func `lists are tight`() {
        let list = List(
            .ordered(start: 3), items: [[.text("a"), .list(List(items: [[.text("b")]]))], [.text("c"), .text("d")]])

        #expect(html(.list(list)) == #"<ol start="3"><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol>"#)
    }

    @Test func `a first row of headers is the table's head`() {
        let head = [TableCell(isHeader: true, [.text("a")]), TableCell(isHeader: true, columnSpan: 2, [])]
        let row = [TableCell(isHeader: true, [.text("b")]), TableCell([.text("c"), .text("d")])]

        #expect(
            html(.table(Table(caption: "T & U", rows: [head, row])))
                == #"<div class="table" role="region" tabindex="0" aria-label="T &amp; U"><table><caption>T &amp; U</caption>"#
                + #"<thead><tr><th>a</th><th colspan="2"></th></tr></thead>"#
                + "<tbody><tr><th>b</th><td><p>c</p><p>d</p></td></tr></tbody></table></div>")
        #expect(
            html(.table(Table(rows: [row])))
                == #"<div class="table" role="region" tabindex="0" aria-label="Tabel"><table>"#
                + "<tbody><tr><th>b</th><td><p>c</p><p>d</p></td></tr></tbody></table></div>")
    }

    @Test func `a picture of the library brings size, alt, caption and credit`() {
        let asset = LinkedAsset(
            address: "/m/1.jpg", width: 640, height: 480, alt: "Gedung", caption: "Kremlin", credit: "Reuters")
        let context = DocumentRendering(assets: [1: asset])

        #expect(
            html(.image(Picture(asset: 1, caption: "Sendiri")), context)
                == #"<figure class="picture"><img src="/m/1.jpg" width="640" height="480" alt="Gedung" loading="lazy" decoding="async">"#
                + #"<figcaption><span class="caption">Sendiri</span> <span class="credit">Kredit Foto: Reuters</span></figcaption></figure>"#
        )
    }

    @Test func `a missing picture leaves caption and credit`() {
        #expect(
            html(.image(Picture(asset: 1, caption: "a", credit: "b")))
                == #"<figure class="picture"><figcaption><span class="caption">a</span> <span class="credit">Kredit Foto: b</span>"#
                + "</figcaption></figure>")
    }

    @Test func `a picture that is not there is its caption and credit`() {
        let there = Picture(source: "https://a.example/a.jpg", alt: "a", caption: "Gedung", credit: "AP")
        let here = Picture(source: "/media/b.jpg", alt: "b")
        let video = Video(source: "/v.mp4", poster: "https://a.example/a.jpg")
        let document = Document([.image(there), .image(Picture(source: "/old/c.jpg")), .image(here), .video(video)])

        let text = document.html(DocumentRendering(pictureRoot: "/media/")).string

        #expect(!text.contains("a.example") && !text.contains("/old/"))
        #expect(text.contains("Gedung") && text.contains("Kredit Foto: AP") && text.contains("src=\"/media/b.jpg\""))
        #expect(document.html().string.contains("https://a.example/a.jpg"))
    }

    @Test func `a video plays only when asked`() {
        let video = Video(source: "https://a.id/v.mp4", poster: "/p.jpg", credit: "TASS")

        #expect(
            html(.video(video))
                == #"<figure class="video"><video controls preload="none" poster="/p.jpg" src="https://a.id/v.mp4"></video>"#
                + #"<figcaption><span class="credit">Kredit Video: TASS</span></figcaption></figure>"#)
    }

    @Test func `an embed is a card that leads there`() {
        let address = "https://www.youtube.com/watch?v=a"

        #expect(
            html(.embed(Embed(address: address, title: "T")))
                == #"<aside class="embed"><a href="https://www.youtube.com/watch?v=a" rel="noopener nofollow external">"#
                + #"<span class="embed-provider">YouTube</span> <span class="embed-title">T</span></a></aside>"#)
        #expect(html(.embed(Embed(address: address))).contains("Buka di YouTube"))
    }

    @Test func `a related link follows its article, or is plain text`() {
        let context = DocumentRendering(articles: [7: LinkedArticle(headline: "Kini", address: "/read7/kini")])
        let label = #"<aside class="related"><p><span class="related-label">Baca Juga:</span> "#

        #expect(
            html(.related(RelatedLink(article: 7, headline: "Dulu")), context)
                == label + #"<a href="/read7/kini">Dulu</a></p></aside>"#)
        #expect(
            html(.related(RelatedLink(article: 7, headline: "")), context)
                == label + #"<a href="/read7/kini">Kini</a></p></aside>"#)
        #expect(html(.related(RelatedLink(article: 8, headline: "Dulu")), context) == label + "Dulu</p></aside>")
    }

    @Test func `a text browser reads each block on a line`() throws {
        let page = try HTMLElement.parse(Document.everything.html().bytes)

        let lines = page.blockLines()

        #expect(lines.contains("Baca Juga: Barat Jangan Ragu"))
        #expect(lines.contains("Kremlin. Kredit Foto: Reuters/E. N."))
        #expect(lines.contains("Armenia 1992"))
        #expect(lines.contains("YouTube Wawancara"))
    }

    @Test func `one of everything comes back from its HTML`() throws {
        let written = Document.everything.html().bytes

        let (document, dropped) = try Document.from(html: written)

        #expect(document == .everything)
        #expect(dropped.isEmpty)
        #expect(document.html().bytes == written)
    }
}
