import Database
import Delivery
import Documents
import Foundation
import Newsroom
import Shell
import TestSupport
import Testing

@Suite struct SitePagesTests {
    @Test(arguments: Engine.available)
    func `every kind of page is there`(engine: Engine) async throws {
        try await withPages(engine) { _, get in
            for path in SampleSite.paths {
                let (html, status) = try await get(path)
                #expect(status == (path == "/tidak-ada" ? 404 : 200), "\(path)")
                let page = try HTMLElement.parse(html)
                #expect(page.all { $0.name == "h1" }.count == 1, "\(path)")
                #expect(page.first { $0.name == "html" }?.attribute("lang") == "id", "\(path)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `an article page has everything the article has`(engine: Engine) async throws {
        try await withPages(engine) { ids, get in
            let (html, status) = try await get("/read\(ids[1])/juara-bertahan-kalah")
            let lines = try HTMLElement.parse(html).blockLines()

            #expect(status == 200)
            for line in [
                "Juara bertahan kalah", "Kejutan di pekan kesepuluh.", "Kiper Kredit Foto: Reuters/Li Wei",
                "Harian Lain, Surabaya -", "Kutipan",
                "Gol penentu Kredit Foto: Antara/Ada", "Foto lama Kredit Foto: Arsip", "Rekaman Kredit Video: TV",
                "Ketiga",
                "Kami kalah.", "Pelatih", "Klasemen", "Klub", "Elang", "YouTube Cuplikan", "Subjudul", "Fakta",
                "Isi kotak", "Baca Juga: Baca yang ini", "Ikuti kami",
                "Editor: Ada Okafor",
                "Bagikan Artikel:",
            ] {
                #expect(lines.contains(line), "\(line)")
            }
            #expect(lines.contains { $0.contains("Rabu, 18 November 2026, 09.30 WIB") })
            #expect(lines.contains { $0.contains("1 menit baca") })
            // The site's policy lets no picture of another host be loaded.
            #expect(!String(decoding: html, as: UTF8.self).contains("lama.example"))
        }
    }

    @Test(arguments: Engine.available)
    func `an English article speaks English and links to the article it names`(engine: Engine) async throws {
        try await withPages(engine) { ids, get in
            let page = try HTMLElement.parse(try await get("/read\(ids[0])/champions-fall").html)

            #expect(page.first { $0.name == "html" }?.attribute("lang") == "en")
            let related = page.first { $0.hasClass("related") }?.first("a")
            #expect(related?.attribute("href") == "/read\(ids[1])/juara-bertahan-kalah")
            #expect(page.blockLines().contains { $0.contains("Tuesday, 17 November 2026, 09:30 WIB") })
            let share = page.first { $0.hasClass("share") }?.textContent ?? ""
            #expect(share.contains("Share this article:") && share.contains("E-mail") && !share.contains("Surel"))
        }
    }

    @Test(arguments: Engine.available)
    func `a paper in English speaks English on every page, in the paper's zone`(engine: Engine) async throws {
        try await withNewsroom(engine) { database, pages, _ in
            try await database.write { db in
                var site = try Site.find(in: db)
                (site.language, site.zone) = (.english, .makassar)
                try site.save(now: .wednesday, in: db)
            }
            let indonesian = Set(Words.phrases.filter { $0.indonesian != $0.english }.map(\.indonesian))
            for path in SampleSite.paths {
                let answer = try await database.read { db in try pages.answer(path, reading: SiteReader(db)) }
                guard case .page(let html, _) = answer else {
                    Issue.record("\(path) gave no page")
                    continue
                }
                let page = try HTMLElement.parse(html)
                // The menu's labels are the desk's own words.
                let left = indonesian.intersection(page.blockLines()).subtracting(["Indeks"])
                #expect(page.first { $0.name == "html" }?.attribute("lang") == "en", "\(path)")
                #expect(left.isEmpty, "\(path): \(left)")
                if path == "/indeks/2026-11-18" { #expect(page.blockLines().contains { $0.hasPrefix("10:3") }) }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a wrong or missing slug leads to the address of today`(engine: Engine) async throws {
        try await withNewsroom(engine) { database, pages, ids in
            for path in ["/read\(ids[1])/judul-lama", "/read\(ids[1])", "/read\(ids[1])/"] {
                let answer = try await database.read { db in try pages.answer(path, reading: SiteReader(db)) }
                #expect(answer == .redirect(to: "/read\(ids[1])/juara-bertahan-kalah", isPermanent: true), "\(path)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `months and years of the index lead to their newest day`(engine: Engine) async throws {
        try await withNewsroom(engine) { database, pages, _ in
            let answers = try await database.read { db in
                let reader = try SiteReader(db)
                return try ["/indeks/2026-11", "/indeks/2026", "/indeks/bola/2026", "/olahraga/"].map {
                    try pages.answer($0, reading: reader)
                }
            }

            #expect(
                answers == [
                    .redirect(to: "/indeks/2026-11-18", isPermanent: false),
                    .redirect(to: "/indeks/2026-11-18", isPermanent: false),
                    .redirect(to: "/indeks/bola/2026-11-18", isPermanent: false),
                    .redirect(to: "/olahraga", isPermanent: true),
                ])
        }
    }

    @Test(arguments: Engine.available)
    func `a withdrawn article is gone, a draft never was (V12, V14)`(engine: Engine) async throws {
        try await withNewsroom(engine) { database, pages, ids in
            let draft = try await database.write { db in
                var article = try Article.find(ids[1], in: db)
                try article.save(recording: try article.withdraw(now: .wednesday), by: "ada", now: .wednesday, in: db)
                return try Article.draft(.sample(headline: "Rahasia besar"), by: "ada", now: .wednesday, in: db).id
            }

            for path in SampleSite.paths + ["/read\(ids[1])/juara-bertahan-kalah", "/read\(draft)/rahasia-besar"] {
                let answer = try await database.read { db in try pages.answer(path, reading: SiteReader(db)) }
                guard case .page(let html, let status) = answer else {
                    Issue.record("\(path) gave no page")
                    continue
                }
                let text = String(decoding: html, as: UTF8.self)
                #expect(!text.contains("Juara bertahan kalah") && !text.contains("Rahasia besar"), "\(path)")
                if path.hasPrefix("/read\(ids[1])") { #expect(status == 410) }
                if path.hasPrefix("/read\(draft)") { #expect(status == 404) }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a correction stands under its article and among all corrections`(engine: Engine) async throws {
        try await withNewsroom(engine) { database, pages, ids in
            let (article, list) = try await database.write { db in
                try Correction.add(to: ids[0], "Skornya <b>2-1</b>.", by: .command("test"), now: .wednesday, in: db)
                let path = try #require(try SiteReader(db).links([ids[0].number]).first).address(
                    on: try SiteReader(db).site)
                return (
                    try pages.answer(path, reading: SiteReader(db)),
                    try pages.answer("/koreksi", reading: SiteReader(db))
                )
            }
            for answer in [article, list] {
                guard case .page(let html, 200) = answer else {
                    Issue.record("no page: \(answer)")
                    return
                }
                #expect(String(decoding: html, as: UTF8.self).contains("Skornya &lt;b&gt;2-1&lt;/b&gt;."))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a withdrawn article says why, or leads elsewhere for now`(engine: Engine) async throws {
        try await withNewsroom(engine) { database, pages, ids in
            let answers = try await database.write { db in
                try Publication.withdraw(
                    ids[0], Withdrawal(note: "Menunggu <keterangan>."), by: .command("test"), now: .wednesday, in: db)
                try Publication.withdraw(
                    ids[1], Withdrawal(leadingTo: .address("/olahraga")), by: .command("test"), now: .wednesday, in: db)
                return try [ids[0], ids[1]].map { try pages.answer("/read\($0)/x", reading: SiteReader(db)) }
            }

            guard case .page(let html, 410) = answers[0] else {
                Issue.record("no page: \(answers[0])")
                return
            }
            #expect(String(decoding: html, as: UTF8.self).contains("Menunggu &lt;keterangan&gt;."))
            #expect(answers[1] == .redirect(to: "/olahraga", isPermanent: false))
        }
    }

    @Test(arguments: Engine.available)
    func `what is withdrawn can lead to another article, and a merged topic to the other`(engine: Engine) async throws {
        try await withNewsroom(engine) { database, pages, ids in
            try await database.write { db in
                try Publication.withdraw(
                    ids[1], Withdrawal(leadingTo: .article(ids[0])), by: .command("test"), now: .wednesday, in: db)
                let old = try Topic.findOrCreate(slug: "lama", name: "Lama", now: .wednesday, in: db)
                let new = try Topic.findOrCreate(slug: "baru", name: "Baru", now: .wednesday, in: db)
                try old.merge(into: new.id, by: .command("test"), now: .wednesday, in: db)
            }

            let (article, topic) = try await database.read { db in
                let reader = try SiteReader(db)
                return (
                    try pages.answer("/read\(ids[1])/juara-bertahan-kalah", reading: reader),
                    try pages.answer("/topik/lama", reading: reader)
                )
            }

            guard case .redirect(let path, false) = article else {
                Issue.record("\(article)")
                return
            }
            #expect(path.hasPrefix("/read\(ids[0])/"))
            #expect(topic == .redirect(to: "/topik/baru", isPermanent: true))
        }
    }

    @Test(arguments: Engine.available)
    func `the same data gives the same bytes`(engine: Engine) async throws {
        try await withPages(engine) { _, get in
            for path in SampleSite.paths {
                let first = try await get(path).html
                let second = try await get(path).html
                #expect(first == second, "\(path)")
            }
        }
    }

    private func withNewsroom(_ engine: Engine, _ body: (Database, SitePages, [Article.ID]) async throws -> Void)
        async throws
    {
        try await TestDatabase.withNewsroom(engine) { database in
            let ids = try await SampleSite.fill(database)
            try await body(database, SitePages(theme: try await SampleSite.theme()), ids)
        }
    }

    private func withPages(
        _ engine: Engine,
        _ body: ([Article.ID], (String) async throws -> (html: [UInt8], status: Int)) async throws -> Void
    ) async throws {
        try await withNewsroom(engine) { database, pages, ids in
            try await body(ids) { path in
                let answer = try await database.read { db in try pages.answer(path, reading: SiteReader(db)) }
                guard case .page(let html, let status) = answer else { return ([], 0) }
                return (html, status)
            }
        }
    }
}
