import Database
import DeskTestSupport
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Newsroom
import Planning
import Shell
import TestSupport
import Web

/// A newsroom of five at its desk: each signs in with their login as the token.
struct PlanningDesk: Sendable {
    let client: any TestClientProtocol
    let database: Database
    /// Where ada, bea and dewi work.
    let economy: Section
    /// Where citra works.
    let sport: Section

    struct Answer {
        let status: HTTPResponse.Status
        let text: String
        let location: String
    }

    func get(_ path: String, as login: String, zone: String? = nil) async throws -> Answer {
        try await send(path, .get, as: login, "", zone: zone)
    }

    func post(_ path: String, as login: String, _ fields: String) async throws -> Answer {
        try await send(path, .post, as: login, fields)
    }

    /// Presses a button of an article's page, with the standing as it is.
    func press(_ path: String, of id: Article.ID, as login: String, _ fields: String = "") async throws -> Answer {
        let standing = try await copy(id)?.standing ?? 0
        return try await post("/desk/articles/\(id)/\(path)", as: login, "standing=\(standing)&\(fields)")
    }

    private func send(
        _ path: String, _ method: HTTPRequest.Method, as login: String, _ fields: String, zone: String? = nil
    ) async throws -> Answer {
        var headers = HTTPFields.signedIn(token: login)
        if let zone { headers[.cookie] = "desk=\(login); zone=\(zone)" }
        let answer = try await client.execute(
            uri: path, method: method, headers: headers, body: .init(string: fields))
        return Answer(
            status: answer.status, text: String(buffer: answer.body), location: answer.headers[.location] ?? "")
    }

    func copy(_ id: Article.ID) async throws -> WorkingCopy? {
        try await database.read { db in try WorkingCopy.find(id, in: db) }
    }

    /// An article of this headline that somebody began.
    @discardableResult
    func begin(
        _ headline: String, by login: String, in section: Section? = nil, now: Date = .wednesday,
        _ change: @escaping @Sendable (inout WorkingCopy, Connection) throws -> Void = { _, _ in }
    ) async throws -> Article.ID {
        let section = section ?? economy
        return try await database.write { db in
            guard let user = try User.find(login: login, in: db) else { throw WorkError.noReason }
            var copy = try WorkingCopy.create(
                .sample(headline: headline, section: section.id), by: user.actor, now: now, in: db)
            try change(&copy, db)
            try copy.saveStanding(in: db)
            return copy.article
        }
    }

    func user(_ login: String) async throws -> User {
        try await database.read { db in
            guard let user = try User.find(login: login, in: db) else { throw WorkError.noReason }
            return user
        }
    }
}

/// Sessions of real users, whose rights are those of their roles.
private struct RoleSessions: SessionReading {
    let database: Database

    func identity(of token: String, now: Date) async throws -> DeskIdentity? {
        try await database.read { db in
            guard let user = try User.find(login: token, in: db) else { return nil }
            return DeskIdentity(user: user, rights: try Rights.of(user.id, in: db), session: SessionID(1))
        }
    }
}

/// Ada reports and bea edits on economy, citra edits sport, dewi is chief editor, eka may do nothing.
func withPlanningDesk(
    _ engine: Engine, rules: [Demand] = [], _ body: @escaping @Sendable (PlanningDesk) async throws -> Void
) async throws {
    try await TestDatabase.withNewsroom(engine, rules: rules) { database in
        let (economy, sport) = try await database.write { db in
            let economy = try Section.create(Section(slug: "ekonomi", name: "Ekonomi"), now: .wednesday, in: db)
            let sport = try Section.create(Section(slug: "olahraga", name: "Olahraga"), now: .wednesday, in: db)
            for (login, role, section) in [
                ("ada", "reporter", economy.id), ("bea", "editor", economy.id), ("citra", "editor", sport.id),
                ("dewi", "chief editor", nil),
            ] {
                var user = try User.createSample(login, as: [role: section], in: db)
                user.language = .english
                try user.save(in: db)
            }
            var eka = try User.createSample("eka", in: db)
            eka.language = .english
            try eka.save(in: db)
            return (economy, sport)
        }
        let desk = Desk(
            database: database, theme: try await SampleDesk.theme(), sessions: RoleSessions(database: database),
            articleRights: ArticleAccess.answers(in: database), site: .local, now: { .wednesday })
        let routes = DeskRoutes()
        try PlanningFeature(database: database, theme: desk.theme).addRoutes(to: routes)
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        routes.install(on: router, desk: desk)
        try await Application(responder: router.buildResponder()).test(.router) { client in
            try await body(PlanningDesk(client: client, database: database, economy: economy, sport: sport))
        }
    }
}

extension Site {
    fileprivate static var local: Site {
        var site = Site.sample
        site.address = "http://localhost"
        return site
    }
}
