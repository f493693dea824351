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

/// Every address of the desk, asked as everybody: the answer is what its policy says (V12), nothing that changes something
/// can be sent from another site (V11), and whoever is refused has changed nothing.
@Suite struct PrivilegeTests {
    private func withDesk(
        _ body: @escaping @Sendable (any TestClientProtocol, Database, [DeskRoute]) async throws -> Void
    ) async throws {
        let pages = SitePages(theme: try Theme(folder: SharedFolder.project.appending(path: "Themes/broadsheet")))
        try await SampleDesk().withTable(
            migrations: Features.migrations, features: { try DeskFeatures.all($0, pages: pages) }
        ) { client, database, table in
            try await database.write { db in
                _ = try User.create(User(login: "ada", name: "Ada Okafor"), now: .wednesday, in: db)
                _ = try Section.create(Section(slug: "satu", name: "Satu"), now: .wednesday, in: db)
            }
            try await body(client, database, table)
        }
    }

    @Test func `the table of policies is the product's`() async throws {
        try await withDesk { _, _, table in
            let found = Dictionary(uniqueKeysWithValues: table.map { ("\($0.method.rawValue) \($0.path)", $0.policy) })
            #expect(found == Self.table)
        }
    }

    @Test func `each address answers each role as its policy says`() async throws {
        try await withDesk { client, database, table in
            let roles = try await database.read { db in try Role.all(in: db) }
            #expect(roles.count == 5)
            for route in table {
                let path = route.path.replacing(":id", with: "987654321")
                for role in roles {
                    let token =
                        role.privileges.isEmpty ? "none" : role.privileges.map(\.rawValue).joined(separator: ".")
                    let answer = try await client.execute(
                        uri: path, method: route.method, headers: .signedIn(token: token))
                    let isRefused = answer.status == .forbidden
                    switch route.policy {
                    case .holding(let privilege):
                        #expect(
                            isRefused != role.privileges.contains(privilege),
                            "\(route) as \(role.name): \(answer.status)")
                    case .anyone, .signedIn, .article: #expect(!isRefused, "\(route) as \(role.name)")
                    }
                }
            }
        }
    }

    @Test func `who has not signed in gets nowhere, and no other site changes anything (V11)`() async throws {
        try await withDesk { client, database, table in
            let before = try await database.read { db in try LogEntry.matching(limit: 100, in: db).count }
            let all = HTTPFields.signedIn(token: Privilege.allCases.map(\.rawValue).joined(separator: "."))
            for route in table where route.policy != .anyone {
                let path = route.path.replacing(":id", with: "1")
                let stranger = try await client.execute(
                    uri: path, method: route.method, headers: [.fetchSite: "same-origin"])
                #expect(stranger.status == (route.method == .get ? .seeOther : .unauthorized), "\(route)")
                guard route.method != .get else { continue }
                for site in ["cross-site", "same-site", "none"] {
                    var fields = all
                    fields[.fetchSite] = site
                    let answer = try await client.execute(
                        uri: path, method: route.method, headers: fields, body: .init(string: "name=X&slug=x"))
                    #expect(answer.status == .forbidden, "\(route) from \(site)")
                }
                var silent = all
                silent[.fetchSite] = nil
                let answer = try await client.execute(uri: path, method: route.method, headers: silent)
                #expect(answer.status == .forbidden)
            }
            let after = try await database.read { db in try LogEntry.matching(limit: 100, in: db).count }
            #expect(after == before)
        }
    }
}
