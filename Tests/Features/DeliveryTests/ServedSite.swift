import Database
import Delivery
import Edge
import Foundation
import Hummingbird
import HummingbirdTesting
import Newsroom
import Shell
import Synchronization
import TestSupport
import Web

/// The sample paper behind its routes.
struct ServedSite: Sendable {
    let client: any TestClientProtocol
    let database: Database
    let store: PageStore
    /// What the program is told about whether the database answers.
    let isAnswering: Answering

    final class Answering: Sendable {
        private let value = Mutex(true)
        var now: Bool { value.withLock { $0 } }
        func become(_ new: Bool) { value.withLock { $0 = new } }
    }

    static func with(
        _ engine: Engine = .sqlite, isTracing: Bool = false,
        _ body: @escaping @Sendable (ServedSite) async throws -> Void
    ) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await SampleSite.fill(database)
            let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
            router.add(middleware: SecurityHeaders(isSecure: false))
            router.add(middleware: CompressionMiddleware())
            let site = try await database.read { db in try Site.find(in: db) }
            let store = try PageStore(fields: ContentPolicy.site.securityFields(isSecure: false))
            let isAnswering = Answering()
            DeliveryFeature(
                database: database, theme: ThemeInForce(try await SampleSite.theme()),
                mediaFolder: FileManager.default.temporaryDirectory, site: site, store: store, isTracing: isTracing,
                isAnswering: { isAnswering.now }
            )
            .addRoutes(to: router)
            let app = Application(responder: router.buildResponder())
            try await app.test(.router) { client in
                try await body(ServedSite(client, database, store, isAnswering))
            }
        }
    }

    private init(_ client: any TestClientProtocol, _ database: Database, _ store: PageStore, _ isAnswering: Answering) {
        (self.client, self.database, self.store, self.isAnswering) = (client, database, store, isAnswering)
    }

    func get(_ path: String) async throws -> TestResponse { try await client.execute(uri: path, method: .get) }

    /// Meanwhile no transaction gets on, as with a server that hangs: every connection is in use.
    func whileDatabaseHangs(_ body: (_ end: @escaping @Sendable () -> Void) async throws -> Void) async throws {
        let isOver = DispatchGroup()
        isOver.enter()
        let hasEnded = Mutex(false)
        let end = { @Sendable in
            let isFirst = hasEnded.withLock { ended in
                defer { ended = true }
                return !ended
            }
            if isFirst { isOver.leave() }
        }
        let holders = (0..<database.load.connections).map { [database] _ in
            Task { try await database.read { _ in isOver.wait() } }
        }
        defer { end() }
        while database.load.busy < database.load.connections { await Task.yield() }
        try await body(end)
        end()
        for holder in holders { try await holder.value }
    }
}
