import Database
import Delivery
import Edge
import Foundation
import HummingbirdCore
import Logging
import NIOCore
import Newsroom
import ServiceLifecycle
import Web

/// The page store, the channel in front of it, and what runs beside them.
struct EdgeServices {
    /// `nil` when no memory is given to pages.
    let store: PageStore?
    let server: HTTPServerBuilder
    let services: [any Service]
    let health: @Sendable () -> Health

    init(_ database: Database, isSecure: Bool, configuration: Configuration, logger: Logger) async throws {
        let serving = configuration.serving
        let store = try PageStore(
            PageStoreLimits(bytes: serving.storeBytes), fields: ContentPolicy.site.securityFields(isSecure: isSecure),
            keys: serving.cdnKeys)
        let cursor = try await database.read { db in try ChangeLog.newest(in: db) }
        let progress = FollowerProgress(after: cursor)
        let pulse = DatabasePulse(logger: logger) {
            _ = try await database.read { db in try db.value("SELECT 1") as Int? }
        }
        var services: [any Service] = [
            ChangeFollower(database: database, store: store, progress: progress), pulse, StoreUpgrades(store: store),
        ]

        let limits = ConnectionLimits(serving.limits)
        let trusted = serving.proxies
        let counter = ConnectionCounter { address in HostAddress(address).map(trusted.contains) ?? false }
        if let files = serving.certificate {
            let tls = try ServerTLS(
                files,
                limits: SecureLimits(
                    handshake: limits.header, idle: limits.idle, farewell: limits.linger,
                    connectionsPerAddress: limits.connectionsPerAddress), logger: logger)
            server = tls.server(counting: counter) {
                EdgeChannel(responder: $0, store: store, limits: limits, counter: ConnectionCounter { _ in true })
            }
            services.append(tls.watch)
        } else if serving.isDevelopment || serving.storeBytes == 0 {
            // Every request goes through the router, which can say how its answer came about.
            server = .http1(configuration: .init(idleTimeout: .seconds(60)))
        } else {
            server = HTTPServerBuilder { EdgeChannel(responder: $0, store: store, limits: limits, counter: counter) }
        }
        if let port = serving.metricsPort {
            let start = Date()
            services.append(
                try MetricsServer(port: port, logger: logger) {
                    // A database that is away shows in `databaseAnswers`; the last number known stands for the newest.
                    let newest = try? await database.read { db in try ChangeLog.newest(in: db) }
                    return store.counts.families
                        + FollowerFigures(
                            newest: newest ?? progress.cursor, handled: progress.cursor,
                            lag: ContinuousClock.now - progress.lastSeen.instant
                        ).families + DatabaseFigures(isAnswering: pulse.isAnswering).families
                        + ProcessFigures(start: start).families
                })
        }
        self.store = serving.storeBytes == 0 ? nil : store
        self.services = services
        health = {
            Health(
                databaseAnswers: pulse.isAnswering, holdsPages: store.counts.pages > 0,
                isFollowing: store.state == .current)
        }
    }
}

/// Packs pages that stay once more, as small as they get.
private struct StoreUpgrades: Service {
    let store: PageStore

    func run() async throws {
        await cancelWhenGracefulShutdown { await store.upgradeContinually() }
    }
}

extension ConnectionLimits {
    init(_ settings: ConnectionSettings) {
        self.init()
        header = settings.header
        headerBytes = settings.headerBytes
        headerFields = settings.headerFields
        idle = settings.idle
        connectionsPerAddress = settings.connectionsPerAddress
    }
}
