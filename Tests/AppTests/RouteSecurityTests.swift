import App
import Database
import Delivery
import DeskTestSupport
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Newsroom
import Shell
import TestSupport
import Testing

/// Every address of the desk with what strangers and colleagues try: the host's name (V19), leading elsewhere (V28),
/// changing by looking (V11), and articles that are somebody else's (V12).
@Suite struct RouteSecurityTests {
    static let everything = Privilege.allCases.map(\.rawValue).joined(separator: ".")

    static func withDesk(
        _ engine: Engine = .sqlite,
        _ body: @escaping @Sendable (any TestClientProtocol, Database, [DeskRoute]) async throws -> Void
    ) async throws {
        let theme = try Theme(folder: SharedFolder.project.appending(path: "Themes/broadsheet"))
        let pages = SitePages(theme: theme)
        try await SampleDesk().withTable(
            engine, migrations: Features.migrations, features: { try DeskFeatures.all($0, pages: pages) }
        ) { client, database, table in
            try await database.write { db in
                _ = try User.create(User(login: "ada", name: "Ada Okafor"), now: .wednesday, in: db)
                _ = try Article.publishSample(in: db)
            }
            // An event stream has no end to wait for.
            try await body(client, database, table.filter { !$0.path.hasSuffix("/events") })
        }
    }

    private static func path(_ route: DeskRoute) -> String {
        route.path.replacing(":id", with: "1").replacing(":number", with: "1").replacing(":token", with: "x")
    }

    @Test func `no answer leads to, or names, the host somebody claims to have asked for (V19)`() async throws {
        try await Self.withDesk { client, _, table in
            var fields = HTTPFields.signedIn(token: Self.everything)
            for name in ["X-Forwarded-Host", "X-Host", "Forwarded", "X-Original-URL", "X-Rewrite-URL"] {
                guard let name = HTTPField.Name(name) else { continue }
                fields[name] = name.canonicalName == "forwarded" ? "host=evil.example" : "evil.example"
            }
            for route in table {
                for signedIn in [true, false] {
                    var fields = fields
                    if !signedIn { fields[.cookie] = nil }
                    let answer = try await client.execute(
                        uri: "http://evil.example" + Self.path(route), method: route.method, headers: fields)
                    #expect(!String(buffer: answer.body).contains("evil.example"), "\(route)")
                    for field in answer.headers {
                        #expect(!field.value.contains("evil.example"), "\(route) \(field.name)")
                    }
                }
            }
        }
    }

    /// Browsers read `\` as `/`, and drop tabs and line ends.
    static let elsewhere = [
        "https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "/%2F%2Fevil.example",
        "/\t/evil.example", "https:evil.example", "/.//evil.example", "javascript:alert(1)", "/desk/../../evil.example",
    ]

    @Test func `no answer leads to another site (V28)`() async throws {
        try await Self.withDesk { client, _, table in
            for route in table {
                for signedIn in [true, false] {
                    var fields = HTTPFields.signedIn(token: Self.everything)
                    if !signedIn { fields[.cookie] = nil }
                    for address in Self.elsewhere {
                        let coded = address.utf8.map { "%" + String($0, radix: 16) }.map {
                            $0.count == 2 ? "%0" + $0.dropFirst() : $0
                        }.joined()
                        let words = ["next", "to", "return", "url", "redirect", "address", "back"]
                        let query = words.map { "\($0)=\(coded)" }.joined(separator: "&")
                        let body = route.method == .get ? nil : ByteBuffer(string: query)
                        let answer = try await client.execute(
                            uri: "\(Self.path(route))?\(query)", method: route.method, headers: fields, body: body)
                        guard let target = answer.headers[.location] else { continue }
                        let isHere = target.hasPrefix("/desk") && !target.utf8.contains(UInt8(ascii: "\\"))
                        #expect(isHere, "\(route) with \(address) leads to \(target)")
                    }
                }
            }
        }
    }

    @Test func `looking changes nothing (V11)`() async throws {
        try await Self.withDesk { client, database, table in
            let tables: [SQL] = [
                "SELECT count(*) FROM log", "SELECT count(*) FROM changes", "SELECT count(*) FROM articles",
                "SELECT count(*) FROM working_copies", "SELECT count(*) FROM revisions", "SELECT count(*) FROM users",
                "SELECT count(*) FROM sections", "SELECT count(*) FROM topics",
            ]
            func state() async throws -> [Int?] {
                try await database.read { db in try tables.map { try db.value($0) } }
            }
            let before = try await state()
            for route in table where route.method == .get {
                for word in ["", "?do=remove", "?_method=DELETE", "?_method=POST&name=x"] {
                    var fields = HTTPFields.signedIn(token: Self.everything)
                    if let name = HTTPField.Name("X-HTTP-Method-Override") { fields[name] = "DELETE" }
                    _ = try await client.execute(uri: Self.path(route) + word, method: .get, headers: fields)
                }
            }
            #expect(try await state() == before)
        }
    }
}
