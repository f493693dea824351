import Database
import Newsroom
import Testing

@Suite struct SiteAddressTests {
    private func address(_ path: String) -> SiteAddress? { SiteAddress(path: path, patterns: [.standard]) }

    @Test func `every address the site links with is read back`() throws {
        let day = try #require(CivilDay("2022-11-27"))

        #expect(address("/") == .front)
        #expect(address(SiteAddress.section("news")) == .section(slug: "news", page: 1))
        #expect(address(SiteAddress.section("news", page: 100)) == .section(slug: "news", page: 100))
        #expect(address(SiteAddress.topic("rupiah", page: 2)) == .topic(slug: "rupiah", page: 2))
        #expect(address(SiteAddress.person("ada")) == .person(slug: "ada", page: 1))
        #expect(address(SiteAddress.video(page: 3)) == .video(page: 3))
        #expect(address(SiteAddress.index()) == .index(section: nil, period: nil, page: 1))
        #expect(address(SiteAddress.index(day: day)) == .index(section: nil, period: .day(day), page: 1))
        #expect(address(SiteAddress.index(section: "news")) == .index(section: "news", period: nil, page: 1))
        #expect(
            address(SiteAddress.index(section: "news", day: day, page: 2))
                == .index(section: "news", period: .day(day), page: 2))
        #expect(address("/indeks/2022-11") == .index(section: nil, period: .month(year: 2022, month: 11), page: 1))
        #expect(address("/indeks/2022") == .index(section: nil, period: .year(2022), page: 1))
        #expect(address("/read7/apa-saja") == .article(7))
    }

    @Test(arguments: [
        "", "x", "//", "//evil.example", "/news/", "/news//page/2", "/news/page/1", "/news/page/02", "/news/page/501",
        "/news/page/-1", "/news/page/99999999999999999999", "/news/page", "/topik", "/topik/", "/topik/a/b", "/media",
        "/desk", "/video/x", "/indeks/news/x", "/indeks/a/2022-11-27/c", "/..%2f..%2fetc/passwd", "/assets/../x",
    ])
    func `what no page has is no address (V09, V17, V34)`(path: String) {
        let parsed = address(path)

        if case .section(let slug, 1) = parsed {
            #expect(!slug.isEmpty && !SiteAddress.reserved.contains(slug))
        } else if case .topic(let slug, 1) = parsed {
            #expect(slug.isEmpty)  // “/topik/”: a topic nobody can make
        } else {
            #expect(parsed == nil)
        }
    }
}
