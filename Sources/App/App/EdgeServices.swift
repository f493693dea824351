import Database
import Delivery
import Edge
import Foundation
import HummingbirdCore
import Logging
import NIOCore
import Newsroom
import Publishing
import ServiceLifecycle
import Web

/// The page store, the channel in front of it, and what runs beside them.
struct EdgeServices {
    /// `nil` when no memory is given to pages.
    let store: PageStore?
    let server: HTTPServerBuilder
    let gate: ConnectionGate
    let services: [any Service]
    let health: @Sendable () -> Health
    /// Whether the database answered lately.
    let isAnswering: @Sendable () -> Bool

    init(_ database: Database, isSecure: Bool, configuration: Configuration, logger: Logger) async throws {
        let serving = configuration.serving
        let store = try PageStore(
            PageStoreLimits(serving, readers: configuration.readers),
            fields: ContentPolicy.site.securityFields(isSecure: isSecure),
            keys: serving.cdnKeys)
        let cursor = try await database.read { db in try ChangeLog.newest(in: db) }
        let progress = FollowerProgress(after: cursor)
        let pulse = DatabasePulse(logger: logger) {
            _ = try await database.read { db in try db.value("SELECT 1") as Int? }
        }
        var services: [any Service] = [
            ChangeFollower(database: database, store: store, progress: progress), pulse, StoreUpgrades(store: store),
        ]
        // After the follower, which sees to it that the store hears of what the timer changes.
        let timer = TimerService(database, timer: ActionTimer(database), logger: logger)
        services.append(timer)

        let limits = ConnectionLimits(serving.limits)
        let trusted = serving.proxies
        let counter = ConnectionCounter { address in HostAddress(address).map(trusted.contains) ?? false }
        let gate = ConnectionGate(limit: Self.connections(configuration))
        // While developing every request goes through the router, which can say how its answer came about.
        let front = serving.isDevelopment ? try PageStore(PageStoreLimits(bytes: 0)) : store
        var certificate: HeldCertificate?
        if let files = serving.certificate {
            let tls = try ServerTLS(
                files,
                limits: SecureLimits(
                    handshake: limits.header, idle: limits.idle, farewell: limits.linger, connection: limits),
                logger: logger)
            server = tls.server(counting: counter) {
                EdgeChannel(responder: $0, store: front, limits: limits, counter: counter, isCounting: false)
            }
            services.append(tls.watch)
            certificate = tls.certificate
        } else {
            server = HTTPServerBuilder { EdgeChannel(responder: $0, store: front, limits: limits, counter: counter) }
        }
        if let port = serving.metricsPort {
            let start = Date()
            let certificate = certificate
            services.append(
                try MetricsServer(port: port, logger: logger) {
                    var connections = gate.figures
                    connections.limited = counter.limited
                    let load = database.load
                    // A database that is away shows in `databaseAnswers`; the last number known stands for the newest.
                    let newest = try? await database.read { db in try ChangeLog.newest(in: db) }
                    var families = store.counts.families
                    families.append(
                        .histogram(
                            "redaksi_page_render_seconds", help: "Time of a rendering.", store.renderTimes.counts))
                    families += connections.families
                    families +=
                        FollowerFigures(
                            newest: newest ?? progress.cursor, handled: progress.cursor,
                            lag: ContinuousClock.now - progress.lastSeen.instant
                        ).families
                    families +=
                        DatabaseFigures(
                            isAnswering: pulse.isAnswering, readers: load.connections, busyReaders: load.busy,
                            waiting: load.waiting
                        ).families
                    families += await timer.progress.families(database, now: Date())
                    if let certificate { families += CertificateFigures(certificate).families }
                    return families + ProcessFigures(start: start).families
                })
        }
        self.store = serving.storeBytes == 0 ? nil : store
        self.services = services
        self.gate = gate
        isAnswering = { pulse.isAnswering }
        health = {
            Health(
                databaseAnswers: pulse.isAnswering, holdsPages: store.counts.pages > 0,
                isFollowing: store.state == .current)
        }
    }
}

extension EdgeServices {
    /// As set, or what the file descriptors allow; where the system does not say how many there are, 10,000.
    private static func connections(_ configuration: Configuration) -> Int {
        configuration.serving.connections
            ?? FileDescriptors.limit.map { FileDescriptors.connections(of: $0, readers: configuration.readers) }
            ?? 10_000
    }
}

extension PageStoreLimits {
    init(_ settings: ServingSettings, readers: Int) {
        self.init(bytes: settings.storeBytes)
        renders = settings.renders ?? 2 * readers
        waitingRenders = settings.waitingRenders
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
        leastRate = settings.leastRate
    }
}
