import Database
import Documents
import Foundation
import Newsroom
import TestSupport
import Testing

@testable import Editor

@Suite struct PickerTests {
    private static let migrations = NewsroomSchema.migrations + EditorSchema.migrations

    @Test(arguments: Engine.available)
    func `names are found by how they begin, whatever the case`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine, migrations: Self.migrations) { database in
            let found = try await database.write { db -> [[String]] in
                for (slug, name) in [("beras", "Beras"), ("beras-impor", "beras impor"), ("telur", "Telur")] {
                    _ = try Topic.findOrCreate(slug: slug, name: name, now: .wednesday, in: db)
                }
                return try ["ber", "BERAS ", "x", ""].map { typed in
                    try PickerQuery(typed: typed).topics(in: db).map(\.name)
                }
            }
            #expect(found == [["Beras", "beras impor"], ["beras impor"], [], ["Telur", "beras impor", "Beras"]])
        }
    }

    @Test(arguments: Engine.available)
    func `percent signs, quotes and the like are letters`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine, migrations: Self.migrations) { database in
            let found = try await database.write { db -> [[String]] in
                _ = try Topic.findOrCreate(slug: "x", name: "100% \"murni\"", now: .wednesday, in: db)
                return try ["%", "_", "100%", "100% \"m", "'; DROP TABLE topics; --", "\0"].map { typed in
                    try PickerQuery(typed: typed).topics(in: db).map(\.name)
                }
            }
            #expect(found.map(\.count) == [0, 0, 1, 1, 0, 1])
        }
    }

    /// Row 4 of the issue: at a million articles as fast as at ten.
    @Test(arguments: Engine.available)
    func `no list or picker reads a table from end to end`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine, migrations: Self.migrations) { database in
            let plans = try await database.write { db -> [String] in
                try fill(db)
                if db.dialect == .postgres { try db.analyze() }
                let prefix = Prefix("berita 12", db.dialect)
                let query = PickerQuery(typed: "")
                let list = ArticleQuery(
                    text: "", state: nil, before: 900, after: nil, user: 1, rights: Rights(everywhere: [.editOthers]),
                    limit: 51)
                let statements = [
                    query.topicsQuery(prefix), query.personsQuery(prefix), query.articlesQuery(prefix),
                    query.assetsQuery(.picture, prefix), query.assetsQuery(.picture, Prefix("", db.dialect)),
                    list.newest, list.named(prefix),
                ]
                return try statements.map { try plan($0, in: db) }
            }
            for plan in plans {
                let isScan =
                    engine == .sqlite
                    ? plan.contains("SCAN articles") || plan.contains("SCAN topics")
                        || plan.contains("SCAN persons") || plan.contains("SCAN assets")
                    : plan.contains("Seq Scan on articles") || plan.contains("Seq Scan on topics")
                        || plan.contains("Seq Scan on assets") || plan.contains("Seq Scan on persons")
                #expect(!isScan, "\(plan)")
            }
        }
    }

    /// Measured at a million live articles: the list of drafts walked through all of them and was stopped after 30 s.
    @Test(arguments: Engine.available)
    func `the list of one state reads that state's articles only`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine, migrations: Self.migrations) { database in
            let plans = try await database.write { db -> [String] in
                try fill(db)
                try db.analyze()
                let list = ArticleQuery(
                    text: "", state: .withdrawn, before: nil, after: nil, user: 1,
                    rights: Rights(everywhere: [.editOthers]), limit: 51)
                return [try plan(list.newest, in: db), try plan(list.named(Prefix("berita 12", db.dialect)), in: db)]
            }
            for plan in plans { #expect(plan.contains("articles_state"), "\(plan)") }
        }
    }

    private func plan(_ statement: SQL, in db: Connection) throws -> String {
        switch db.dialect {
        case .sqlite:
            var lines: [String] = []
            try db.rows("EXPLAIN QUERY PLAN \(statement)") { row in lines.append(try row["detail"]) }
            return lines.joined(separator: "\n")
        case .postgres:
            let lines: [String] = try db.values("EXPLAIN \(statement)")
            return lines.joined(separator: "\n")
        }
    }

    private func fill(_ db: Connection) throws {
        for number in 0..<1_500 {
            _ = try Topic.findOrCreate(slug: "t-\(number)", name: "Berita \(number)", now: .wednesday, in: db)
            _ = try Person.findOrCreate(slug: "p-\(number)", name: "Berita \(number)", now: .wednesday, in: db)
            _ = try Asset.create(Asset(kind: .picture, caption: "Berita \(number)"), now: .wednesday, in: db)
            if number < 1_000 {
                _ = try Article.draft(
                    ArticleContent(headline: "Berita \(number)", body: Document(paragraphs: ["x"])), by: "ada",
                    now: .wednesday, in: db)
            }
        }
    }
}
