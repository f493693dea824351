package import Database
package import Foundation
package import HTTPTypes
import Hummingbird
package import HummingbirdTesting
package import Newsroom
package import Shell
package import TestSupport
import Web

/// A desk over a fresh newsroom, with sessions that are what their tokens say.
package struct SampleDesk {
    package let routes = DeskRoutes()

    package init() {}

    /// `Desk/` of this project, read once for all tests: packing its files takes a second of processor time.
    package static func theme() async throws -> DeskTheme { try await loading.value }

    private static let loading = Task { try DeskTheme(folder: SharedFolder.project.appending(path: "Desk")) }

    /// - Parameters:
    ///   - articleRights: the product's own, unless a test says otherwise.
    ///   - features: made over the desk of this database.
    package func withClient(
        _ engine: Engine = .sqlite, isSecure: Bool = false,
        articleRights: Desk.ArticleRights? = nil,
        features: (Desk) throws -> [any DeskFeature] = { _ in [] },
        _ body: @escaping @Sendable (any TestClientProtocol, Database) async throws -> Void
    ) async throws {
        try await withTable(
            engine, isSecure: isSecure, articleRights: articleRights, features: features
        ) { client, database, _ in try await body(client, database) }
    }

    /// The same with the table of all addresses.
    ///
    /// - Parameter migrations: of the features, where they have tables of their own.
    package func withTable(
        _ engine: Engine = .sqlite, isSecure: Bool = false, migrations: [Migration] = NewsroomSchema.migrations,
        articleRights: Desk.ArticleRights? = nil,
        features: (Desk) throws -> [any DeskFeature] = { _ in [] },
        _ body: @escaping @Sendable (any TestClientProtocol, Database, [DeskRoute]) async throws -> Void
    ) async throws {
        try await TestDatabase.withNewsroom(engine, migrations: migrations) { database in
            var site = Site.sample
            site.address = isSecure ? "https://contoh.example" : "http://localhost"
            let desk = Desk(
                database: database, theme: try await Self.theme(), sessions: SampleSessions(),
                articleRights: articleRights ?? ArticleAccess.answers(in: database), site: site, now: { .wednesday })
            for feature in try features(desk) { feature.addRoutes(to: routes) }
            let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
            routes.install(on: router, desk: desk)
            let app = Application(responder: router.buildResponder())
            let table = routes.table
            try await app.test(.router) { client in try await body(client, database, table) }
        }
    }
}

/// Ada, who has everywhere the privileges her token names: `review.publish`. The token `nobody` is no session;
/// `section7-manageTopics` gives a privilege in one section only.
package struct SampleSessions: SessionReading {
    package init() {}

    package func identity(of token: String, now: Date) async throws -> DeskIdentity? {
        guard token != "nobody" else { return nil }
        var rights = Rights()
        for word in token.utf8.split(separator: UInt8(ascii: ".")) {
            let parts = word.split(separator: UInt8(ascii: "-")).map { String(Substring($0)) }
            guard let privilege = parts.last.flatMap({ Privilege(rawValue: $0) }) else { continue }
            if parts.count == 2,
                let number = Int64(parts[0].utf8.dropFirst(7).map { String(Unicode.Scalar($0)) }.joined())
            {
                rights = Rights(
                    everywhere: rights.everywhere,
                    sections: rights.sections.merging([Section.ID(number): [privilege]]) { $0.union($1) })
            } else {
                rights = Rights(everywhere: rights.everywhere.union([privilege]), sections: rights.sections)
            }
        }
        return DeskIdentity(
            user: User(id: 1, login: "ada", name: "Ada Okafor", language: .english), rights: rights,
            session: SessionID(1))
    }
}

extension HTTPFields {
    /// Signed in, from a page of our own.
    package static func signedIn(_ privileges: Privilege...) -> HTTPFields {
        signedIn(token: privileges.isEmpty ? "none" : privileges.map(\.rawValue).joined(separator: "."))
    }

    package static func signedIn(token: String) -> HTTPFields {
        [.cookie: "desk=\(token)", .fetchSite: "same-origin", .contentType: "application/x-www-form-urlencoded"]
    }
}

extension HTTPField.Name {
    package static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
}
