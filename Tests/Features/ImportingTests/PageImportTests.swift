import Database
import Documents
import Foundation
import Importing
import Newsroom
import TestSupport
import Testing

@Suite struct PageImportTests {
    @Test(.serialized, arguments: Engine.available)
    func `a page becomes a live article with its original date`(engine: Engine) async throws {
        try await newsroom(engine) { database in
            let report = try await PageImport(into: database, now: { .wednesday }).run([
                .page(Fixture.source("portal.html"))
            ])

            guard case .imported(let id, let address)? = report.entries.first?.outcome else {
                return #expect(Bool(false), "\(report)")
            }
            #expect(address == "/read\(id)/harga-cabai-di-pasar-induk-naik-dua-kali-lipat-jelang-akhir-tahun")
            #expect(report.exitCode == 0)
            let article = try await database.read { db in try Article.find(id, in: db) }
            let shown = Date(timeIntervalSince1970: 1_669_532_700)  // 27 November 2022, 14.05 WIB
            #expect(article.state == .live(.init(shown: shown, firstPublished: .wednesday)))
            #expect(article.content.dateline == Dateline(place: "JAKARTA", publication: "Kabar Contoh"))
            #expect(report.entries[0].notes.contains(.picturesElsewhere(count: 1)), "\(report)")
            let facts = try await database.read { db in
                let reader = try SiteReader(db)
                let asset = try article.content.lead.flatMap { try Asset.find($0.asset, in: db) }
                let section: String? = try article.content.section.flatMap {
                    try db.value("SELECT slug FROM sections WHERE id = \($0)")
                }
                let names = try reader.names(on: id)
                return (asset, names.credits, names.topics, section)
            }
            #expect(facts.0?.credit == "Antara/Sigit Wibowo")
            #expect(facts.0?.fileName == nil)
            #expect(facts.0?.sourceAddress == "https://cdn.kabarcontoh.example/foto/cabai.jpg?w=700&h=393")
            #expect(
                facts.1.map { "\($0.role): \($0.person.name)" } == ["writer: Rina Wulandari", "editor: Bagus Prakoso"])
            #expect(facts.2.map(\.name) == ["cabai", "operasi pasar", "harga pangan"])
            #expect(facts.3 == "ekonomi")
        }
    }

    @Test(.serialized, arguments: Engine.available)
    func `a page the paper's rules refuse stays out, named by its rule, until somebody answers for it`(engine: Engine)
        async throws
    {
        try await newsroom(engine) { database in
            try await database.write { db in
                try GateRule(.required([.kicker])).save(by: .command("test"), now: .wednesday, in: db)
            }
            let inputs = [PageInput.page(try Fixture.source("portal.html"))]
            let pages = PageImport(into: database, now: { .wednesday })

            let refused = try await pages.run(inputs)

            #expect(refused.exitCode == 65)
            #expect("\(refused)".contains("required (kicker): gate-missing"), "\(refused)")
            let count: Int? = try await database.read { db in try db.value("SELECT count(*) FROM articles") }
            #expect(count == 0)

            let override = try GateOverride(reason: "Arsip lama", by: .command(PageImport.author))
            let admitted = try await pages.run(inputs, override: override)

            #expect(admitted.exitCode == 0, "\(admitted)")
            let log = try await database.read { db in
                try LogEntry.matching(LogFilter(kind: .gateOverridden), limit: 9, in: db)
            }
            #expect(log.map(\.actor) == [.command(PageImport.author)])
        }
    }

    @Test(.serialized, arguments: Engine.available)
    func `the same pages again change nothing at all`(engine: Engine) async throws {
        try await newsroom(engine) { database in
            let inputs = try Fixture.names.map { PageInput.page(try Fixture.source($0)) }
            let first = try await PageImport(into: database, now: { .wednesday }).run(inputs)
            let before = try await Dump.of(database)

            let again = try await PageImport(into: database, now: { Date.wednesday.addingTimeInterval(86_400) }).run(
                inputs)

            #expect(try await Dump.of(database) == before)
            #expect(first.entries.allSatisfy { if case .imported = $0.outcome { true } else { false } }, "\(first)")
            #expect(again.entries.allSatisfy { if case .unchanged = $0.outcome { true } else { false } }, "\(again)")
        }
    }

    @Test(.serialized, arguments: Engine.available)
    func `a dry run reports and changes nothing`(engine: Engine) async throws {
        try await newsroom(engine) { database in
            let before = try await Dump.of(database)

            let report = try await PageImport(into: database, now: { .wednesday })
                .run([.page(Fixture.source("portal.html"))], dryRun: true)

            #expect(try await Dump.of(database) == before)
            #expect(report.description.hasSuffix("1 would be imported."))
        }
    }

    @Test(.serialized, arguments: Engine.available)
    func `a changed page corrects its article and moves no date`(engine: Engine) async throws {
        try await newsroom(engine) { database in
            let importer = PageImport(into: database, now: { .wednesday })
            _ = try await importer.run([.page(.story("Harga Beras Turun Tiga Pekan Beruntun", "Tiga pekan."))])

            let report = try await importer.run([.page(.story("Harga Beras Turun Tiga Pekan Beruntun", "Empat pekan."))]
            )

            #expect(
                report.entries.first?.outcome == .updated(1, address: "/read1/harga-beras-turun-tiga-pekan-beruntun"))
            let article = try await database.read { db in try Article.find(1, in: db) }
            #expect(article.content.body.plainText.contains("Empat pekan."))
            #expect(article.revision == 3)
            #expect(article.dates?.updated == nil)
        }
    }

    @Test(.serialized, arguments: Engine.available)
    func `what the desk has edited is left alone and reported`(engine: Engine) async throws {
        try await newsroom(engine) { database in
            let importer = PageImport(into: database, now: { .wednesday })
            _ = try await importer.run([.page(.story("Harga Beras Turun Tiga Pekan Beruntun", "Tiga pekan."))])
            try await database.write { db in
                var article = try Article.find(1, in: db)
                article.content.kicker = "Pangan"
                try article.save(recording: try article.correct(in: db), by: "sari", now: .wednesday, in: db)
            }
            let before = try await Dump.of(database)

            let report = try await importer.run([.page(.story("Harga Beras Turun Tiga Pekan Beruntun", "Empat pekan."))]
            )

            #expect(report.entries.first?.outcome == .leftAlone(1, .edited(by: "sari")))
            #expect(try await Dump.of(database) == before)
        }
    }

    @Test(.serialized, arguments: Engine.available)
    func `one bad page takes nothing with it`(engine: Engine) async throws {
        try await newsroom(engine) { database in
            let inputs: [PageInput] = [
                .page(PageSource(bytes: [0, 1, 2], name: "bad.txt")),
                .page(.story("Harga Beras Turun Tiga Pekan Beruntun", "Satu.")),
                .file("/nowhere/page.txt"),
            ]

            let report = try await PageImport(into: database, now: { .wednesday }).run(inputs)

            #expect(report.entries.map(\.isRefused) == [true, false, true])
            #expect(report.exitCode == 65)
            #expect(try await database.read { db in try db.value("SELECT count(*) FROM articles") } == 1)
            #expect(report.description.hasSuffix("1 imported, 2 refused."))
        }
    }

    @Test func `progress is told after every page`() async throws {
        try await newsroom(.sqlite) { database in
            let inputs = (1...3).map { PageInput.page(.story("Judul Nomor \($0) tentang Harga Beras", "Isi.")) }
            var seen: [String] = []

            _ = try await PageImport(into: database, now: { .wednesday }).run(inputs) { done, total in
                seen.append("\(done)/\(total)")
            }

            #expect(seen == ["1/3", "2/3", "3/3"])
        }
    }

    @Test func `a file saved from an address is the page of that address`() async throws {
        try await newsroom(.sqlite) { database in
            let importer = PageImport(into: database, now: { .wednesday })
            let file = PageSource.story("Harga Beras Turun Tiga Pekan Beruntun", "Isi.")
            var fetched = file
            fetched.address = "https://lama.example/beras?utm_source=x"

            let report = try await importer.run([.page(file)])
            let again = try await importer.run([.page(fetched)])

            #expect(
                report.entries.first?.outcome == .imported(1, address: "/read1/harga-beras-turun-tiga-pekan-beruntun"))
            #expect(again.entries.first?.outcome == .unchanged(1))
        }
    }

    @Test func `an undated page is the same page tomorrow`() async throws {
        try await newsroom(.sqlite) { database in
            let text = "Harga Beras Turun Tiga Pekan Beruntun\n\n\(PageSource.paragraph)"
            _ = try await PageImport(into: database, now: { .wednesday }).run([.page(PageSource(text))])

            let report = try await PageImport(into: database, now: { Date.wednesday.addingTimeInterval(86_400) }).run([
                .page(PageSource(text))
            ])

            #expect(report.entries.first?.outcome == .unchanged(1))
        }
    }

    @Test func `two pages of one run that claim one address do not overwrite each other`() async throws {
        try await newsroom(.sqlite) { database in
            let pages = ["Pertama", "Kedua"].map { word in
                PageInput.page(
                    .story(
                        "Judul \(word) tentang Harga Beras", "Isi.", address: "https://lama.example/x",
                        name: "\(word).txt"))
            }

            let report = try await PageImport(into: database, now: { .wednesday }).run(pages)

            #expect(report.entries.last?.outcome == .leftAlone(1, .claimed(by: "Pertama.txt")))
        }
    }

    @Test func `a section the paper does not have is reported and not made`() async throws {
        try await newsroom(.sqlite) { database in
            let text =
                "Home > Olahraga > Bola\n\n"
                + String(decoding: PageSource.story("Harga Beras Turun Tiga Pekan", "Isi.").bytes, as: UTF8.self)

            let report = try await PageImport(into: database, now: { .wednesday }).run([.page(PageSource(text))])

            #expect(report.entries.first?.notes.contains(.unknownSection("Bola")) == true)
            #expect(try await database.read { db in try Section.all(in: db).count } == 2)
        }
    }

    @Test func `persons without a Latin letter stay two persons`() async throws {
        try await newsroom(.sqlite) { database in
            let text = String(
                decoding: PageSource.story("Harga Beras Turun Tiga Pekan Beruntun", "Isi.").bytes, as: UTF8.self)

            _ = try await PageImport(into: database, now: { .wednesday }).run([
                .page(PageSource(text + "\nPenulis: 王小明\nEditor: 李偉"))
            ])

            #expect(
                try await database.read { db in try db.values("SELECT name FROM persons ORDER BY id") } == [
                    "王小明", "李偉",
                ])
        }
    }
}

