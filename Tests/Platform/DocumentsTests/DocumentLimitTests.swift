import Documents
import Testing

/// Attack classes: V33 nesting bombs in JSON and HTML, counts and sizes without end, quadratic HTML.
struct DocumentLimitTests {
    private func nested(_ levels: Int) -> [UInt8] {
        let open = String(repeating: #"{"type":"blockquote","content":["#, count: levels)
        let close = String(repeating: "]}", count: levels)
        return Array((#"{"type":"doc","content":["# + open + #"{"type":"paragraph"}"# + close + "]}").utf8)
    }

    @Test func `thirty-two levels are read, one more is refused`() throws {
        #expect(try Document(json: nested(30)).blocks.count == 1)
        #expect(throws: DocumentError.tooDeep(limit: 32)) { try Document(json: nested(31)) }
    }

    @Test(arguments: ["[", #"{"content":["#, #"{"a":"#])
    func `a million open brackets are refused`(opening: String) {
        let bytes = Array(String(repeating: opening, count: 1_000_000).utf8).prefix(5_000_000)

        #expect(throws: DocumentError.tooDeep(limit: 32)) { try Document(json: Array(bytes)) }
    }

    @Test func `five megabytes are too large`() {
        let bytes = [UInt8](repeating: 0x20, count: Document.sizeLimit + 1)

        #expect(throws: DocumentError.tooLarge(size: 5_000_001, limit: 5_000_000)) { try Document(json: bytes) }
    }

    @Test func `fifty thousand nodes are enough`() throws {
        let full = Document(Array(repeating: .rule, count: Document.nodeLimit - 1))
        let fuller = Document(full.blocks + [.rule])

        #expect(try Document(json: full.json()) == full)
        #expect(throws: DocumentError.tooManyNodes(limit: 50_000)) { try Document(json: fuller.json()) }
    }

    @Test(arguments: [
        "<div>", "<b>", "<b><p>", "<blockquote>", "<ul><li>", "<table><tr><td>", "<svg>", "<math>", "<font a=b>",
        "<aside>",
        "<figure>", "<template>", "<button>", "<select>", "<form>", "<a href=/x>", "<x-y>", "<div ", "<!--",
        "<![CDATA[", "</p>",
        "<aside class=fact-box>", "<h1>", "<svg><foreignObject>", "<dl><dt>",
    ])
    func `a hundred thousand open tags are survived`(tag: String) throws {
        let bytes = Array((String(repeating: tag, count: 100_000) + "x").utf8)

        let outcome = Result { () throws(HTMLError) in try Document.from(html: bytes).document }

        switch outcome {
        case .success(let document): #expect(try Document(json: document.json()) == document)
        case .failure(let error): #expect(error == .tooManyElements(limit: 1_000_000))
        }
    }

    @Test func `text deeper than the tree is kept flat`() throws {
        let html =
            String(repeating: "<div>", count: 100_000) + "dalam" + String(repeating: "</div>", count: 100_000)
            + "<p>luar"

        #expect(try read(html) == Document(paragraphs: ["dalam", "luar"]))
    }

    @Test func `formatting nobody closed does not multiply`() throws {
        let html = (0..<20_000).map { "<div><b x=\($0)>t</div>" }.joined()

        let outcome = Result { () throws(HTMLError) in try Document.from(html: Array(html.utf8)).document }

        switch outcome {
        case .success(let document): #expect(!document.isEmpty)
        case .failure(let error): #expect(error == .tooManyElements(limit: 1_000_000))
        }
    }

    @Test func `a tag with a hundred thousand attributes is left out`() throws {
        let html = "<p>a<b " + (0..<100_000).map { "x\($0) " }.joined() + ">b"

        #expect(try read(html) == Document(paragraphs: ["ab"]))
    }

    @Test func `twenty megabytes of HTML are too large`() {
        let bytes = [UInt8](repeating: 0x61, count: HTMLElement.sizeLimit + 1)

        #expect(throws: HTMLError.tooLarge(size: 20_000_001, limit: 20_000_000)) { try HTMLElement.parse(bytes) }
    }

    @Test func `a page with more nodes than a document may have is cut and says so`() throws {
        let html = (0..<60_000).map { "<p>\($0)" }.joined()

        let (document, dropped) = try Document.from(html: Array(html.utf8))

        #expect(try Document(json: document.json()) == document)
        #expect(dropped.map(\.reason) == [.tooLarge])
    }
}
