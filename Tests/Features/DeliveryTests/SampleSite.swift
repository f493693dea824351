import Database
import Delivery
import Documents
import Foundation
import Newsroom
import TestSupport

/// A small paper with one of everything: what page tests read.
enum SampleSite {
    /// The product's own, read once for all tests.
    static func theme() async throws -> Theme { try await loading.value }

    private static let loading = Task {
        try Theme(folder: SharedFolder.project.appending(path: "Themes/broadsheet"))
    }

    /// Texts of a paper; tests replace all of them at once.
    struct Texts: Sendable {
        var of: @Sendable (String) -> String = { $0 }
    }

    /// Sections, topic, person, picture, page, menu, and three articles with every kind of block.
    ///
    /// - Returns: the ids of the articles, oldest first.
    @discardableResult
    static func fill(_ database: Database, texts: Texts = Texts()) async throws -> [Article.ID] {
        try await database.write { db in
            let say = texts.of
            var site = try Site.find(in: db)
            site.name = say("Harian Contoh")
            site.tagline = say("Untuk uji coba")
            site.imprint = say("Diterbitkan oleh PT Contoh")
            site.follow = Site.Follow(wording: say("Ikuti kami"), address: say("https://news.google.com/"))
            site.accounts = [Site.Account(name: say("Facebook"), address: say("https://www.facebook.com/contoh"))]
                .filter { account in ![account.name, account.address].contains { $0.utf8.contains { $0 < 0x20 } } }
            try site.save(now: .wednesday, in: db)

            let parent = try Section.create(
                Section(slug: "olahraga", name: say("Olahraga"), summary: say("Semua laga")), now: .wednesday, in: db)
            let child = try Section.create(
                Section(parent: parent.id, slug: "bola", name: say("Bola"), summary: say("Liga")), now: .wednesday,
                in: db)
            let topic = try Topic.findOrCreate(slug: "liga", name: say("Liga Utama"), now: .wednesday, in: db)
            let person = try Person.findOrCreate(
                slug: "ada", name: say("Ada Okafor"), title: say("Redaktur"), biography: say("Menulis sejak lama."),
                now: .wednesday, in: db)
            let picture = try Asset.create(
                Asset(
                    kind: .picture, fileName: "0123.jpg", mediaType: "image/jpeg", width: 1600, height: 900,
                    caption: say("Stadion"),
                    credit: say("Reuters/Li Wei"), alternative: say("Stadion dari udara"), rights: say("Sekali pakai")),
                now: .wednesday, in: db)
            let video = try Asset.create(
                Asset(kind: .video, sourceAddress: say("https://video.example/1"), credit: say("Contoh TV")),
                now: .wednesday, in: db)
            let page = try PlainPage.save(
                slug: "about-us", title: say("About Us"), body: Document(paragraphs: [say("Tentang kami.")]),
                now: .wednesday, in: db)
            _ = try PlainPage.save(
                slug: "kontak", title: say("Kontak"), body: Document(paragraphs: [say("Hubungi kami.")]),
                now: .wednesday, in: db)
            try MenuEntry.replaceAll(
                with: [
                    MenuEntry(say("Olahraga"), .section(parent.id)), MenuEntry(say("Video"), .video),
                    MenuEntry(say("Indeks"), .index),
                    MenuEntry(say("About Us"), .page(page.id)), MenuEntry(say("Social Media"), .accounts),
                    MenuEntry(say("Mitra"), .address(say("https://mitra.example/"))),
                ], now: .wednesday, in: db)

            let byline = [BylineEntry(person.id, as: .writer), BylineEntry(person.id, as: .editor)]
            let first = try Article.publishSample(
                ArticleContent(
                    kicker: say("Liga"), headline: say("Juara bertahan kalah"),
                    summary: say("Kejutan di pekan kesepuluh."),
                    dateline: Dateline(place: say("Surabaya"), publication: say("Harian Lain")),
                    body: body(say, picture: picture, related: nil), section: child.id, topics: [topic.id],
                    byline: byline, lead: Lead(asset: picture.id, caption: say("Kiper")), slug: "juara-bertahan-kalah"),
                in: db)
            let second = try Article.publishSample(
                ArticleContent(
                    headline: say("Tonton golnya"), body: Document(paragraphs: [say("Tiga gol.")]), section: parent.id,
                    topics: [topic.id],
                    byline: byline, lead: Lead(asset: video.id), slug: "tonton-golnya"),
                shown: .wednesday.addingTimeInterval(60), in: db)
            let third = try Article.publishSample(
                ArticleContent(
                    headline: say("Champions fall"), summary: say("An upset."),
                    body: body(say, picture: picture, related: first.id),
                    section: child.id, topics: [topic.id], byline: byline, language: .english, slug: "champions-fall"),
                shown: .wednesday.addingTimeInterval(-86_400), in: db)
            return [third.id, first.id, second.id]
        }
    }

    /// The address of one page of each kind; articles excepted.
    static let paths = [
        "/", "/olahraga", "/bola", "/topik/liga", "/penulis/ada", "/video", "/indeks", "/indeks/2026-11-18",
        "/indeks/bola/2026-11-17",
        "/indeks/2020-01-01", "/about-us", "/kontak", "/koreksi", "/tidak-ada",
    ]

    private static func body(_ say: (String) -> String, picture: Asset, related: Article.ID?) -> Document {
        Document([
            .paragraph([
                .text(say("Teks biasa. "), marks: []), .text(say("Tebal"), marks: [.bold]), .lineBreak,
                .text(say("tautan"), marks: [.link(address: "https://contoh.example/a?b=c&d=e")]),
            ]),
            .heading(level: 2, [.text(say("Subjudul"), marks: [])]),
            .quote([.paragraph([.text(say("Kutipan"), marks: [.italic])])]),
            .pullQuote([.text(say("Kami kalah."), marks: [])], attribution: say("Pelatih")),
            .list(
                List(items: [
                    [.paragraph([.text(say("Satu"), marks: [])])], [.paragraph([.text(say("Dua"), marks: [])])],
                ])),
            .list(List(.ordered(start: 3), items: [[.paragraph([.text(say("Ketiga"), marks: [])])]])),
            .table(
                Table(
                    caption: say("Klasemen"),
                    rows: [
                        [TableCell(isHeader: true, [.paragraph([.text(say("Klub"), marks: [])])])],
                        [TableCell([.paragraph([.text(say("Elang"), marks: [])])])],
                    ])),
            .rule,
            .image(
                Picture(
                    asset: picture.id.number, alt: say("Gol"), caption: say("Gol penentu"), credit: say("Antara/Ada"))),
            .gallery([Picture(asset: picture.id.number, alt: say("A"), caption: say("B"))], caption: say("Galeri")),
            .image(Picture(source: "https://lama.example/foto.jpg", caption: say("Foto lama"), credit: say("Arsip"))),
            .video(
                Video(
                    source: "https://video.example/2.mp4", title: say("Gol"), caption: say("Rekaman"), credit: say("TV")
                )),
            .embed(Embed(address: "https://www.youtube.com/watch?v=abc", title: say("Cuplikan"))),
            .factBox(title: say("Fakta"), [.paragraph([.text(say("Isi kotak"), marks: [])])]),
            .related(RelatedLink(article: related?.number, headline: say("Baca yang ini"))),
        ])
    }
}
