import Database
import Foundation
import TestSupport
import Testing

@testable import Newsroom

/// The library as the photo desk goes through it, by both engines.
@Suite struct AssetListTests {
    private func captions(_ list: AssetList, after: Asset.ID? = nil, limit: Int = 10, in database: Database)
        async throws -> [String]
    {
        try await database.read { db in try list.assets(after: after, limit: limit, in: db).map(\.caption) }
    }

    @Test(arguments: Engine.available)
    func `lists hold what is to be done, newest first`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let day = 86_400.0
            try await database.write { db in
                for asset in [
                    Asset(kind: .picture, caption: "lengkap", credit: "Antara", alternative: "Sawah"),
                    Asset(kind: .picture, caption: "tanpa kredit", alternative: "Sawah"),
                    Asset(kind: .picture, caption: "tanpa teks", credit: "Antara"),
                    Asset(kind: .picture, caption: "tanpa apa pun"),
                    Asset(kind: .video, caption: "video"),
                    Asset(
                        kind: .picture, caption: "berakhir", credit: "a", alternative: "a",
                        rightsUntil: .wednesday.addingTimeInterval(-day)),
                    Asset(
                        kind: .picture, caption: "segera", credit: "a", alternative: "a",
                        rightsUntil: .wednesday.addingTimeInterval(day)),
                    Asset(
                        kind: .picture, caption: "kelak", credit: "a", alternative: "a",
                        rightsUntil: .wednesday.addingTimeInterval(90 * day)),
                ] { _ = try Asset.create(asset, now: .wednesday, in: db) }
            }
            let ending = AssetList.ending(before: .wednesday.addingTimeInterval(30 * day))
            #expect(try await captions(.all, limit: 3, in: database) == ["kelak", "segera", "berakhir"])
            #expect(try await captions(.all, after: 3, in: database) == ["tanpa kredit", "lengkap"])
            #expect(try await captions(.uncredited, in: database) == ["tanpa apa pun", "tanpa kredit"])
            #expect(try await captions(.undescribed, in: database) == ["tanpa apa pun", "tanpa teks"])
            #expect(try await captions(.uncredited, after: 4, in: database) == ["tanpa kredit"])
            #expect(try await captions(ending, in: database) == ["segera", "berakhir"])
            #expect(try await captions(ending, after: 7, in: database) == ["berakhir"])
        }
    }

    @Test(arguments: Engine.available)
    func `caption and credit are found by how they begin, each asset once, whatever case and accents`(engine: Engine)
        async throws
    {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                for (caption, credit) in [
                    ("Panén raya", "Reuters"), ("Beras", "panen foto"), ("PANEN kopi", "Panen Foto"), ("100%", "_x"),
                    ("Kopi", "Antara"),
                ] {
                    _ = try Asset.create(
                        Asset(kind: .picture, caption: caption, credit: credit), now: .wednesday, in: db)
                }
                // What is saved anew is found anew.
                var asset = try #require(try Asset.find(5, in: db))
                asset.credit = "Pänen lama"
                try asset.save(now: .wednesday, in: db)
            }
            let pages = try await database.read { db in
                var pages: [[Int64]] = []
                var place: AssetSearch.Place?
                repeat {
                    let page = try AssetSearch("pAnen").page(after: place, limit: 2, in: db)
                    pages.append(page.assets.map(\.id.number))
                    place = page.next
                } while place != nil
                return pages
            }
            #expect(pages.flatMap(\.self) == [2, 3, 5, 1])
            #expect(pages.allSatisfy { $0.count <= 2 })
            let counts = try await database.read { db in
                try ["%", "_", "100%", "zzz", "'; DROP TABLE assets; --", "antara"].map { typed in
                    try AssetSearch(typed).page(limit: 9, in: db).assets.count
                }
            }
            #expect(counts == [0, 1, 1, 0, 0, 0])
        }
    }

    /// Of a long caption the beginning stands in the index: PostgreSQL takes no more than 2,700 bytes.
    @Test(arguments: Engine.available)
    func `a caption of any length is saved and found`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let found = try await database.write { db in
                let long = String(repeating: "日本語の説明 ", count: 700)
                _ = try Asset.create(Asset(kind: .picture, caption: long, credit: long), now: .wednesday, in: db)
                return try AssetSearch(long).page(limit: 9, in: db).assets.count
            }
            #expect(found == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `articles that open with an asset are told as far as one may read them`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let (all, some, none) = try await database.write { db in
                let asset = try Asset.create(Asset(kind: .picture, caption: "a"), now: .wednesday, in: db)
                let section = try Section.create(Section(slug: "a", name: "A"), now: .wednesday, in: db)
                let lead = Lead(asset: asset.id)
                try Article.publishSample(.sample(headline: "tayang", lead: lead), in: db)
                _ = try Article.draft(
                    .sample(headline: "naskah", section: section.id, lead: lead), by: "ada", now: .wednesday, in: db)
                _ = try Article.draft(.sample(headline: "lain", lead: lead), by: "ada", now: .wednesday, in: db)
                try Article.publishSample(.sample(headline: "tanpa"), in: db)
                let rights = [
                    Rights(everywhere: [.editOthers]), Rights(sections: [section.id: [.editOthers]]), Rights.none,
                ]
                let found = try rights.map { try AssetUse.of(asset.id, for: $0, limit: 9, in: db).map(\.headline) }
                return (found[0], found[1], found[2])
            }
            #expect(all == ["lain", "naskah", "tayang"])
            #expect(some == ["naskah", "tayang"])
            #expect(none == ["tayang"])
        }
    }

    /// At a million assets as fast as at ten: each list is a stretch of an index, without sorting. SQLite is asked without
    /// statistics too, as papers have it, and with an index beside those it should take: once it took that and walked through
    /// a million for the few without credit.
    @Test(arguments: Engine.available)
    func `no list of assets reads the table from end to end`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let plans = try await database.write { db -> [(String, String)] in
                try Self.fill(db)
                // The editor's pickers have it.
                try db.execute("CREATE INDEX assets_newest ON assets (kind, id)")
                let now = Date.wednesday
                let search = AssetSearch("foto 12")
                let statements: [(String, SQL)] = [
                    (
                        db.dialect == .sqlite ? "PRIMARY KEY" : "assets_pkey",
                        AssetList.all.sql(after: 2_000, until: nil, limit: 51)
                    ),
                    ("assets_uncredited", AssetList.uncredited.sql(after: nil, until: nil, limit: 51)),
                    ("assets_uncredited", AssetList.uncredited.sql(after: 2_000, until: nil, limit: 51)),
                    ("assets_undescribed", AssetList.undescribed.sql(after: nil, until: nil, limit: 51)),
                    ("assets_rights_until", AssetList.ending(before: now).sql(after: nil, until: nil, limit: 51)),
                    ("assets_rights_until", AssetList.ending(before: now).sql(after: 9, until: now, limit: 51)),
                    ("assets_caption_search", search.sql(after: nil, words: nil, limit: 51)),
                    ("assets_credit_search", search.sql(after: nil, words: nil, limit: 51)),
                    ("articles_lead_asset", AssetUse.sql(of: 7, for: .none, limit: 21)),
                ]
                let ask = { try statements.map { ($0, try db.plan(of: $1)) } }
                let without = db.dialect == .sqlite ? try ask() : []
                try db.analyze()
                return try without + ask()
            }
            for (index, plan) in plans {
                #expect(plan.contains(index), "\(index): \(plan)")
                #expect(!plan.contains("SCAN assets\n") && !plan.contains("Seq Scan on assets"), "\(plan)")
                guard !index.hasSuffix("_search") else { continue }
                #expect(!plan.contains("TEMP B-TREE") && !plan.contains("Sort"), "\(plan)")
            }
        }
    }

    /// Thousands of assets and articles: enough for PostgreSQL to prefer an index.
    private static func fill(_ db: Connection) throws {
        try db.execute(
            """
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 5000)
            INSERT INTO assets (kind, caption, credit, alternative, rights, rights_until, caption_search, credit_search,
                created_at)
            SELECT 'picture', 'foto ' || n, CASE n % 50 WHEN 0 THEN '' ELSE 'antara' END,
                CASE n % 70 WHEN 0 THEN '' ELSE 'sawah' END, '', CASE n % 9 WHEN 0 THEN n * 1000 ELSE NULL END,
                'foto ' || n, 'antara ' || n, 0
            FROM number
            """)
        try db.execute(
            """
            INSERT INTO articles (id, kicker, headline, summary, lead_asset_id, language, slug, state, revision, word_count,
                body)
            SELECT id, '', 'a', '', id, 'id', 'a', 'draft', 1, 0, '{}' FROM assets WHERE id <= 3000
            """)
    }
}
