import Database
import Delivery
import DeskTestSupport
import Edge
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Newsroom
import Pictures
import Publishing
import Shell
import TestSupport
import Testing
import Web

/// The desk's pages about pictures and about publishing, at which Ada (user 1) is chief editor, and the site's pages over the
/// same paper.
struct SamplePictures: Sendable {
    let client: any TestClientProtocol
    let database: Database

    static func with(
        _ engine: Engine, rules: [Demand] = [], _ body: @escaping @Sendable (SamplePictures) async throws -> Void
    ) async throws {
        try await SampleDesk().withClient(
            engine,
            features: {
                [
                    try PicturesFeature(database: $0.database, theme: $0.theme),
                    try PublishingFeature(database: $0.database, theme: $0.theme),
                ]
            }
        ) { client, database in
            try await database.write { db in
                _ = try User.createSample("ada", as: ["chief editor": nil], in: db)
                for rule in rules { try GateRule(rule).save(by: .command("test"), now: .wednesday, in: db) }
            }
            try await body(SamplePictures(client: client, database: database))
        }
    }

    func get(_ path: String, as token: String = everything) async throws -> (HTTPResponse.Status, String) {
        let answer = try await client.execute(uri: path, method: .get, headers: .signedIn(token: token))
        return (answer.status, String(buffer: answer.body))
    }

    /// What came back for a form.
    struct Answer: Sendable {
        let status: HTTPResponse.Status
        let location: String?
        let page: String
    }

    func post(_ path: String, _ body: String, as token: String = everything) async throws -> Answer {
        let answer = try await client.execute(
            uri: path, method: .post, headers: .signedIn(token: token), body: .init(string: body))
        return Answer(
            status: answer.status, location: answer.headers[.location], page: String(buffer: answer.body))
    }

    static let everything = Privilege.allCases.map(\.rawValue).joined(separator: ".")

    func create(_ asset: Asset) async throws -> Asset {
        try await database.write { db in try Asset.create(asset, now: .wednesday, in: db) }
    }

    func asset(_ id: Asset.ID = 1) async throws -> Asset {
        try await database.read { db in try #require(try Asset.find(id, in: db)) }
    }

    /// What the form of an asset says it was made from.
    func seen(_ id: Asset.ID = 1) async throws -> String {
        let page = try await get("/desk/pictures/\(id)").1
        let rest = try #require(page.range(of: "name=\"seen\" value=\"")).upperBound
        return String(page[rest...].prefix { $0 != "\"" })
    }

    /// A form filled in, from the page as it is now.
    func form(
        _ id: Asset.ID = 1, caption: String = "", credit: String = "", alternative: String = "", rights: String = "",
        until: String = "", article: String = ""
    ) async throws -> String {
        let fields = [
            ("caption", caption), ("credit", credit), ("alternative", alternative), ("rights", rights),
            ("until", until), ("article", article), ("seen", try await seen(id)),
        ]
        return fields.map { "\($0)=\(QueryText.encode($1))" }.joined(separator: "&")
    }

    func log() async throws -> [LogEntry] {
        try await database.read { db in try LogEntry.matching(LogFilter(subject: "asset:1"), limit: 50, in: db) }
    }

    /// The site as readers see it, its pages held in memory until a change drops them.
    func readers(_ body: @escaping @Sendable (_ page: @Sendable (String) async throws -> String) async throws -> Void)
        async throws
    {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        let theme = try Theme(folder: SharedFolder.project.appending(path: "Themes/broadsheet"))
        let site = try await database.read { db in try Site.find(in: db) }
        let store = try PageStore(fields: ContentPolicy.site.securityFields(isSecure: false))
        _ = ChangeFollower(database: database, store: store, progress: FollowerProgress(after: 0))
        DeliveryFeature(
            database: database, theme: ThemeInForce(theme), mediaFolder: FileManager.default.temporaryDirectory,
            site: site, store: store
        ).addRoutes(to: router)
        try await Application(responder: router.buildResponder()).test(.router) { client in
            try await body { path in
                let page = String(buffer: try await client.execute(uri: path, method: .get).body)
                #expect(store.held(path) != nil, "\(path)")
                return page
            }
        }
    }
}
