import Database
import DeskTestSupport
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Newsroom
import Publishing
import Shell
import TestSupport
import Testing

/// The desk's pages about publishing over a fresh paper with two sections, at which Ada (user 1) is chief editor.
struct SamplePublishing: Sendable {
    let client: any TestClientProtocol
    let database: Database

    static func with(
        _ engine: Engine, rules: [Demand] = [], _ body: @escaping @Sendable (SamplePublishing) async throws -> Void
    ) async throws {
        try await SampleDesk().withClient(
            engine, features: { [try PublishingFeature(database: $0.database, theme: $0.theme)] }
        ) { client, database in
            try await database.write { db in
                _ = try User.createSample("ada", as: ["chief editor": nil], in: db)
                _ = try User.createSample("budi", as: ["editor": nil], in: db)
                for name in ["Ekonomi", "Olahraga"] {
                    _ = try Section.create(
                        Section(slug: name.lowercased(), name: name), now: .wednesday, in: db)
                }
                for rule in rules { try GateRule(rule).save(by: .command("test"), now: .wednesday, in: db) }
            }
            try await body(SamplePublishing(client: client, database: database))
        }
    }

    func get(_ path: String, as token: String = everything) async throws -> (HTTPResponse.Status, String) {
        let answer = try await client.execute(uri: path, method: .get, headers: .signedIn(token: token))
        return (answer.status, String(buffer: answer.body))
    }

    func post(
        _ path: String, _ body: String = "", as token: String = everything
    ) async throws -> (HTTPResponse.Status, String) {
        let answer = try await client.execute(
            uri: path, method: .post, headers: .signedIn(token: token), body: .init(string: body))
        return (answer.status, String(buffer: answer.body))
    }

    static let everything = Privilege.allCases.map(\.rawValue).joined(separator: ".")

    /// A new article's working copy.
    func copy(
        _ content: ArticleContent = .sample(), by actor: Actor = .user(1, name: "Ada")
    ) async throws -> WorkingCopy {
        try await database.write { db in
            try WorkingCopy.create(content, by: actor, now: .wednesday, in: db)
        }
    }

    func article(_ id: Article.ID) async throws -> Article {
        try await database.read { db in try Article.find(id, in: db) }
    }

    func live(_ content: ArticleContent = .sample()) async throws -> Article {
        try await database.write { db in try Article.publishSample(content, in: db) }
    }

    /// Somebody types.
    func type(_ headline: String, into id: Article.ID, by actor: Actor = .user(2, name: "Budi")) async throws {
        try await database.write { db in
            var copy = try WorkingCopy.open(id, by: actor, now: .wednesday, in: db)
            var content = copy.content
            content.headline = headline
            let sending = WorkingCopy.Sending(client: "b", number: copy.version, change: "{}")
            try copy.apply(content, sending, by: actor, now: .wednesday, in: db)
        }
    }

    func kinds(_ id: Article.ID) async throws -> [String] {
        try await database.read { db in
            try LogEntry.matching(LogFilter(subject: "article:\(id)"), limit: 50, in: db).reversed().map(
                \.kind.rawValue)
        }
    }

    func plans(_ id: Article.ID) async throws -> [ScheduledAction] {
        try await database.read { db in try ScheduledAction.all(of: id, limit: 50, in: db).reversed() }
    }
}
