import Accounts
import Credentials
import Database
import DeskTestSupport
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Newsroom
import Shell
import Synchronization
import TestSupport
import Web

/// A newsroom with the real pages of accounts, a clock that stands, and users.
struct SampleAccounts: Sendable {
    let database: Database
    let client: any TestClientProtocol
    let clock: Clock
    /// Every address there is.
    let table: [DeskRoute]

    /// Stands until it is told to move.
    final class Clock: Sendable {
        private let moment = Mutex(Date.wednesday)
        var now: Date { moment.withLock { $0 } }
        func advance(_ seconds: TimeInterval) { moment.withLock { $0 += seconds } }
    }

    static let password = "kopi tubruk pagi hari"

    /// Light enough for hundreds of sign-ins; as heavy as the program's for `Benchmarks/sign_in`.
    static let hasher: PasswordHasher? = try? PasswordHasher(
        parameters: ProcessInfo.processInfo.environment["REDAKSI_SIGN_IN_ROUNDS"] == nil
            ? PasswordParameters(memory: 64, passes: 1) : .recommended, queueLength: 500)

    static func with(
        _ engine: Engine, _ body: @escaping @Sendable (SampleAccounts) async throws -> Void
    ) async throws {
        try await TestDatabase.withNewsroom(
            engine, migrations: NewsroomSchema.migrations + AccountsSchema.migrations
        ) { database in
            let clock = Clock()
            let theme = try await SampleDesk.theme()
            guard let hasher else { return }
            let desk = Desk(
                database: database, theme: theme, sessions: SessionStore(database: database),
                articleRights: { _, _, _ in .hidden }, site: .sample, now: { clock.now })
            let routes = DeskRoutes()
            try AccountsFeature(database: database, theme: theme, hasher: hasher).addRoutes(to: routes)
            let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
            routes.install(on: router, desk: desk)
            let application = Application(responder: router.buildResponder())
            let table = routes.table
            try await application.test(.router) { client in
                try await body(SampleAccounts(database: database, client: client, clock: clock, table: table))
            }
        }
    }

    func browser() -> Browser { Browser(client: client) }

    /// A user with a password and, everywhere, a role.
    @discardableResult
    func user(_ login: String, role: String? = nil, password: String? = SampleAccounts.password) async throws -> User {
        let commands = UserCommands(database: database, now: clock.now)
        let link = try await commands.add(login: login, name: login.capitalized, language: .english, role: role)
        if let password {
            let browser = browser()
            let token = Self.token(in: link)
            _ = try await browser.post("/desk/welcome", ["token": token, "password": password])
            _ = try await browser.post("/desk/sign-out", [:])
        }
        return try await database.read { db in try User.find(login: login, in: db)! }
    }

    /// Signed in by password.
    func signedIn(_ login: String, role: String? = nil) async throws -> Browser {
        try await user(login, role: role)
        return try await signIn(login)
    }

    func signIn(_ login: String, password: String = SampleAccounts.password) async throws -> Browser {
        let browser = browser()
        _ = try await browser.post("/desk/sign-in", ["login": login, "password": password, "next": "/desk/account"])
        return browser
    }

    static func token(in link: String) -> String { String(link.split(separator: "=").last ?? "") }

    /// What the log says, oldest first.
    func log() async throws -> [String] {
        try await database.read { db in try db.values("SELECT kind FROM log ORDER BY sequence LIMIT 1000") }
    }
}

/// A browser: keeps cookies, says where it comes from.
final class Browser: Sendable {
    private let client: any TestClientProtocol
    private let jar = Mutex<[String: String]>([:])

    init(client: any TestClientProtocol) { self.client = client }

    var cookies: [String: String] {
        get { jar.withLock { $0 } }
        set { jar.withLock { $0 = newValue } }
    }

    var session: String? { cookies["__Host-desk"] }

    func get(_ path: String) async throws -> TestResponse { try await send(.get, path, nil, [:]) }

    func post(_ path: String, _ fields: [String: String]) async throws -> TestResponse {
        let body = fields.map { "\(Self.encoded($0))=\(Self.encoded($1))" }.joined(separator: "&")
        return try await send(.post, path, body, [.contentType: "application/x-www-form-urlencoded"])
    }

    func json(_ path: String, _ value: [String: String] = [:]) async throws -> TestResponse {
        let body = String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
        return try await send(.post, path, body, [.contentType: "application/json", .accept: "application/json"])
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: String?, _ fields: HTTPFields,
        site: String? = "same-origin"
    ) async throws -> TestResponse {
        var fields = fields
        if let site { fields[.fetchSite] = site }
        let held = cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
        if !held.isEmpty { fields[.cookie] = held }
        let response = try await client.execute(
            uri: path, method: method, headers: fields, body: body.map { ByteBuffer(string: $0) })
        for line in response.headers[values: .setCookie] {
            let pair = line.split(separator: ";")[0].split(separator: "=", omittingEmptySubsequences: false)
            jar.withLock { $0[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1]) }
        }
        return response
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
    var location: String { headers[.location] ?? "" }

    /// A flat JSON answer's texts.
    func value(_ key: String) -> String {
        let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return object?[key] as? String ?? ""
    }
}

extension HTTPField.Name {
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
}
