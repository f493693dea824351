import Documents
import Templates

/// The HTML a document is drawn as, without the line feeds between blocks.
func html(_ document: Document, _ context: DocumentRendering = DocumentRendering()) -> String {
    let text = document.html(context).string
    return String(decoding: text.utf8.filter { $0 != 0x0A }, as: UTF8.self)
}

func read(_ html: String) throws -> Document {
    try Document.from(html: Array(html.utf8)).document
}

func dropped(_ html: String) throws -> [DroppedContent] {
    try Document.from(html: Array(html.utf8)).dropped
}

func json(_ text: String) throws(DocumentError) -> Document {
    try Document(json: Array(text.utf8))
}

func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

extension Block {
    static func text(_ text: String, _ marks: Mark...) -> Block { .paragraph([.text(text, marks: marks)]) }
}

extension Inline {
    static func plain(_ text: String) -> Inline { .text(text, marks: []) }
}

extension Document {
    /// One of everything, as HTML can hold it.
    static let everything = Document([
        .heading(level: 2, [.plain("Latar")]),
        .paragraph([
            .plain("Kremlin "), .text("membela", marks: [.bold, .italic]), .lineBreak,
            .text("CSTO", marks: [.link(address: "https://example.org/csto?a=1&b=2"), .bold]), .plain(" & Armenia."),
        ]),
        .quote([.text("Satu."), .quote([.text("Dua.")])]),
        .pullQuote([.plain("Selalu ada upaya")], attribution: "Dmitry Peskov"),
        .list(
            List(.ordered(start: 3), items: [[.text("tiga")], [.text("empat"), .list(List(items: [[.text("a")]]))]])),
        .table(
            Table(
                caption: "Anggota",
                rows: [
                    [TableCell(isHeader: true, [.text("Negara")]), TableCell(isHeader: true, [.text("Sejak")])],
                    [TableCell(rowSpan: 2, [.text("Armenia")]), TableCell([.text("1992")])],
                    [TableCell([.text("1994"), .text("lagi")])],
                ])),
        .rule,
        .image(Picture(source: "/media/1.jpg", alt: "Gedung", caption: "Kremlin.", credit: "Reuters/E. N.")),
        .gallery(
            [Picture(source: "https://example.org/a.jpg", alt: "A"), Picture(source: "/b.jpg", credit: "AP")],
            caption: "Dua"),
        .video(Video(source: "/v.mp4", poster: "/v.jpg", title: "Pidato", caption: "Peskov", credit: "TASS")),
        .embed(Embed(address: "https://www.youtube.com/watch?v=abc", provider: "YouTube", title: "Wawancara")),
        .factBox(title: "CSTO", [.text("Enam negara."), .rule]),
        .related(RelatedLink(address: "/read1/barat", headline: "Barat Jangan Ragu")),
        .related(RelatedLink(headline: "Tanpa alamat")),
    ])
}
