import Templates
import Testing

/// V01, V02 of reliability.md §2.3, to the byte.
@Suite struct EscapingTests {
    @Test(arguments: [
        ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"),
        ("\"\u{301}", "&quot;\u{301}"),
        ("\0", "\u{FFFD}"),
        ("“kutipan” — …", "“kutipan” — …"),
        ("\u{202E}x", "\u{202E}x\u{202C}"),
        ("\u{2066}\u{202A}x", "\u{2066}\u{202A}x\u{202C}\u{2069}"),
        ("\u{2066}\u{202A}x\u{2069}y", "\u{2066}\u{202A}x\u{2069}y"),
        ("x\u{202C}\u{2069}y", "xy"),
        ("\u{202A}\u{2069}x\u{202C}", "\u{202A}x\u{202C}"),
    ])
    func `text`(value: String, expected: String) {
        #expect(bytes { Escaping.text(value, into: &$0) } == Array(expected.utf8))
    }

    @Test func `an attribute escapes the backtick too`() {
        #expect(bytes { Escaping.attribute("`\u{301}\"", into: &$0) } == Array("&#96;\u{301}&quot;".utf8))
    }

    @Test(arguments: [
        ("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&amp;e=f#g"),
        ("/a b/é%20%zz", "/a%20b/%C3%A9%20%25zz"),
        ("mailto:a@b.example", "mailto:a@b.example"), ("TEL:+62", "TEL:+62"), ("//evil.example", "//evil.example"),
        ("\\\\evil", "%5C%5Cevil"), ("a:b", "#blocked"), ("/a:b", "/a:b"), ("?a:b", "?a:b"), ("", ""), (" \n/x ", "/x"),
        ("javascript:x", "#blocked"), ("JaVaScRiPt:x", "#blocked"), ("java\nscript:x", "#blocked"),
        ("\u{1}javascript:x", "#blocked"),
        ("javascript\u{301}:x", "#blocked"), ("h\u{1}ttps://x", "h%01ttps://x"), ("data:,", "#blocked"),
        ("a%00b", "#blocked"), ("a\0b", "#blocked"),
        ("javascript&#58;x", "javascript&amp;#58;x"), ("'\"`<>{}|^", "%27%22%60%3C%3E%7B%7D%7C%5E"),
    ])
    func `a whole URL`(value: String, expected: String) {
        #expect(bytes { Escaping.url(value, into: &$0) } == Array(expected.utf8))
        #expect(Escaping.isSafe(url: value) == (expected != "#blocked"))
    }

    @Test func `parts of a URL`() {
        #expect(
            bytes { Escaping.urlComponent("a b&c=d/é%20\0", into: &$0) } == Array("a%20b%26c%3Dd%2F%C3%A9%2520".utf8))
        #expect(bytes { Escaping.urlPath("/a b/c:d?e#%20%00", into: &$0) } == Array("/a%20b/c%3Ad%3Fe%23%20".utf8))
        #expect(bytes { Escaping.urlPath("//evil/x", isAtRoot: true, into: &$0) } == Array("%2F%2Fevil/x".utf8))
    }

    @Test(arguments: [
        ("/a,b.jpg 480w, /c.jpg 2x", "/a,b.jpg 480w, /c.jpg 2x"), ("javascript:x 1x, /a", "#blocked 1x, /a"),
        ("/a evil", "/a"), (",, /a,", "/a"), ("", ""), ("/a 1x 2x,/b", "/a, /b"),
    ])
    func `a source set`(value: String, expected: String) {
        #expect(bytes { Escaping.sourceSet(value, into: &$0) } == Array(expected.utf8))
    }

    @Test func `JSON in a script`() {
        let value = "</script>&\"\\\n\u{2028}\u{2029}\0é"
        let expected = #"\u003C/script\u003E\u0026\u0022\u005C\u000A\u2028\u2029\u0000é"#
        #expect(bytes { Escaping.json(value, into: &$0) } == Array(expected.utf8))
    }

    private func bytes(_ body: (inout [UInt8]) -> Void) -> [UInt8] {
        var output: [UInt8] = []
        body(&output)
        return output
    }
}