/// Runs `body` on a fresh newsroom with the sections Politik and Ekonomi.
func newsroom(_ engine: Engine, _ body: (Database) async throws -> Void) async throws {
    try await TestDatabase.withNewsroom(engine, migrations: NewsroomSchema.migrations + ImportingSchema.migrations) {
        database in
        try await database.write { db in
            for (position, name) in ["Politik", "Ekonomi"].enumerated() {
                _ = try Section.create(
                    Section(slug: Slug.from(name), name: name, position: position), now: .wednesday, in: db)
            }
        }
        try await body(database)
    }
}

/// Everything in a database, as text.
enum Dump {
    static func of(_ database: Database) async throws -> [String] {
        try await database.read { db in
            try db.values(
                "SELECT source || '|' || headline || '|' || day || '|' || content_hash || '|' || imported_at || '|' || article_id FROM imports ORDER BY article_id"
            )
                + db.values(
                    "SELECT headline || '|' || source || '|' || article_id || '|' || position FROM import_links ORDER BY article_id, position"
                )
                + db.values(
                    "SELECT id || '|' || headline || '|' || slug || '|' || state || '|' || coalesce(shown_at, 0) || '|' || revision || '|' || coalesce(lead_asset_id, 0) || '|' || body FROM articles ORDER BY id"
                )
                + db.values(
                    "SELECT article_id || '|' || number || '|' || saved_at || '|' || saved_by || '|' || content FROM revisions ORDER BY article_id, number"
                )
                + db.values("SELECT id || '|' || slug || '|' || name FROM persons ORDER BY id")
                + db.values("SELECT id || '|' || slug || '|' || name FROM topics ORDER BY id")
                + db.values("SELECT id || '|' || caption || '|' || credit || '|' || created_at FROM assets ORDER BY id")
                + db.values(
                    "SELECT article_id || '|' || position || '|' || topic_id FROM article_topics ORDER BY article_id, position"
                )
                + db.values(
                    "SELECT article_id || '|' || position || '|' || person_id || '|' || role FROM article_persons ORDER BY article_id, position"
                )
                + db.values(
                    "SELECT list || '|' || shown_at || '|' || article_id FROM listings ORDER BY list, shown_at, article_id"
                )
                + db.values(
                    "SELECT seq || '|' || at || '|' || kind || '|' || subject || '|' || fact FROM changes ORDER BY seq")
        }
    }
}

extension PageSource {
    static let paragraph =
        "Harga beras di pasar induk turun untuk ketiga kalinya berturut-turut karena panen raya menambah pasokan."

    /// A short plain text of 27 November 2022 with one sentence of its own.
    static func story(_ headline: String, _ sentence: String, address: String? = nil, name: String = "page.txt")
        -> PageSource
    {
        PageSource("\(headline)\n27/11/2022, 14.05 WIB\n\n\(paragraph)\n\n\(sentence)\n", name: name, address: address)
    }
}
