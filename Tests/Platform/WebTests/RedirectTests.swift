import HTTPTypes
import Hummingbird
import Testing
import Web

/// V28, open redirect (Mastodon CVE-2026-33868, WordPress CVE-2020-4048), and V36, response splitting
/// (SwiftNIO CVE-2022-3215).
@Suite struct RedirectTests {
    @Test(arguments: ["/", "/berita/judul", "/cari?q=%C3%A9&hal=2#atas", "/a//b", "/%2Fevil.example", "/.//x", "/a:b"])
    func `a path of this site is a target`(path: String) throws {
        #expect(try Response.redirect(path: path).headers[.location] == path)
    }

    @Test(arguments: [
        "", "berita", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "/a\\b",
        "https://evil.example", "https:evil.example", "javascript:alert(1)", ".evil.example", "@evil.example",
        "/\t/evil.example", "/\n/evil.example", "/a\r\nSet-Cookie: x=1", "/a\u{0}", "/a b", "/é", "/\u{10A}",
        "/\u{560A}",
        " /a", "/\u{7f}", "/\u{ff0f}evil.example",
    ])
    func `anything else is refused`(path: String) {
        #expect(throws: RedirectRefusal.self) { try Response.redirect(path: path) }
    }

    @Test func `a permanent one says so`() throws {
        #expect(try Response.redirect(path: "/x", permanent: true).status == .movedPermanently)
        #expect(try Response.redirect(path: "/x").status == .seeOther)
    }

    @Test(arguments: [
        ("teks biasa\té", true), ("", true), ("a\r\nb", false), ("a\nb", false), ("a\rb", false), ("a\u{0}", false),
        ("\u{7f}", false), ("\u{1b}[0m", false), ("\u{10A}\u{560A}", true),
    ])
    func `a header value has no control bytes`(text: String, isSafe: Bool) {
        #expect(HeaderSafe.isValue(text) == isSafe)
    }
}
