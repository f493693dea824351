import Newsroom
import Testing

@Suite struct SlugTests {
    @Test(arguments: [
        ("Aliansi Keamanan yang Dipimpin Rusia", "aliansi-keamanan-yang-dipimpin-rusia"),
        ("Rp2,4 Triliun—untuk “Kereta”?", "rp2-4-triliun-untuk-kereta"),
        ("Jum’at Kliwon", "jumat-kliwon"),
        ("  Café Éclair – Łódź  ", "cafe-eclair-lodz"),
        ("中文", "artikel"),
        ("", "artikel"),
        ("a\u{202E}b\u{0000}c", "a-b-c"),
        ("x\"\u{0301}<script>", "x-script"),
    ])
    func `a headline becomes lower-case ASCII words`(headline: String, slug: String) {
        #expect(Slug.from(headline) == slug)
        #expect(Slug.isValid(slug))
    }

    @Test func `a long headline is cut between words`() {
        let slug = Slug.from(String(repeating: "panjang ", count: 30))

        #expect(slug.utf8.count <= 80)
        #expect(slug.hasSuffix("panjang"))
    }

    @Test func `one endless word is cut, too`() {
        #expect(Slug.from(String(repeating: "a", count: 200)).utf8.count == 80)
    }

    @Test(arguments: ["", "A", "a--b", "-a", "a-", "a b", "a/b", "ä"])
    func `what no headline gives is no slug`(text: String) {
        #expect(!Slug.isValid(text))
    }
}
