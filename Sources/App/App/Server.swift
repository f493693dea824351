package import Accounts
import Credentials
package import Database
import Delivery
package import Foundation
import Hummingbird
import Logging
import NIOCore
import Newsroom
package import ServiceLifecycle
import Shell

/// The program put together: configuration → database → features → one service group.
package struct Server: Sendable {
    let configuration: Configuration

    package init(_ configuration: Configuration) { self.configuration = configuration }

    /// Serves until SIGTERM or SIGINT.
    ///
    /// - Parameters:
    ///   - others: what else lives in this process and writes through the same database, such as a benchmark's editor.
    ///   - started: called once with the address when the port is open.
    /// - Throws: what is wrong before the port opens: ``StartError``, the database, a site without settings.
    package func run(
        with others: (Database) -> [any Service] = { _ in [] }, started: @escaping @Sendable (String) -> Void
    ) async throws {
        let files = try ServerFiles(configuration)
        try await withDatabase { database in
            let migrated = try await Migrator(Features.migrations).migrate(database)
            let logger = logger
            for name in migrated { logger.info("migrated", metadata: ["migration": "\(name)"]) }
            let site = try await database.write { db in try setAddress(in: db) }
            let edge = try await EdgeServices(
                database, isSecure: site.address.hasPrefix("https:"), configuration: configuration, logger: logger)
            let theme = ThemeInForce(files.theme)
            let delivery = DeliveryFeature(
                database: database, theme: theme, mediaFolder: configuration.mediaFolder, site: site,
                store: edge.store, staleness: configuration.serving.staleness,
                isTracing: configuration.serving.isDevelopment, isAnswering: edge.isAnswering)
            let desk = try desk(database, theme: files.desk, site: site, pages: SitePages(theme))
            let router = SiteRouter.router(
                for: [delivery], isSecure: site.address.hasPrefix("https:"),
                isTracing: configuration.serving.isDevelopment, desk: desk, health: edge.health)
            var application = application(router, edge: edge, logger: logger, started: started)
            for service in others(database) { application.addServices(service) }
            if configuration.serving.isDevelopment {
                application.addServices(
                    ThemeWatch(configuration.themeFolder, theme, store: edge.store, logger: logger))
            }
            do {
                try await application.runService()
            } catch {
                let problem = ListenProblem(error, host: configuration.host, port: configuration.port)
                throw problem.map { StartError.cannotListen($0) } ?? error
            }
        }
    }

    /// Opens the database, does the work and closes it again, also when the work fails.
    package func withDatabase<T>(_ work: (Database) async throws -> T) async throws -> T {
        if case .sqlite(let path) = configuration.database {
            let folder = URL(filePath: path).deletingLastPathComponent()
            do {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            } catch {
                throw StartError.cannotMakeFolder(folder.path, reason: error.localizedDescription)
            }
        }
        let database = try await Database.open(configuration.database, readers: configuration.readers)
        do {
            let result = try await work(database)
            await database.close()
            return result
        } catch {
            await database.close()
            throw error
        }
    }

    /// - Returns: how many articles the demo has.
    /// - Throws: ``PaperError/exists(_:)`` when there is a newspaper already; ``DemoError``.
    package func makeDemo(now: Date) async throws -> Int {
        let demo = MakeDemo(
            folder: configuration.resources.appending(path: "Demo"), mediaFolder: configuration.mediaFolder,
            address: address)
        return try await withNewsroom { database in try await demo.run(in: database, now: now) }
    }

    /// Makes who signs in at the demo's desk.
    ///
    /// - Returns: `nil` when the paper has users.
    package func makeDemoAdministrator(now: Date) async throws -> DemoAdministrator? {
        try await withNewsroom { database in
            try await DemoAdministrator.make(in: database, hasher: PasswordHasher(), now: now)
        }
    }

    /// Makes a newspaper without articles.
    ///
    /// - Throws: ``PaperError``.
    package func make(_ paper: PaperDescription, now: Date) async throws {
        try await withNewsroom { database in try await paper.make(in: database, address: address, now: now) }
    }

    /// ``withDatabase(_:)`` after bringing the schema up to date.
    package func withNewsroom<T>(_ work: (Database) async throws -> T) async throws -> T {
        try await withDatabase { database in
            _ = try await Migrator(Features.migrations).migrate(database)
            return try await work(database)
        }
    }

    private var address: String { configuration.address ?? "http://\(configuration.host):\(configuration.port)" }

    private func setAddress(in db: Connection) throws -> Site {
        var site = try Site.find(in: db)
        if let address = configuration.address, address != site.address {
            site.address = address
            try site.save(now: Date(), in: db)
        }
        try ScheduledAction.resolveAnew(paperZone: site.zone, now: Date(), in: db)
        return site
    }

    private func application(
        _ router: Router<SiteContext>, edge: EdgeServices, logger: Logger,
        started: @escaping @Sendable (String) -> Void
    ) -> Application<RouterResponder<SiteContext>> {
        Application(
            router: router, server: edge.server,
            configuration: .init(
                address: .hostname(configuration.host, port: configuration.port), serverName: nil,
                backlog: 1024, reuseAddress: true, availableConnectionsDelegate: edge.gate),
            services: edge.services,
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? configuration.port
                let scheme = configuration.serving.certificate == nil ? "http" : "https"
                started("\(scheme)://\(configuration.host):\(port)")
            },
            logger: logger)
    }

    private var logger: Logger {
        var logger = Logger(label: "redaksi", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = configuration.logLevel
        return logger
    }
}
