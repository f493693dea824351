import Documents
import Testing

struct DocumentTests {
    @Test func `neighbouring texts with equal marks become one`() {
        let document = Document([.paragraph([.text("a", marks: [.bold]), .plain(""), .text("b", marks: [.bold])])])

        #expect(document.blocks == [.text("ab", .bold)])
    }

    @Test func `marks stand in one order, each kind once`() {
        let marks: [Mark] = [.superscript, .bold, .link(address: "/a"), .bold, .link(address: "/b")]

        let document = Document([.paragraph([.text("a", marks: marks)])])

        #expect(document.blocks == [.text("a", .link(address: "/a"), .bold, .superscript)])
    }

    @Test func `control characters are dropped, tabs and line feeds stay`() {
        let document = Document(paragraphs: ["a\u{0}b\u{7F}c\u{85}d\te\nf\u{1B}"])

        #expect(document.blocks == [.text("abcd\te\nf")])
    }

    @Test func `changing the blocks keeps the normal form`() {
        var document = Document()

        document.blocks = [.heading(level: 7, [.plain("x\u{1}")]), .list(List(items: []))]
        document.blocks.append(.image(Picture(caption: "  a \n b ")))

        #expect(document.blocks == [.heading(level: 4, [.plain("x")]), .image(Picture(caption: "a b"))])
    }

    @Test func `a link nobody should follow leaves its text`() {
        let document = Document([.text("a", .link(address: "java\nscript:alert(1)"), .bold)])

        #expect(document.blocks == [.text("a", .bold)])
    }

    @Test func `an embed without a safe address becomes its title`() {
        let document = Document([.embed(Embed(address: "javascript:alert(1)", title: "Video"))])

        #expect(document.blocks == [.text("Video")])
    }

    @Test func `an item begins with a paragraph and a cell has one`() {
        let document = Document([
            .list(List(items: [[.rule]])), .table(Table(rows: [[], [TableCell(rowSpan: 9, [])]])),
        ])

        let cell = TableCell([.paragraph([])])
        #expect(document.blocks == [.list(List(items: [[.paragraph([]), .rule]])), .table(Table(rows: [[cell]]))])
    }

    @Test func `cells never lie over one another`() {
        let wide = TableCell(columnSpan: 3, [.text("b")])

        let document = Document([
            .table(Table(rows: [[TableCell([.text("a")]), TableCell(rowSpan: 2, [.text("c")])], [wide], [wide]]))
        ])

        guard case .table(let table) = document.blocks[0] else {
            _ = Issue.record("no table")
            return
        }
        #expect(table.rows.map { $0[0].columnSpan } == [1, 1, 3])
    }

    @Test func `a header cell with a heading in it is an ordinary cell`() {
        let cells = [
            TableCell(isHeader: true, [.heading(level: 2, [.plain("a")])]), TableCell(isHeader: true, [.text("b")]),
        ]

        let document = Document([.table(Table(rows: [cells]))])

        guard case .table(let table) = document.blocks[0] else {
            _ = Issue.record("no table")
            return
        }
        #expect(table.rows[0].map(\.isHeader) == [false, true])
    }

    @Test func `what readers would not see is empty`() {
        #expect(Document().isEmpty)
        #expect(Document([.rule, .paragraph([]), .quote([.paragraph([.lineBreak])])]).isEmpty)
        #expect(!Document(paragraphs: ["a"]).isEmpty)
        #expect(!Document([.image(Picture(asset: 1))]).isEmpty)
    }

    @Test func `references are found however deep`() {
        let document = Document([
            .quote([.factBox(title: "", [.image(Picture(asset: 1)), .related(RelatedLink(article: 7, headline: "x"))])]
            ),
            .gallery([Picture(asset: 2), Picture(source: "/a.jpg")], caption: nil),
            .video(Video(asset: 3)),
            .list(
                List(items: [[.table(Table(rows: [[TableCell([.related(RelatedLink(article: 8, headline: ""))])]]))]])),
        ])

        #expect(document.references == DocumentReferences(articles: [7, 8], assets: [1, 2, 3]))
    }

    @Test func `plain text is one line per block`() {
        #expect(
            Document.everything.plainText == """
                Latar
                Kremlin membela CSTO & Armenia.
                Satu.
                Dua.
                Selalu ada upaya
                Dmitry Peskov
                tiga
                empat
                a
                Anggota
                Negara Sejak
                Armenia 1992
                1994 lagi
                Kremlin.
                Dua
                Peskov
                CSTO
                Enam negara.
                """)
    }

    @Test func `words hold a letter or digit of any script`() {
        #expect(Document(paragraphs: ["Rusia — 27/11/2022, “ya”", "日本 - ٣"]).wordCount == 5)
        #expect(Document().wordCount == 0)
    }
}
