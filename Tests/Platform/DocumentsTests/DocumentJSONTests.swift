import Documents
import Testing

struct DocumentJSONTests {
    @Test func `a document survives being written and read`() throws {
        let written = Document.everything.json()

        let read = try Document(json: written)

        #expect(read == .everything)
        #expect(read.json() == written)
    }

    @Test func `the canonical form leaves out what is absent`() throws {
        let document = Document([
            .paragraph([.text("a\"\\\n\té😀", marks: [.bold, .link(address: "/x")]), .lineBreak]), .paragraph([]),
            .list(List(.ordered(start: 1), items: [[]])), .image(Picture(asset: 7)),
        ])

        let expected = #"""
            {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","marks":[{"type":"link","attrs":{"href":"/x"}},{"type":"bold"}],"text":"a\"\\\n\té😀"},{"type":"hardBreak"}]},{"type":"paragraph"},{"type":"orderedList","content":[{"type":"listItem","content":[{"type":"paragraph"}]}]},{"type":"image","attrs":{"asset":7}}]}
            """#
        #expect(string(document.json()) == expected)
        #expect(string(Document().json()) == #"{"type":"doc","content":[]}"#)
    }

    @Test func `keys may come in any order, with nulls and white space between`() throws {
        let document = try json(
            #"""
            { "content" : [ {"attrs":{"level":3},"content":[{"text":"\u0041\ud83d\ude00\/","type":"text"}],"type":"heading"},
              {"type":"image","attrs":{"asset":null,"alt":null,"src":"/a.jpg"}} ] , "type":"doc" }
            """#)

        #expect(document.blocks == [.heading(level: 3, [.plain("A😀/")]), .image(Picture(source: "/a.jpg"))])
    }

    @Test func `texts are merged, marks sorted, marks on breaks ignored`() throws {
        let document = try json(
            #"""
            {"type":"doc","content":[{"type":"paragraph","content":[
              {"type":"text","text":"a","marks":[{"type":"italic"},{"type":"bold"}]},
              {"type":"text","text":"b","marks":[{"type":"bold"},{"type":"italic"}]},
              {"type":"hardBreak","marks":[{"type":"bold"}]}]}]}
            """#)

        #expect(document.blocks == [.paragraph([.text("ab", marks: [.bold, .italic]), .lineBreak])])
    }

    @Test func `control characters are dropped when read`() throws {
        let document = try json(
            #"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a\u0000b\u001bc\u0085d"#
                + "\u{7F}\u{9B}" + #""}]}]}"#)

        #expect(document.blocks == [.text("abcd")])
    }
}
