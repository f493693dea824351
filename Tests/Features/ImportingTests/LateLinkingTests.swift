import Database
import Documents
import Foundation
import Importing
import Newsroom
import TestSupport
import Testing

@Suite struct LateLinkingTests {
    static let target = "Stok Beras Dinyatakan Aman sampai Maret"

    @Test(.serialized, arguments: Engine.available)
    func `a link to a page that comes later is set when it comes`(engine: Engine) async throws {
        try await newsroom(engine) { database in
            let importer = PageImport(into: database, now: { .wednesday })
            let first = try await importer.run([
                .page(.story("Harga Beras Turun Tiga Pekan", "Baca Juga: \(Self.target)"))
            ])

            let second = try await importer.run([.page(.story(Self.target, "Isi."))])

            #expect(first.entries.first?.notes.contains(.unresolvedRelated(Self.target)) == true)
            #expect(second.entries.first?.notes.contains(.linkedLater(from: 1)) == true)
            let article = try await database.read { db in try Article.find(1, in: db) }
            #expect(article.content.body.blocks.last == .related(RelatedLink(article: 2, headline: Self.target)))
            let newest = try await database.read { db in try Revision.newest(of: 1, in: db) }
            #expect(newest?.savedBy == PageImport.author)
            let again = try await importer.run([
                .page(.story("Harga Beras Turun Tiga Pekan", "Baca Juga: \(Self.target)"))
            ])
            #expect(again.entries.first?.outcome == .unchanged(1))
        }
    }

    @Test func `a link to a page that is there is set at once`() async throws {
        try await newsroom(.sqlite) { database in
            let importer = PageImport(into: database, now: { .wednesday })
            _ = try await importer.run([.page(.story(Self.target, "Isi."))])

            let report = try await importer.run([
                .page(.story("Harga Beras Turun Tiga Pekan", "Baca Juga: \(Self.target)"))
            ])

            #expect(report.entries.first?.notes.contains(.unresolvedRelated(Self.target)) == false)
            let article = try await database.read { db in try Article.find(2, in: db) }
            #expect(article.content.body.references.articles == [1])
        }
    }

    @Test func `a link is found by address, whatever its words are`() async throws {
        try await newsroom(.sqlite) { database in
            let importer = PageImport(into: database, now: { .wednesday })
            _ = try await importer.run([.page(.story(Self.target, "Isi.", address: "https://www.lama.example/stok/"))])
            let html = """
                <html><body><h1>Harga Beras Turun Tiga Pekan</h1><p>\(PageSource.paragraph)</p>
                <p>Baca juga: <a href="http://lama.example/stok?utm_source=baca">Yang lain sekali bunyinya</a></p></body></html>
                """

            _ = try await importer.run([.page(PageSource(html, name: "a.html"))])

            let article = try await database.read { db in try Article.find(2, in: db) }
            #expect(article.content.body.references.articles == [1])
        }
    }

    @Test func `an address of the paper's own finds its article`() async throws {
        try await newsroom(.sqlite) { database in
            let own = try await database.write { db in try Article.publishSample(in: db) }
            let html = """
                <html><body><h1>Harga Beras Turun Tiga Pekan</h1><p>\(PageSource.paragraph)</p>
                <p>Baca juga: <a href="https://contoh.example/read\(own.id)/apa-saja">Berita yang ada di sini</a></p></body></html>
                """

            _ = try await PageImport(into: database, now: { .wednesday }).run([.page(PageSource(html, name: "a.html"))])

            let article = try await database.read { db in try Article.find(2, in: db) }
            #expect(article.content.body.references.articles == [own.id.number])
        }
    }

    @Test func `an article the desk has edited is not linked behind its back`() async throws {
        try await newsroom(.sqlite) { database in
            let importer = PageImport(into: database, now: { .wednesday })
            _ = try await importer.run([.page(.story("Harga Beras Turun Tiga Pekan", "Baca Juga: \(Self.target)"))])
            try await database.write { db in
                var article = try Article.find(1, in: db)
                article.content.kicker = "Pangan"
                try article.save(recording: try article.correct(in: db), by: "sari", now: .wednesday, in: db)
            }

            let report = try await importer.run([.page(.story(Self.target, "Isi."))])

            #expect(report.entries.first?.notes.contains(.notLinked(from: 1, editedBy: "sari")) == true)
        }
    }
}
