import Arranging
import Database
import DeskTestSupport
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Newsroom
import Shell
import TestSupport
import Testing

/// The screens of this feature, by every engine: what is saved, what is refused, what is logged.
@Suite struct ArrangingRoutesTests {
    private func withDesk(
        _ engine: Engine, _ body: @escaping @Sendable (any TestClientProtocol, Database) async throws -> Void
    ) async throws {
        try await SampleDesk().withClient(engine, features: { [try ArrangingFeature(desk: $0) { _, _, _ in [] }] }) {
            client, database in
            try await database.write { db in
                _ = try User.create(User(login: "ada", name: "Ada Okafor"), now: .wednesday, in: db)
            }
            try await body(client, database)
        }
    }

    private static let screens: [(String, Privilege)] = [
        ("/desk/sections", .arrangeSections), ("/desk/sections/new", .arrangeSections),
        ("/desk/menu", .arrangeSections),
        ("/desk/topics", .manageTopics), ("/desk/topics/new", .manageTopics), ("/desk/persons", .managePersons),
        ("/desk/persons/new", .managePersons), ("/desk/pages", .managePages), ("/desk/pages/new", .managePages),
        ("/desk/site", .manageSite),
    ]

    @Test(arguments: Engine.available)
    func `every screen opens for its privilege`(engine: Engine) async throws {
        try await withDesk(engine) { client, _ in
            for (path, privilege) in Self.screens {
                let answer = try await client.execute(uri: path, method: .get, headers: .signedIn(privilege))
                #expect(answer.status == .ok, "\(path)")
                #expect(String(buffer: answer.body).contains("<h1>"))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a section is made, changed, moved and logged`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            let post = poster(client, .arrangeSections)
            for name in ["Ekonomi", "Olahraga", "Budaya"] {
                let answer = try await post("/desk/sections", "name=\(name)&slug=&parent=&summary=")
                #expect(answer.status == .seeOther)
            }
            let bola = try await post("/desk/sections", "name=Bola&slug=sepak-bola&parent=2&summary=Liga")
            #expect(bola.status == .seeOther)
            try await post.expect(.seeOther, "/desk/sections/3/place", "direction=up")
            try await post.expect(.seeOther, "/desk/sections/1", "name=Bisnis&slug=bisnis&parent=&summary=")

            let sections = try await database.read { db in try Section.all(in: db) }
            #expect(sections.filter { $0.parent == nil }.map(\.slug) == ["bisnis", "budaya", "olahraga"])
            #expect(sections.first { $0.slug == "sepak-bola" }?.parent == 2)
            let log = try await database.read { db in try LogEntry.matching(limit: 50, in: db) }
            #expect(
                log.map(\.kind.rawValue) == [
                    "section-saved", "section-moved", "section-created", "section-created", "section-created",
                    "section-created",
                ])
            #expect(log.allSatisfy { $0.actor == .user(1, name: "Ada Okafor") })
            let verdict = try await LogChain.verify(database)
            #expect(verdict == .whole(last: log.first.map { LogChain.Link(sequence: $0.sequence, hash: $0.hash) }))
        }
    }

    @Test(arguments: Engine.available)
    func `what is wrong stands beside the field, with what was entered`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            let post = poster(client, .arrangeSections)
            _ = try await post("/desk/sections", "name=Ekonomi&slug=&parent=&summary=")
            _ = try await post("/desk/sections", "name=Mikro&slug=&parent=1&summary=")
            for (body, words) in [
                ("name=&slug=&parent=&summary=", "Fill in this field."),
                ("name=Lain&slug=ekonomi&parent=&summary=", "Already in use."),
                ("name=Lain&slug=desk&parent=&summary=", "The site itself uses this."),
                ("name=Lain&slug=Tidak+Baik&parent=&summary=", "Only lower-case letters"),
                ("name=Lain&slug=&parent=x&summary=", "Choose one of those offered."),
                ("name=\(String(repeating: "a", count: 81))&slug=x&parent=&summary=", "Too long: at most 80."),
            ] {
                let answer = try await post("/desk/sections", body)
                let page = String(buffer: answer.body)
                #expect(answer.status == .unprocessableContent, "\(body)")
                #expect(page.contains(words), "\(body)")
                #expect(page.contains("aria-invalid=\"true\""))
            }
            let loop = try await post("/desk/sections/1", "name=Ekonomi&slug=ekonomi&parent=2&summary=")
            #expect(loop.status == .unprocessableContent)
            #expect(String(buffer: loop.body).contains("A section cannot stand under itself."))
            let found1 = try await database.read { db in try Section.all(in: db).count }
            #expect(found1 == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `topics are made, renamed, found and merged`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            let post = poster(client, .manageTopics)
            for name in ["Pemilu", "Pemilihan+Umum", "Beras"] {
                try await post.expect(.seeOther, "/desk/topics", "name=\(name)&slug=&summary=")
            }
            try await post.expect(.seeOther, "/desk/topics/1", "name=Pemilu+2029&slug=pemilu-2029&summary=")
            try await post.expect(.unprocessableContent, "/desk/topics/2/merge", "into=nothing")
            try await post.expect(.unprocessableContent, "/desk/topics/2/merge", "into=pemilihan-umum")
            let merged = try await post("/desk/topics/2/merge", "into=pemilu-2029")
            #expect(merged.headers[.location] == "/desk/topics/1")

