import Fetch
import Testing

/// V07 (parser differentials), V34 (ports that overflow), V36 (line breaks in a request target).
@Suite struct WebAddressTests {
    @Test(arguments: [
        ("http://news.example", "http://news.example/"),
        ("HTTP://News.Example:80/A", "http://news.example/A"),
        ("https://news.example:443?x", "https://news.example/?x"),
        ("https://news.example:/", "https://news.example/"),
        ("https://news.example:8443/", "https://news.example:8443/"),
        ("http://[2606:4700::1111]:8080/x", "http://[2606:4700::1111]:8080/x"),
        ("http://a.example/berita hari ini/é?q=a b#c", "http://a.example/berita%20hari%20ini/%C3%A9?q=a%20b"),
        ("http://a.example/100%/%zz/%C3%A9", "http://a.example/100%25/%25zz/%C3%A9"),
        ("http://a.example/a/./b/../c/..", "http://a.example/a/"),
        ("http://a.example/../../etc", "http://a.example/etc"),
        ("http://a.example/a\\b[1]{x}|", "http://a.example/a%5Cb%5B1%5D%7Bx%7D%7C"),
        ("http://a.example//b//", "http://a.example//b//"),
    ])
    func `an address is kept in one plain form`(text: String, plain: String) throws {
        #expect(try WebAddress(text).description == plain)
    }

    @Test(arguments: [
        ("", FetchError.AddressFault.scheme), ("news.example", .scheme), ("//news.example/", .scheme),
        ("file:///etc/passwd", .scheme), ("gopher://news.example/", .scheme), ("javascript:alert(1)", .scheme),
        ("unix:///run/x", .scheme), ("http+unix://x/", .scheme), ("http:news.example", .form),
        ("http:/news.example", .form), ("http:\\\\news.example", .form), (" http://news.example", .scheme),
        ("http://a@127.0.0.1/", .userInfo), ("http://news.example:x@10.0.0.1/", .userInfo),
        ("http://@news.example/", .userInfo), ("http:///x", .host), ("http://", .host), ("http://?x", .host),
        ("http://news.example\\@10.0.0.1/", .userInfo), ("http://news.example\\.evil/", .host),
        ("http://10。0。0。1/", .host), ("http://①②⑦.⓪.⓪.①/", .host), ("http://n%65ws.example/", .host),
        ("http://news example/", .host), ("http://[fe80::1%25eth0]/", .host), ("http://[fe80::1%eth0]/", .host),
        ("http://[::1/", .host), ("http://[127.0.0.1]/", .host), ("http://[::1]x/", .host), ("http://::1/", .host),
        ("http://news.example:0/", .port), ("http://news.example:080/", .port), ("http://news.example:65536/", .port),
        ("http://news.example:99999999999999999999/", .port), ("http://news.example:+80/", .port),
        ("http://news.example:-1/", .port), ("http://news.example:80x/", .port),
        ("http://news.example/a\r\nHost: evil", .form), ("http://news.example/a\nb", .form),
        ("http://news.example/\u{0}", .form), ("http://news.example/\u{7f}", .form),
        ("http://news.example/a\tb", .form),
    ])
    func `whatever two parsers could read differently is refused`(text: String, fault: FetchError.AddressFault) {
        #expect(throws: FetchError.badAddress(fault)) { try WebAddress(text) }
    }

    @Test func `an endless address is refused`() {
        let text = "http://news.example/" + String(repeating: "a", count: 5_000)

        #expect(throws: FetchError.badAddress(.tooLong)) { try WebAddress(text) }
        #expect(throws: FetchError.badAddress(.host)) {
            try WebAddress("http://" + String(repeating: "a", count: 300) + "/")
        }
    }

    @Test(arguments: [
        ("http://b.example/x", "http://b.example/x"), ("//b.example", "https://b.example/"),
        ("/x", "https://a.example:8443/x"), ("x", "https://a.example:8443/one/x"),
        ("../x", "https://a.example:8443/x"), ("?q", "https://a.example:8443/one/two?q"),
        ("", "https://a.example:8443/one/two?p"), ("#f", "https://a.example:8443/one/two?p"),
        ("x/../../../y", "https://a.example:8443/y"), ("/a:b", "https://a.example:8443/a:b"),
        ("\\\\evil.example", "https://a.example:8443/one/%5C%5Cevil.example"),
    ])
    func `a reference is read from where it stands`(reference: String, target: String) throws {
        let base = try WebAddress("https://a.example:8443/one/two?p")

        #expect(try base.resolving(reference).description == target)
    }

    @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//a@b.example/", "//b\\c/"])
    func `a reference out of the web is refused`(reference: String) throws {
        let base = try WebAddress("https://a.example/")

        #expect(throws: FetchError.self) { try base.resolving(reference) }
    }
}
