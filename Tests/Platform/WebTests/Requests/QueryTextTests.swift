import Testing
import Web

@Suite struct QueryTextTests {
    @Test(arguments: ["a b&c=d", "100%", "é\u{0301}", "/desk/topics?q=x", "\u{0}\n\"'<>#+;", ""])
    func `a text put into a query comes out again, as one value`(text: String) throws {
        let fields = try? FormBody(Array("q=\(QueryText.encode(text))".utf8)).fields

        // A form takes no NUL.
        #expect(fields == (text.utf8.contains(0) ? nil : [FormBody.Field("q", text)]))
    }

    @Test func `nothing that means something in an address is left`() {
        #expect(QueryText.encode("/a?b=c&d#e%") == "/a%3Fb%3Dc%26d%23e%25")
    }
}
