import Database
import DeskTestSupport
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Newsroom
import Shell
import TestSupport
import Testing

@testable import Editor

/// Revisions, previews and what was saved behind a copy, through the desk's addresses.
@Suite struct RevisionRoutesTests {
    /// Article 1, live, with a working copy of Ada's (user 1).
    private func withDesk(
        _ engine: Engine, _ body: @escaping @Sendable (any TestClientProtocol, Database) async throws -> Void
    ) async throws {
        try await SampleDesk().withTable(
            engine, migrations: NewsroomSchema.migrations + EditorSchema.migrations,
            articleRights: { _, _, _ in .allowed },
            features: {
                [
                    try EditorFeature(database: $0.database, theme: $0.theme) { content, _, _, _ in
                        Array("<html><body class=\"a>b\">as readers see it: \(content.headline)</body></html>".utf8)
                    }
                ]
            }
        ) { client, database, _ in
            try await database.write { db in
                let ada = try User.createSample("ada", as: ["chief editor": nil], in: db)
                let live = try Article.publishSample(.sample(headline: "Beras turun tiga pekan"), in: db)
                _ = try WorkingCopy.open(live.id, by: ada.actor, now: .wednesday, in: db)
                try Self.type("Beras naik tiga pekan", in: db)
            }
            try await body(client, database)
        }
    }

    private static func type(_ headline: String, in db: Connection) throws {
        var copy = try WorkingCopy.require(1, in: db)
        var content = copy.content
        content.headline = headline
        let sending = WorkingCopy.Sending(client: "a", number: copy.version, change: "{}")
        try copy.apply(content, sending, by: .user(1, name: "Ada"), now: .wednesday, in: db)
    }

    private func get(_ client: any TestClientProtocol, _ path: String) async throws -> String {
        let answer = try await client.execute(
            uri: "/desk/articles/1/\(path)", method: .get, headers: .signedIn(.write))
        #expect(answer.status == .ok, "\(path)")
        return String(buffer: answer.body)
    }

    private func post(_ client: any TestClientProtocol, _ path: String, _ body: String = "") async throws
        -> HTTPResponse.Status
    {
        try await client.execute(
            uri: "/desk/articles/1/\(path)", method: .post, headers: .signedIn(.write), body: .init(string: body)
        ).status
    }

    private func kinds(_ database: Database) async throws -> [String] {
        try await database.read { db in
            try LogEntry.matching(LogFilter(subject: "article:1"), limit: 50, in: db).reversed().map(\.kind.rawValue)
        }
    }

    @Test(arguments: Engine.available)
    func `a revision is saved, compared word by word, previewed and restored, and restoring is undone`(engine: Engine)
        async throws
    {
        try await withDesk(engine) { client, database in
            #expect(try await post(client, "revisions", "note=Sesudah+rapat") == .seeOther)
            #expect(try await get(client, "revisions").contains("Sesudah rapat"))
            let numbers: [Int] = try await database.read { db in
                try Revision.all(of: 1, limit: 9, in: db).map(\.number).sorted()
            }
            let (first, last) = (numbers[1], numbers[numbers.count - 1])
            let compared = try await get(client, "comparison?from=\(first)&to=\(last)")
            #expect(compared.contains("<del>turun</del>") && compared.contains("<ins>naik</ins>"))
            #expect(try await get(client, "preview?revision=\(first)").contains("see it: Beras turun tiga pekan<"))
            #expect(try await get(client, "preview").contains("as readers see it: Beras naik tiga pekan<"))

            try await database.write { db in try Self.type("Belum tersimpan", in: db) }
            #expect(try await post(client, "revisions/\(first)/restoration") == .seeOther)
            #expect(try await get(client, "preview").contains("Beras turun tiga pekan"))
            let kept = try await database.read { db in try Revision.newest(of: 1, in: db) }
            #expect(kept?.content.headline == "Belum tersimpan")
            #expect(try await post(client, "revisions/\(kept?.number ?? 0)/restoration") == .seeOther)
            #expect(try await get(client, "preview").contains("Belum tersimpan"))
            #expect(try await post(client, "revisions/99/restoration") == .notFound)
            #expect(try await kinds(database).suffix(2) == ["revision-restored", "revision-restored"])
        }
    }

