import Database
import Documents
import Newsroom
import TestSupport
import Testing

@Suite struct MenuEntryTests {
    @Test(arguments: Engine.available)
    func `the menu leads where its entries are today, in the desk's order`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let section = try Section.create(Section(slug: "news", name: "News"), now: .wednesday, in: db)
                let page = try PlainPage.save(
                    slug: "about-us", title: "About Us", body: Document(), now: .wednesday, in: db)
                _ = try PlainPage.save(slug: "kontak", title: "Kontak", body: Document(), now: .wednesday, in: db)
                try MenuEntry.replaceAll(
                    with: [
                        MenuEntry("Berita", .section(section.id)), MenuEntry("Video", .video),
                        MenuEntry("Indeks", .index),
                        MenuEntry("About Us", .page(page.id)), MenuEntry("Social Media", .accounts),
                        MenuEntry("Mitra", .address("https://mitra.example/")),
                    ], now: .wednesday, in: db)
                let reader = try SiteReader(db)

                let view = try reader.menu()
                let menu = view.links
                let rest = view.pagesOutside

                #expect(menu.map(\.label) == ["Berita", "Video", "Indeks", "About Us", "Social Media", "Mitra"])
                #expect(menu.map(\.path) == ["/news", "/video", "/indeks", "/about-us", nil, "https://mitra.example/"])
                #expect(menu.map(\.isAccounts) == [false, false, false, false, true, false])
                #expect(rest.map(\.slug) == ["kontak"])
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a taken slug is named by its constraint`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            await #expect(throws: DatabaseError.constraint(.unique, name: "addresses_slug_unique")) {
                try await database.write { db in
                    for _ in 0..<2 {
                        _ = try Section.create(Section(slug: "news", name: "News"), now: .wednesday, in: db)
                    }
                }
            }
        }
    }
}
