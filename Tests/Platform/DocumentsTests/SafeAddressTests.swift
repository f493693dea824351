import Documents
import Testing

/// Attack classes: `javascript:`, `data:` and `vbscript:` in every disguise browsers forgive (case, control
/// characters, entities already decoded), `//host`, `/\host`, NUL in a path.
struct SafeAddressTests {
    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "java\nscript:alert(1)", "\u{1}javascript:alert(1)", "javascript\u{0}:alert(1)", "javascript://x/%0aalert(1)",
        "data:text/html,<script>", "vbscript:x", "file:///etc/passwd", "//evil.example", "/\\evil.example", "\\\\evil",
        "https:evil", "https://", "https:///x", "http:/x", "blob:https://x", "feed:javascript:alert(1)", "page.html",
        "../x", "?a", "", " ", "mailto:", "/a%00b", "/a\u{0}b", "x:https://a", "ＪavaScript:alert(1)",
    ])
    func `no link leads here`(address: String) {
        #expect(SafeAddress.canonical(address, for: .link) == nil)
    }

    @Test(arguments: [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        ("HTTPS://example.org/", "https://example.org/"), (" /read1/x ", "/read1/x"), ("#a", "#a"),
        ("mailto:a@b.id", "mailto:a@b.id"), ("tel:+62", "tel:+62"), ("/a b\"<>'`", "/a%20b%22%3C%3E%27%60"),
        ("/ré", "/r%C3%A9"), ("/100%", "/100%25"), ("/%2f", "/%2f"), ("/", "/"),
    ])
    func `what is safe is written in one way`(address: String, canonical: String) {
        #expect(SafeAddress.canonical(address, for: .link) == canonical)
        #expect(SafeAddress.canonical(canonical, for: .link) == canonical)
    }

    @Test func `pictures and embeds take fewer schemes`() {
        #expect(SafeAddress.canonical("mailto:a@b.id", for: .media) == nil)
        #expect(SafeAddress.canonical("#a", for: .media) == nil)
        #expect(SafeAddress.canonical("/a.jpg", for: .media) == "/a.jpg")
        #expect(SafeAddress.canonical("/a", for: .embed) == nil)
        #expect(SafeAddress.canonical("http://a.id/", for: .embed) == "http://a.id/")
    }
}
