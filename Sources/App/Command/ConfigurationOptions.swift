import App
import ArgumentParser
import Foundation

/// The settings as options, the same for every command.
struct ConfigurationOptions: ParsableArguments {
    @Option(
        name: .customLong("config"),
        help: "The configuration file, JSON; redaksi.json in this folder when there is one.",
        completion: .file(extensions: ["json"]))
    var configurationFile: String?

    @Option(help: help(.data), completion: .directory) var data: String?
    @Option(help: help(.database)) var database: String?
    @Option(help: help(.readers)) var databaseReaders: String?
    @Option(help: help(.host)) var httpHost: String?
    @Option(help: help(.port)) var httpPort: String?
    @Option(help: help(.address)) var siteAddress: String?
    @Option(help: help(.resources), completion: .directory) var resources: String?
    @Option(help: help(.theme)) var theme: String?
    @Option(help: help(.logLevel)) var logLevel: String?
    @Option(help: help(.certificate), completion: .file()) var tlsCertificate: String?
    @Option(help: help(.certificateKey), completion: .file()) var tlsKey: String?
    @Option(help: help(.trustedProxies)) var proxiesTrusted: String?
    @Option(help: help(.proxyHeader)) var proxiesHeader: String?
    @Option(help: help(.metricsPort)) var metricsPort: String?
    @Option(help: help(.development)) var development: String?
    @Option(help: help(.cdnKeys)) var cdnKeys: String?
    @Option(help: help(.storeBytes)) var storeBytes: String?
    @Option(help: help(.staleHours)) var staleHours: String?
    @Option(help: help(.headerSeconds)) var limitsHeaderSeconds: String?
    @Option(help: help(.headerBytes)) var limitsHeaderBytes: String?
    @Option(help: help(.headerFields)) var limitsHeaderFields: String?
    @Option(help: help(.idleSeconds)) var limitsIdleSeconds: String?
    @Option(help: help(.connectionsPerAddress)) var limitsAddressConnections: String?
    @Option(help: help(.connections)) var limitsConnections: String?
    @Option(help: help(.leastRate)) var limitsRateBytes: String?
    @Option(help: help(.renders)) var limitsRendersRunning: String?
    @Option(help: help(.waitingRenders)) var limitsRendersWaiting: String?

    /// Where settings come from, the options of this call first.
    func source() async -> ConfigurationSource {
        let given: [(ConfigurationKey, String?)] = [
            (.data, data), (.database, database), (.readers, databaseReaders), (.host, httpHost), (.port, httpPort),
            (.address, siteAddress), (.resources, resources), (.theme, theme), (.logLevel, logLevel),
            (.certificate, tlsCertificate), (.certificateKey, tlsKey), (.trustedProxies, proxiesTrusted),
            (.proxyHeader, proxiesHeader), (.metricsPort, metricsPort), (.development, development),
            (.cdnKeys, cdnKeys),
            (.storeBytes, storeBytes), (.staleHours, staleHours), (.headerSeconds, limitsHeaderSeconds),
            (.headerBytes, limitsHeaderBytes), (.headerFields, limitsHeaderFields),
            (.idleSeconds, limitsIdleSeconds), (.connectionsPerAddress, limitsAddressConnections),
            (.connections, limitsConnections), (.leastRate, limitsRateBytes), (.renders, limitsRendersRunning),
            (.waitingRenders, limitsRendersWaiting),
        ]
        return await ConfigurationSource(
            options: Dictionary(uniqueKeysWithValues: given.compactMap { key, value in value.map { (key.name, $0) } }),
            environment: ProcessInfo.processInfo.environment, file: configurationFile)
    }

    /// The settings, checked.
    ///
    /// - Throws: `ExitCode` 78 after printing every problem.
    func load() async throws -> Configuration {
        do throws(ConfigurationProblems) {
            return try Configuration(await source())
        } catch {
            throw Failure(.configuration, "\(error)\nredaksi doctor shows every setting and where it comes from.")
        }
    }

    private static func help(_ key: ConfigurationKey) -> ArgumentHelp {
        ArgumentHelp("\(key.help)\(key.fallback.isEmpty ? "" : " (default: \(key.fallback))")", valueName: "value")
    }
}
