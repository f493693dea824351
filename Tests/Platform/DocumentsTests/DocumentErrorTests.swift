import Documents
import Testing

/// Attack classes: unknown nodes, marks and attributes; schema confusion by wrong types, wrong children and
/// duplicate keys; unsafe addresses; nesting, size and count bombs; malformed UTF-8 and surrogates.
struct DocumentErrorTests {
    private func block(_ text: String) -> String { #"{"type":"doc","content":[\#(text)]}"# }

    private func error(_ text: String) -> DocumentError? {
        do {
            _ = try json(text)
            return nil
        } catch {
            return error
        }
    }

    @Test func `an unknown node is named with its path and what may stand there`() {
        let error = error(block(#"{"type":"paragraph"},{"type":"script"}"#))

        guard case .unknownNode("script", path: "doc.content[1]", let allowed)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(allowed.contains("paragraph") && allowed.contains("relatedArticle"))
        #expect(error?.description.contains("doc.content[1]") == true)
    }

    @Test(arguments: [
        (#"{"type":"heading","attrs":{"level":1}}"#, "doc.content[0].attrs.level"),
        (#"{"type":"heading","attrs":{"level":"2"}}"#, "doc.content[0].attrs.level"),
        (#"{"type":"heading","attrs":{"level":2.5}}"#, "doc.content[0].attrs.level"),
        (#"{"type":"heading","attrs":[]}"#, "doc.content[0].attrs"),
        (#"{"type":"image","attrs":{"asset":-1}}"#, "doc.content[0].attrs.asset"),
        (#"{"type":"image","attrs":{"asset":99999999999999999999}}"#, "doc.content[0].attrs.asset"),
        (#"{"type":"image","attrs":{"alt":true}}"#, "doc.content[0].attrs.alt"),
        (#"{"type":"paragraph","content":{}}"#, "doc.content[0].content"),
        (#"{"type":"paragraph","content":[{"type":"text","text":""}]}"#, "doc.content[0].content[0].text"),
        (#"{"type":"paragraph","content":[{"type":"text","text":"\ud800"}]}"#, "doc.content[0].content[0].text"),
        (#"{"type":"paragraph","content":["a"]}"#, "doc.content[0].content[0]"),
        (#"{"type":"paragraph","text":"a"}"#, "doc.content[0].text"),
        (#"{"type":"horizontalRule","content":[]}"#, "doc.content[0].content"),
        (
            #"{"type":"table","content":[{"type":"tableRow","content":[{"type":"tableCell","attrs":{"colspan":0}}]}]}"#,
            "doc.content[0].content[0].content[0].attrs.colspan"
        ),
        (#"{"type":7}"#, "doc.content[0].type"),
    ])
    func `a wrong value is refused with its path`(text: String, path: String) {
        guard case .wrongValue(path, _)? = error(block(text)) else {
            Issue.record("\(String(describing: error(block(text))))")
            return
        }
    }

    @Test func `missing things are named`() {
        #expect(error(block(#"{"type":"heading"}"#)) == .missing(path: "doc.content[0].attrs.level"))
        #expect(error(block(#"{"type":"embed"}"#)) == .missing(path: "doc.content[0].attrs.src"))
        #expect(error(block("{}")) == .missing(path: "doc.content[0].type"))
        #expect(
            error(block(#"{"type":"paragraph","content":[{"type":"text"}]}"#))
                == .missing(path: "doc.content[0].content[0].text"))
    }

    @Test func `unknown keys, attributes and marks are refused`() {
        #expect(
            error(block(#"{"type":"paragraph","class":"x"}"#))
                == .unknownKey(
                    "class", path: "doc.content[0]",
                    allowed: ["type", "text", "content", "marks", "attrs"].sorted { a, b in
                        let order = ["type", "attrs", "content", "marks", "text"]
                        return order.firstIndex(of: a)! < order.firstIndex(of: b)!
                    }))
        #expect(
            error(block(#"{"type":"heading","attrs":{"level":2,"onclick":"x"}}"#))
                == .unknownKey("onclick", path: "doc.content[0].attrs", allowed: ["level"]))
        guard
            case .unknownMark("blink", path: "doc.content[0].content[0].marks[0]", _)? = error(
                block(#"{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"blink"}]}]}"#))
        else {
            Issue.record("blink passed")
            return
        }
    }

    @Test(arguments: [
        #"{"type":"paragraph","type":"heading"}"#, #"{"type":"image","attrs":{"alt":"a","alt":"b"}}"#,
        #"{"type":"image","attrs":{},"attrs":{}}"#,
        #"{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"bold","type":"bold"}]}]}"#,
    ])
    func `a key may stand once`(text: String) {
        guard case .duplicateKey? = error(block(text)) else {
            Issue.record("\(String(describing: error(block(text))))")
            return
        }
    }

    @Test(arguments: [
        #"{"type":"text","text":"a"}"#, #"{"type":"listItem"}"#, #"{"type":"tableRow"}"#, #"{"type":"doc"}"#,
        #"{"type":"paragraph","content":[{"type":"paragraph"}]}"#,
        #"{"type":"bulletList","content":[{"type":"paragraph"}]}"#,
        #"{"type":"gallery","content":[{"type":"paragraph"}]}"#, #"{"type":"table","content":[{"type":"tableCell"}]}"#,
    ])
    func `a child stands only where it belongs`(text: String) {
        guard case .unknownNode? = error(block(text)) else {
            Issue.record("\(String(describing: error(block(text))))")
            return
        }
    }

    @Test(arguments: [
        #"{"type":"image","attrs":{"src":"javascript:alert(1)"}}"#,
        #"{"type":"image","attrs":{"src":"data:image/svg+xml,x"}}"#,
        #"{"type":"video","attrs":{"poster":"//evil.example/a"}}"#, #"{"type":"embed","attrs":{"src":"/local"}}"#,
        #"{"type":"relatedArticle","attrs":{"href":"java\nscript:x"}}"#,
        #"{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":"\u0001javascript:x"}}]}]}"#,
    ])
    func `an unsafe address is refused`(text: String) {
        guard case .unsafeAddress? = error(block(text)) else {
            Issue.record("\(String(describing: error(block(text))))")
            return
        }
    }

    @Test(arguments: [
        "", " ", "[", "{", "{]", #"{"a"}"#, #"{"a":}"#, #"{"type":"doc",}"#, #"{"type":"doc"} x"#, "nul", "01", "1.",
        "1e",
        "-", #""\x""#, "\"a", "\"\u{1}\"", "\u{FEFF}{}", "[1,]", "[,1]", #"{,"a":1}"#, "'a'", "/**/{}", "NaN",
    ])
    func `what is not JSON is refused where it ends to be`(text: String) {
        guard case .syntax? = error(text) else {
            Issue.record("\(String(describing: error(text)))")
            return
        }
    }

    @Test(arguments: [
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
        [0xF0, 0x80, 0x80, 0x80],
    ])
    func `malformed UTF-8 is refused`(bytes: [UInt8]) {
        let json = Array(#"{"type":""#.utf8) + bytes + Array(#""}"#.utf8)

        #expect(throws: DocumentError.syntax(offset: 9, expected: "well-formed UTF-8")) { try Document(json: json) }
    }

    @Test func `a document is an object of type doc`() {
        guard case .wrongValue(path: "doc", _)? = error("[]") else {
            _ = Issue.record("an array passed")
            return
        }
        guard case .unknownNode("paragraph", path: "doc", ["doc"])? = error(#"{"type":"paragraph"}"#) else {
            _ = Issue.record("a paragraph passed")
            return
        }
    }
}
