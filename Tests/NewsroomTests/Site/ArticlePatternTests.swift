import Database
import Foundation
import Newsroom
import Testing

@Suite struct ArticlePatternTests {
    let values: ArticlePattern.Values

    init() throws {
        values = ArticlePattern.Values(
            id: 42, slug: "harga-beras", section: "ekbis", day: try #require(CivilDay("2022-11-27")))
    }

    @Test(arguments: [
        ("/read{id}/{slug}", "/read42/harga-beras"),
        ("/{section}/{id}/{slug}.html", "/ekbis/42/harga-beras.html"),
        ("/{year}/{month}/{day}/{slug}-{id}", "/2022/11/27/harga-beras-42"),
        ("/a/{id}", "/a/42"),
    ])
    func `an address is made and read back`(text: String, address: String) throws {
        let pattern = try ArticlePattern(text)

        #expect(pattern.address(values) == address)
        if text != "/{year}/{month}/{day}/{slug}-{id}" { #expect(pattern.article(in: address) == 42) }
    }

    @Test(arguments: ["/read42/harga-beras", "/read42/lain-sama-sekali", "/read42/", "/read42", "/read42/%2e%2e"])
    func `the number alone finds the article`(path: String) {
        #expect(ArticlePattern.standard.article(in: path) == 42)
    }

    @Test(arguments: [
        "/read/harga-beras", "/read042/x", "/read42x/x", "/read-42/x", "/read99999999999999999999/x", "/read42/x/y",
        "/read0/x", "/read4２/x", "read42/x", "/", "",
    ])
    func `what is no address of an article is none (V34)`(path: String) {
        #expect(ArticlePattern.standard.article(in: path) == nil)
    }

    @Test(arguments: [
        ("read{id}", ArticlePattern.PatternError.noSlash),
        ("/{slug}", .noIdentifier),
        ("/{id}/{id}", .noIdentifier),
        ("/{id}{slug}", .adjacent("slug")),
        ("/{id}/{headline}", .unknownPlaceholder("headline")),
        ("/{id", .unclosed),
        ("/{id} x", .character(" ")),
        ("/{id}?x", .character("?")),
    ])
    func `a pattern that cannot be read back is refused with the reason`(
        text: String, error: ArticlePattern.PatternError
    ) {
        #expect(throws: error) { try ArticlePattern(text) }
    }
}