            let list = try await client.execute(
                uri: "/desk/topics?q=pem", method: .get, headers: .signedIn(.manageTopics))
            let page = String(buffer: list.body)
            #expect(page.contains("Pemilu 2029"))
            #expect(!page.contains("Pemilihan"))
            #expect(!page.contains("Beras"))
            let topic = try await client.execute(
                uri: "/desk/topics/1", method: .get, headers: .signedIn(.manageTopics))
            #expect(String(buffer: topic.body).contains("/topik/pemilihan-umum"))
            #expect(String(buffer: topic.body).contains("/topik/pemilu"))
            let gone = try await client.execute(
                uri: "/desk/topics/2", method: .get, headers: .signedIn(.manageTopics))
            #expect(gone.status == .notFound)
        }
    }

    @Test func `a long list comes page by page, each name once`() async throws {
        try await withDesk(.sqlite) { client, database in
            try await database.write { db in
                for number in 0..<120 {
                    _ = try Topic.create(slug: "t-\(number)", name: "Topik <\(number)>", now: .wednesday, in: db)
                }
            }
            var path: String? = "/desk/topics?q=topik"
            var seen: Set<String> = []
            var pages = 0
            while let address = path, pages < 5 {
                let answer = try await client.execute(uri: address, method: .get, headers: .signedIn(.manageTopics))
                let lines = String(buffer: answer.body).split(separator: "\n").map(String.init)
                for line in lines where line.contains("rows-name") { #expect(seen.insert(line).inserted) }
                let next = lines.first { $0.contains("rel=\"next\"") }
                path = next?.split(separator: "\"").map(String.init).first { $0.hasPrefix("/desk") }
                    .map { $0.replacing("&amp;", with: "&") }
                pages += 1
            }
            #expect(seen.count == 120)
            #expect(pages == 3)
        }
    }

    @Test(arguments: Engine.available)
    func `persons and pages are made, changed and taken away`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            let persons = poster(client, .managePersons)
            try await persons.expect(.seeOther, "/desk/persons", "name=Li+Wei&slug=&title=Editor&biography=a%0D%0Ab")
            try await persons.expect(.seeOther, "/desk/persons/1", "name=Li+Wei&slug=li&title=&biography=")
            let found2 = try await database.read { db in try Person.find(slug: "li", in: db) }
            #expect(found2?.title == "")

            let pages = poster(client, .managePages)
            let text = "Satu.%0D%0ADua.%0D%0A%0D%0A%23%23+Judul%0D%0A%0D%0A-+a%0D%0A-+b"
            try await pages.expect(.seeOther, "/desk/pages", "title=Tentang&slug=&text=\(text)")
            let taken = try await pages("/desk/pages", "title=Tentang&slug=&text=")
            #expect(taken.status == .unprocessableContent)
            let shown = try await client.execute(uri: "/desk/pages/1", method: .get, headers: .signedIn(.managePages))
            #expect(String(buffer: shown.body).contains("## Judul\n\n- a\n- b</textarea>"))
            try await pages.expect(.seeOther, "/desk/pages/1", "title=Tentang+kami&slug=tentang-kami&text=x")
            let found3 = try await database.read { db in try PlainPage.all(in: db).map(\.slug) }
            #expect(found3 == ["tentang-kami"])
            try await pages.expect(.seeOther, "/desk/pages/1/removal", "")
            let found4 = try await database.read { db in try PlainPage.all(in: db).isEmpty }
            #expect(found4)
        }
    }

    @Test(arguments: Engine.available)
    func `the menu is one form, its rows moved by buttons and saved in order`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            _ = try await poster(client, .arrangeSections)("/desk/sections", "name=Ekonomi&slug=&parent=&summary=")
            let post = poster(client, .arrangeSections)
            let rows =
                "label=Ekonomi&target=section%3A1&address=&label=Mitra&target=address&address=https%3A%2F%2Fmitra.example%2F"
            let blank = "&label=&target=&address="

            let moved = try await post("/desk/menu", rows + "&do=up%3A2")
            #expect(moved.status == .ok)
            let found5 = try await database.read { db in try MenuEntry.all(in: db).isEmpty }
            #expect(found5)
            try await post.expect(.seeOther, "/desk/menu", rows + blank + "&do=save")
            let found8 = try await database.read { db in try MenuEntry.all(in: db) }
            #expect(
                found8 == [MenuEntry("Ekonomi", .section(1)), MenuEntry("Mitra", .address("https://mitra.example/"))])

            for wrong in [
                "label=X&target=section%3A9&address=", "label=&target=video&address=",
                "label=X&target=address&address=javascript%3Aalert(1)",
                "label=X&target=address&address=%2F%2Fevil.example",
            ] {
                try await post.expect(.unprocessableContent, "/desk/menu", wrong + "&do=save")
            }
            try await post.expect(.badRequest, "/desk/menu", "label=a&label=b&target=video&address=&do=save")
        }
    }

    @Test(arguments: Engine.available)
    func `settings are saved whole or not at all, and the log says what is new`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            let post = poster(client, .manageSite)
            let good =
                "name=Warta&tagline=&language=en&zone=Asia%2FMakassar&pattern=%2Fread%7Bid%7D%2F%7Bslug%7D"
                + "&accounts=Facebook+https%3A%2F%2Fwww.facebook.com%2Fw&followWording=&followAddress=&imprint="
            try await post.expect(.seeOther, "/desk/site", good)
            let site = try await database.read { db in try Site.find(in: db) }
            #expect(site.name == "Warta")
            #expect(site.language == .english)
            #expect(site.zone.identifier == "Asia/Makassar")
            #expect(site.accounts == [Site.Account(name: "Facebook", address: "https://www.facebook.com/w")])

            for (old, new) in [
                ("Asia%2FMakassar", "Mars%2FOlympus"), ("language=en", "language=xx"), ("name=Warta", "name="),
                ("%7Bid%7D", ""), ("Facebook+https%3A%2F%2Fwww.facebook.com%2Fw", "Facebook+javascript%3Ax"),
                ("followWording=", "followWording=Ikuti"),
            ] {
                let answer = try await post("/desk/site", good.replacing(old, with: new))
                #expect(answer.status == .unprocessableContent, "\(new)")
            }
            let found6 = try await database.read { db in try Site.find(in: db) }
            #expect(found6 == site)
            let entry = try await database.read { db in try LogEntry.matching(limit: 1, in: db).first }
            #expect(entry?.kind.rawValue == "site-saved")
            #expect(entry?.detail.contains("\"zone\":\"Asia/Makassar\"") == true)
            #expect(entry?.detail.contains("\"follow\":\"\"") == true)
        }
    }

    @Test(arguments: Engine.available)
    func `a field that does not belong changes nothing (V18)`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            for (path, privilege, body) in [
                ("/desk/sections", Privilege.arrangeSections, "name=A&slug=&parent=&summary=&position=9"),
                ("/desk/topics", .manageTopics, "name=A&slug=&summary=&id=9"),
                ("/desk/persons", .managePersons, "name=A&slug=&title=&biography=&role=admin"),
                ("/desk/pages", .managePages, "title=A&slug=&text=&body=x"),
                (
                    "/desk/site", .manageSite,
                    "name=A&tagline=&language=en&zone=Asia%2FJakarta&pattern=%2Fa%7Bid%7D&accounts=&followWording=&followAddress=&imprint=&address=https%3A%2F%2Fevil.example"
                ),
            ] {
                let answer = try await poster(client, privilege)(path, body)
                #expect(answer.status == .badRequest, "\(path)")
            }
            let found7 = try await database.read { db in try LogEntry.matching(limit: 1, in: db).isEmpty }
            #expect(found7)
        }
    }

    @Test func `a right in one section holds there and not beside it (V12)`() async throws {
        try await withDesk(.sqlite) { client, database in
            let post = poster(client, .arrangeSections)
            for name in ["Satu", "Dua"] { _ = try await post("/desk/sections", "name=\(name)&slug=&parent=&summary=") }
            let narrow = HTTPFields.signedIn(token: "section1-arrangeSections")
            for (path, body, status) in [
                ("/desk/sections/1", "name=Satu&slug=satu&parent=&summary=baru", HTTPResponse.Status.seeOther),
                ("/desk/sections/2", "name=Dua&slug=dua&parent=&summary=baru", .forbidden),
                ("/desk/sections/1", "name=Satu&slug=satu&parent=2&summary=", .forbidden),
                ("/desk/sections", "name=Tiga&slug=&parent=&summary=", .forbidden),
                ("/desk/sections", "name=Tiga&slug=&parent=1&summary=", .seeOther),
                ("/desk/menu", "do=save", .forbidden),
            ] {
                let answer = try await client.execute(
                    uri: path, method: .post, headers: narrow, body: .init(string: body))
                #expect(answer.status == status, "\(path) \(body)")
            }
        }
    }

    private func poster(_ client: any TestClientProtocol, _ privilege: Privilege) -> Poster {
        Poster(client: client, privilege: privilege)
    }

    /// Sends forms as somebody with one privilege.
    private struct Poster {
        let client: any TestClientProtocol
        let privilege: Privilege

        func callAsFunction(_ path: String, _ body: String) async throws -> TestResponse {
            try await client.execute(
                uri: path, method: .post, headers: .signedIn(privilege), body: .init(string: body))
        }

        func expect(
            _ status: HTTPResponse.Status, _ path: String, _ body: String,
            sourceLocation: SourceLocation = #_sourceLocation
        ) async throws {
            let answer = try await self(path, body)
            #expect(answer.status == status, "\(path) \(body)", sourceLocation: sourceLocation)
        }
    }
}
