import Documents
import Testing

struct ImportTests {
    @Test func `text without elements is paragraphs, two breaks part them`() throws {
        #expect(
            try read("satu<br>dua<br> <br>tiga")
                == Document([
                    .paragraph([.plain("satu"), .lineBreak, .plain("dua")]), .text("tiga"),
                ]))
        #expect(try read("a<div>b</div>c<p>&nbsp;</p><p></p>") == Document(paragraphs: ["a", "b", "c"]))
    }

    @Test func `headings keep to levels two to four`() throws {
        #expect(
            try read("<h1>a</h1><h3>b</h3><h6>c <b>d</b></h6><h2> </h2>")
                == Document([
                    .heading(level: 2, [.plain("a")]), .heading(level: 3, [.plain("b")]),
                    .heading(level: 4, [.plain("c "), .text("d", marks: [.bold])]),
                ]))
    }

    @Test func `marks come from elements`() throws {
        let html =
            "<b>a</b><strong>b</strong><i>c</i><em>d</em><u>e</u><s>f</s><del>g</del><strike>h</strike><code>i</code>"
            + "<kbd>j</kbd><samp>k</samp><sub>l</sub><sup>m</sup><a href='/x'>n</a><a name=x>o</a>"

        #expect(
            try read(html).blocks == [
                .paragraph([
                    .text("ab", marks: [.bold]), .text("cd", marks: [.italic]), .text("e", marks: [.underline]),
                    .text("fgh", marks: [.strike]), .text("ijk", marks: [.code]), .text("l", marks: [.subscript]),
                    .text("m", marks: [.superscript]), .text("n", marks: [.link(address: "/x")]), .plain("o"),
                ])
            ])
    }

    @Test func `Word and Google Docs write marks as styles`() throws {
        let google = """
            <b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">a </span><span
            style="font-weight:700;font-style:italic;text-decoration:underline;vertical-align:super">b</span></p><br></b>
            """
        let word = """
            <p class=MsoNormal style='mso-margin-top-alt:auto'><b><span lang=IN style='mso-ansi-language:IN'>Kata<o:p></o:p></span></b></p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p><!--[if !supportLists]--><span style='mso-hide:all'>x</span>
            """

        #expect(
            try read(google).blocks == [
                .paragraph([.plain("a "), .text("b", marks: [.bold, .italic, .underline, .superscript])])
            ])
        #expect(try read(word).blocks == [.text("Kata", .bold)])
    }

    @Test func `lists nest, with and without items around them`() throws {
        let inner = Block.list(List(items: [[.text("b")]]))

        #expect(try read("<ul><li>a<ul><li>b</ul></ul>").blocks == [.list(List(items: [[.text("a"), inner]]))])
        #expect(try read("<ul><li>a</li><ul><li>b</ul></ul>").blocks == [.list(List(items: [[.text("a"), inner]]))])
        #expect(
            try read("<ol start=4><li><p>a<p>b</ol>").blocks == [
                .list(List(.ordered(start: 4), items: [[.text("a"), .text("b")]]))
            ])
    }

    @Test func `quotes and pull quotes`() throws {
        #expect(try read("<blockquote><p>a<p>b</blockquote>").blocks == [.quote([.text("a"), .text("b")])])
        #expect(
            try read(
                "<figure class=wp-block-pullquote><blockquote><p>a<b>b</b></p><cite>c</cite></blockquote></figure>"
            ).blocks
                == [.pullQuote([.plain("a"), .text("b", marks: [.bold])], attribution: "c")])
    }

    @Test func `tables keep captions, headers and spans`() throws {
        let html = """
            <table><caption>T</caption><thead><tr><th>a<th>b</thead><tbody><tr><td colspan=2>c</td></tr>
            <tr><td rowspan=9>d<td colspan=0>e<ul><li>f</ul></table>
            """

        #expect(
            try read(html).blocks == [
                .table(
                    Table(
                        caption: "T",
                        rows: [
                            [TableCell(isHeader: true, [.text("a")]), TableCell(isHeader: true, [.text("b")])],
                            [TableCell(columnSpan: 2, [.text("c")])],
                            [TableCell([.text("d")]), TableCell([.text("e"), .list(List(items: [[.text("f")]]))])],
                        ]))
            ])
    }

    private static let captions: [(String, String?, String?)] = [
        ("Kremlin. Kredit Foto: Reuters/E. N.", "Kremlin.", "Reuters/E. N."),
        ("Kremlin (Foto: Antara)", "Kremlin", "Antara"),
        ("Foto: Antara", nil, "Antara"), ("The harbour. Photo by Li Wei", "The harbour.", "Li Wei"),
        ("Harbour © AP", "Harbour", "AP"), ("Peta [Photo: AFP].", "Peta", "AFP"), ("Tanpa kredit", "Tanpa kredit", nil),
        ("Potfoto: bukan", "Potfoto: bukan", nil), ("Foto:", "Foto:", nil), ("A | FOTO : x", "A | FOTO : x", nil),
        ("Gedung (Foto: Dok. Istimewa)", "Gedung", "Dok. Istimewa"),
    ]

    @Test(arguments: captions)
    func `a credit is found in a caption`(text: String, caption: String?, credit: String?) throws {
        let html = "<figure><img src=/a.jpg alt=x><figcaption>\(text)</figcaption></figure>"

        #expect(
            try read(html).blocks == [.image(Picture(source: "/a.jpg", alt: "x", caption: caption, credit: credit))])
    }

    @Test func `pictures in text stand between paragraphs`() throws {
        #expect(
            try read("<p>a <a href=/x><img src='//a.id/b c.jpg'></a> d</p>").blocks
                == [.text("a"), .image(Picture(source: "https://a.id/b%20c.jpg")), .text("d")])
    }

    @Test func `late pictures are loaded, tiny ones and doubles are not`() throws {
        let html =
            "<img src=data:image/gif;base64,x data-src=/a.jpg alt=a><noscript><img src=/a.jpg alt=a></noscript>"
            + "<img src=/t.gif width=1 height=1><p>:<img class=wp-smiley src=/s.png alt=😀>"

        #expect(try read(html).blocks == [.image(Picture(source: "/a.jpg", alt: "a")), .text(":😀")])
    }

    @Test func `a box of pictures is a gallery`() throws {
        let html = """
            <figure class="wp-block-gallery"><figure><img src=/a.jpg><figcaption>A</figcaption></figure>
            <figure><img src=/b.jpg></figure><figcaption>Dua</figcaption></figure>
            <ul class=gallery><li><img src=/c.jpg><li><img src=/d.jpg></ul>
            """

        #expect(
            try read(html).blocks == [
                .gallery([Picture(source: "/a.jpg", caption: "A"), Picture(source: "/b.jpg")], caption: "Dua"),
                .gallery([Picture(source: "/c.jpg"), Picture(source: "/d.jpg")], caption: nil),
            ])
    }

    @Test(arguments: [
        ("https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0", "YouTube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
        ("//www.youtube-nocookie.com/embed/abc", "YouTube", "https://www.youtube.com/watch?v=abc"),
        ("https://player.vimeo.com/video/123?h=x", "Vimeo", "https://vimeo.com/123"),
        ("https://platform.twitter.com/embed/Tweet.html?id=99", "X", "https://x.com/i/status/99"),
        ("https://www.instagram.com/p/AbC/embed/", "Instagram", "https://www.instagram.com/p/AbC/"),
        ("https://www.tiktok.com/@a/video/7", "TikTok", "https://www.tiktok.com/@a/video/7"),
        (
            "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1&w=5",
            "Facebook",
            "https://www.facebook.com/a/posts/1"
        ),
        ("https://open.spotify.com/embed/episode/x1", "Spotify", "https://open.spotify.com/episode/x1"),
    ])
    func `a frame of a known service is a card`(source: String, provider: String, address: String) throws {
        #expect(
            try read("<iframe src=\"\(source)\" title=T></iframe>").blocks
                == [.embed(Embed(address: address, provider: provider, title: "T"))])
    }

    @Test func `posts of other services are cards`() throws {
        let html = """
            <blockquote class="twitter-tweet"><p>Halo</p>&mdash; A (@a) <a href="https://twitter.com/a/status/5?ref_src=x">5 Nov</a></blockquote>
            <blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/reel/Q/?utm=1"></blockquote>
            <p>https://youtu.be/abc</p>
            """

        #expect(
            try read(html).blocks == [
                .embed(Embed(address: "https://x.com/a/status/5", provider: "X", title: "Halo— A (@a) 5 Nov")),
                .embed(Embed(address: "https://www.instagram.com/reel/Q/", provider: "Instagram")),
                .embed(Embed(address: "https://www.youtube.com/watch?v=abc", provider: "YouTube")),
            ])
    }

    @Test(arguments: [
        "<p>Baca Juga: <a href=/read1/x>Judul</a></p>",
        "<p><strong>Baca juga : <a href=/read1/x>Judul</a></strong></p>",
        "<p><b>BACA JUGA</b> <a href=/read1/x>Judul</a>", "<p>Read also: <a href=/read1/x>Judul</a>",
        "Also read: <a href=/read1/x><b>Judul</b></a>", "<h3>Lihat juga: <a href=/read1/x>Judul</a></h3>",
        "<aside class=related><a href=/read1/x>Judul</a></aside>",
        "<p>Baca Juga:</p><ul><li><a href=/read1/x>Judul</a></ul>",
        "<p>Baca Juga:</p><p><a href=/read1/x>Judul</a></p>", "<div>Baca Juga:<br><a href=/read1/x>Judul</a></div>",
    ])
    func `a link to read also is a related link`(html: String) throws {
        #expect(try read(html).blocks == [.related(RelatedLink(address: "/read1/x", headline: "Judul"))])
    }

    @Test func `related links may be plain text or several`() throws {
        #expect(try read("<p>Baca Juga: Judul").blocks == [.related(RelatedLink(headline: "Judul"))])
        #expect(
            try read("<p>Baca Juga: <a href=/1>A</a><br><a href=/2>B</a>").blocks == [
                .related(RelatedLink(address: "/1", headline: "A")),
                .related(RelatedLink(address: "/2", headline: "B")),
            ])
        #expect(try read("<p>Baca juga buku itu").blocks == [.text("Baca juga buku itu")])
    }

    @Test func `of related links none is lost for leading to no article`() throws {
        for address in ["mailto:a@b.example", "#bagian"] {
            let html = "<p>Baca Juga: <a href='\(address)'>A</a>, <a href=/2>B</a>"
            #expect(try read(html).plainText == "Baca Juga: A, B", "\(address)")
        }
        #expect(
            try dropped("<aside class=related><a href='javascript:x'>A</a></aside>").map(\.text) == ["javascript:x"])
    }

    @Test func `nothing visible is dropped in silence`() throws {
        let html = """
            <p>a<a href="javascript:x">b</a></p><iframe src="https://evil.example/x"></iframe><svg><text>c</text></svg>
            <form>Langganan <input value=Kirim></form><img src="data:image/png,x" alt=d><audio src=/e.mp3></audio><button>f</button>
            <script>g</script><style>h</style><p hidden>i</p><math><mi>j</mi></math><video src="data:k"></video>
            """

        #expect(try read(html).blocks == [.text("ab")])
        #expect(
            try dropped(html).map(\.reason) == [
                .unsafeAddress, .unknownEmbed, .notSupported, .form, .unsafeAddress, .notSupported, .form,
                .notSupported, .unsafeAddress,
            ])
        #expect(
            try dropped(html).map(\.text) == [
                "javascript:x", "https://evil.example/x", "c", "Langganan", "d data:image/png,x", "/e.mp3", "f", "j",
                "data:k",
            ])
    }

    @Test func `preformatted text keeps its lines`() throws {
        #expect(
            try read("<pre>a\n  b</pre>").blocks == [
                .paragraph([.text("a", marks: [.code]), .lineBreak, .text("  b", marks: [.code])])
            ])
    }

    @Test func `a deep quote is flattened, not lost`() throws {
        let document = try read(String(repeating: "<blockquote><p>x", count: 60))

        #expect(try Document(json: document.json()) == document)
        #expect(document.wordCount == 60)
    }
}
