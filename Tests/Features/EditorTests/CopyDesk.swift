import Database
import Documents
import Foundation
import Newsroom
import Shell
import TestSupport

@testable import Editor

/// One article with a working copy, and somebody who writes in it.
struct CopyDesk: Sendable {
    let database: Database
    let id: Article.ID
    let user: User
    /// The copy's first version.
    let version: Int

    struct Cut: Sendable {
        let at: Int
        let removed: Int
        let lines: [String]

        init(_ at: Int, _ removed: Int, _ lines: [String]) {
            (self.at, self.removed, self.lines) = (at, removed, lines)
        }
    }

    /// Sends a message as a browser does: as JSON.
    func send(
        _ client: String, _ number: Int, base: Int, _ cuts: [Cut], _ fields: String = "{}", count: Int? = nil
    ) async throws -> CopyAnswer {
        var blocks = try await blocks(at: base)
        let splices = try cuts.map { cut in
            blocks += cut.lines.count - cut.removed
            let text = String(decoding: Document(paragraphs: cut.lines).json(), as: UTF8.self)
            return "{\"at\":\(cut.at),\"removed\":\(cut.removed),\"blocks\":\(try DeskJSON.text(text))}"
        }
        let json = """
            {"client":"\(client)","number":\(number),"base":\(base),"count":\(count ?? blocks),
            "splices":[\(splices.joined(separator: ","))],"fields":\(fields)}
            """
        let message = try JSONDecoder().decode(CopyMessage.self, from: Data(json.utf8))
        return try await database.write { [id, user] db in
            try CopySync(id).take(message, by: user.actor, now: .wednesday, in: db)
        }
    }

    /// How many blocks the text had at a version; 1 at one that nobody knows.
    func blocks(at version: Int) async throws -> Int {
        try await database.read { [id] db in
            guard let copy = try WorkingCopy.find(id, in: db) else { return 1 }
            return (try? copy.state(at: version, in: db).body.blocks.count) ?? 1
        }
    }

    func lines() async throws -> [String] {
        try await database.read { [id] db in
            try WorkingCopy.require(id, in: db).content.body.blocks.map { Document([$0]).plainText }
        }
    }

    func takeOver() async throws -> User {
        try await database.write { [id] db in
            let other = try User.create(User(login: "budi", name: "Budi"), now: .wednesday, in: db)
            try WorkingCopy.takeOver(id, by: other, now: .wednesday, in: db)
            return other
        }
    }

    func replace(with lines: [String]) async throws {
        try await database.write { [id, user] db in
            var content = try WorkingCopy.require(id, in: db).content
            content.body = Document(paragraphs: lines)
            try CopySync(id).replace(with: content, by: user.actor, now: .wednesday, in: db)
        }
    }
}

func withCopy(_ engine: Engine, _ body: @Sendable (CopyDesk) async throws -> Void) async throws {
    let migrations = NewsroomSchema.migrations + EditorSchema.migrations
    try await TestDatabase.withNewsroom(engine, migrations: migrations) { database in
        let desk = try await database.write { db in
            let user = try User.create(User(login: "ada", name: "Ada Okafor"), now: .wednesday, in: db)
            let content = ArticleContent(headline: "", body: Document([.paragraph([])]))
            let copy = try WorkingCopy.create(content, by: user.actor, now: .wednesday, in: db)
            return CopyDesk(database: database, id: copy.article, user: user, version: copy.version)
        }
        try await body(desk)
    }
}
