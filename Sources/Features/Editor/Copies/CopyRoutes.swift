import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/articles/:id/copy` and beside it: what browsers and the server tell each other about a working copy.
struct CopyRoutes: Sendable {
    let database: Database
    let board: PresenceBoard

    /// Bytes of a message: a body at its limit, as JSON within JSON.
    private static let messageLimit = 12_000_000

    func add(to routes: DeskRoutes) {
        routes.put("/desk/articles/:id/copy", .article(.write), use: take)
        routes.get("/desk/articles/:id/copy", .article(.write), use: give)
        routes.get("/desk/articles/:id/events", .article(.read), use: events)
        routes.post("/desk/articles/:id/presence", .article(.write), use: note)
        routes.post("/desk/articles/:id/taking", .article(.write), use: takeOver)
        routes.post("/desk/articles/:id/taking/removal", .article(.write), use: handBack)
    }

    @Sendable func take(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let id: Article.ID = try parameters.require("id")
        let message: CopyMessage = try await request.message(upTo: Self.messageLimit)
        let (actor, now) = (context.actor, context.now)
        return try Response.json(
            try await CopyError.translating {
                try await database.write { db in try CopySync(id).take(message, by: actor, now: now, in: db) }
            })
    }

    /// `?since=`: what changed since; `?at=`: the whole as it was then; neither: the whole.
    @Sendable func give(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let id: Article.ID = try parameters.require("id")
        if let since = parameters.query("since", as: Int.self) {
            return try Response.json(
                try await CopyError.translating {
                    try await database.read { db in try CopySync(id).changes(since: since, in: db) }
                })
        }
        let at = parameters.query("at", as: Int.self)
        return try Response.json(
            try await CopyError.translating {
                try await database.read { db in try CopySync(id).whole(at: at, in: db) }
            })
    }

    @Sendable func note(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let id: Article.ID = try parameters.require("id")
        let place: Place = try await request.message(upTo: 1_000)
        guard (8...64).contains(place.client.utf8.count) else { throw CopyError.unreadableMessage }
        let event = CopyEvent.presence(context.user, client: place.client, block: min(max(place.block, -1), 100_000))
        try await database.write { db in try event.announce(about: id, in: db) }
        return Response(status: .noContent)
    }

    private struct Place: Decodable {
        let client: String
        let block: Int
    }

    /// From now on only this person writes. Everybody sees it, and the log names it.
    @Sendable func takeOver(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Article.ID = try parameters.require("id")
        let (user, now) = (context.user, context.now)
        try await database.write { db in
            try WorkingCopy.takeOver(id, by: user, now: now, in: db)
            try CopyEvent.taken(by: user).announce(about: id, in: db)
        }
        return try context.redirect(to: "/desk/articles/\(id)/edit")
    }

    /// Everybody writes again; pages that were refused meanwhile send what they kept.
    @Sendable func handBack(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let id: Article.ID = try parameters.require("id")
        try (try await request.form()).end()
        let (user, now) = (context.user, context.now)
        let isHandedBack = try await database.write { db in
            guard try WorkingCopy.handBack(id, by: user, now: now, in: db) != nil else { return false }
            try CopyEvent.handedBack.announce(about: id, in: db)
            return true
        }
        return try context.redirect(
            to: "/desk/articles/\(id)/edit", saying: isHandedBack ? EditorPhrase.isHandedBack : .wasNotTaken,
            isFailure: !isHandedBack)
    }

    /// Server-sent events: versions, presence, takings over, steps, comments.
    @Sendable func events(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response
    {
        let id: Article.ID = try parameters.require("id")
        let (database, board) = (database, board)
        let events = database.notifications(on: CopyEvent.channel).compactMap { payload -> ServerEvent? in
            // The stream begins, or may have missed something: say where the copy is now.
            if payload.isEmpty {
                let version: Int? = try? await database.read { db in try WorkingCopy.find(id, in: db)?.version }
                return version.map { ServerEvent("version", data: Array("{\"version\":\($0)}".utf8)) }
            }
            guard let event = try? JSONDecoder().decode(CopyEvent.self, from: Data(payload.utf8)),
                event.article == id.number
            else { return nil }
            switch event.kind {
            case .presence:
                let people = board.note(event, now: Date())
                return (try? DeskJSON.text(people)).map { ServerEvent("presence", data: Array($0.utf8)) }
            case .version, .taken, .step, .comment:
                return ServerEvent(event.kind.rawValue, data: Array(payload.utf8))
            }
        }
        return EventStream.response(events)
    }
}

extension Request {
    /// A JSON message, decoded strictly.
    ///
    /// - Throws: ``CopyError``; 413 and 415 as a form would.
    func message<Message: Decodable>(upTo limit: Int) async throws -> Message {
        guard hasType("application/json") else { throw CopyError.unreadableMessage }
        let bytes = try await bytes(upTo: limit)
        do {
            return try JSONDecoder().decode(Message.self, from: Data(bytes))
        } catch is DecodingError {
            throw CopyError.unreadableMessage
        }
    }
}