    /// The page below the bar is the site's, byte for byte.
    @Test(arguments: Engine.available)
    func `a preview says what it is, until when a link works, and the way back`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            #expect(try await post(client, "revisions", "note=") == .seeOther)
            let copy = try await get(client, "preview")
            let revision = try await get(client, "preview?revision=1")
            let made = try await client.execute(
                uri: "/desk/articles/1/preview-links", method: .post, headers: .signedIn(.write),
                body: .init(string: "hours=2"))
            let token = try #require(
                String(buffer: made.body).components(separatedBy: "/desk/previews/").last?.prefix(64))
            let outside = try await client.execute(uri: "/desk/previews/\(token)", method: .get)
            let stranger = String(buffer: outside.body)

            let (before, after) = ("<html><body class=\"a>b\">", "as readers see it: Beras")
            for page in [copy, revision, stranger] {
                #expect(page.hasPrefix("\(before)<link rel=\"stylesheet\""))
                #expect(page.contains("</aside>\(after)") || page.contains("</aside>\n\(after)"))
                #expect(!page.contains("<script"))
            }
            #expect(copy.contains("A change that is not published") && copy.contains("href=\"/desk/articles/1/edit\""))
            #expect(revision.contains("Revision 1, saved Wednesday, 18 November 2026, 09:30 WIB by"))
            #expect(revision.contains("href=\"/desk/articles/1/revisions\""))
            #expect(stranger.contains("Tautan ini berlaku sampai Rabu, 18 November 2026, 11.30 WIB."))
            #expect(!stranger.contains("/desk/articles/") && !stranger.contains("Ada"))
            #expect(outside.headers[HTTPField.Name("X-Robots-Tag")!] == "noindex, nofollow")
            let policy = try #require(outside.headers[.contentSecurityPolicy])
            #expect(!policy.contains("script-src") && policy.hasPrefix("default-src 'none'"))
            try await database.write { db in
                try WorkingCopy.discard(1, by: .command("test"), now: .wednesday, in: db)
            }
            #expect(try await get(client, "preview").contains("Nobody is changing it: as it is live."))
        }
    }

    @Test(arguments: Engine.available)
    func `who took over hands back by a button that only they have`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            let button = "action=\"/desk/articles/1/taking/removal\""
            let before = try await get(client, "edit")
            #expect(try await post(client, "taking") == .seeOther)
            let between = try await get(client, "edit")
            #expect(try await post(client, "taking/removal") == .seeOther)
            let after = try await get(client, "edit")
            #expect([before, between, after].map { $0.contains(button) } == [false, true, false])
            #expect(try await post(client, "taking/removal") == .seeOther)
            #expect(try await kinds(database).suffix(2) == ["taken-over", "handed-back"])
        }
    }

    @Test(arguments: Engine.available)
    func `who has not the turn restores nothing`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            try await database.write { db in
                let budi = try User.createSample("budi", as: ["editor": nil], in: db)
                try WorkingCopy.takeOver(1, by: budi, now: .wednesday, in: db)
            }
            #expect(try await post(client, "revisions/1/restoration") == .forbidden)
            #expect(try await get(client, "preview").contains("Beras naik tiga pekan"))
        }
    }

    @Test(arguments: Engine.available)
    func `preview links are ended by a button, which is there while one opens`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            let button = "preview-links/removal"
            let before = try await get(client, "edit")
            #expect(try await post(client, "preview-links", "hours=2") == .ok)
            let between = try await get(client, "edit")
            #expect(try await post(client, button) == .seeOther)
            let after = try await get(client, "edit")
            #expect([before, between, after].map { $0.contains(button) } == [false, true, false])
            #expect(try await kinds(database).suffix(2) == ["preview-link-made", "preview-links-ended"])
        }
    }

    @Test(arguments: Engine.available)
    func `the edit page offers to bring in what was saved behind the copy`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            #expect(!(try await get(client, "edit")).contains("/merging"))
            try await database.write { db in
                var saved = try Article.find(1, in: db)
                saved.content.summary = "Ringkasan dari impor."
                try saved.correctSample(in: db)
            }
            #expect(try await get(client, "edit").contains("action=\"/desk/articles/1/merging\""))
            #expect(try await post(client, "merging") == .seeOther)
            #expect(!(try await get(client, "edit")).contains("/merging"))
            let copy = try await database.read { db in try WorkingCopy.require(1, in: db).content }
            #expect(copy.summary == "Ringkasan dari impor." && copy.headline == "Beras naik tiga pekan")
            #expect(try await post(client, "merging") == .seeOther)
        }
    }
}
