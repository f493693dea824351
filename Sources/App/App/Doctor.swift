import Database
import Delivery
import Foundation
import NIOCore
import NIOPosix
import Newsroom

/// Looks at everything the program needs and says what is missing.
package struct Doctor: Sendable {
    let source: ConfigurationSource

    package init(_ source: ConfigurationSource) { self.source = source }

    /// One thing looked at. A problem says what to do.
    package struct Finding: Equatable, Sendable {
        package let isProblem: Bool
        package let text: String
    }

    package func findings() async -> [Finding] {
        let configuration: Configuration
        do throws(ConfigurationProblems) {
            configuration = try Configuration(source)
        } catch {
            return error.problems.map { Finding(isProblem: true, text: $0) }
        }
        var findings = [Finding(isProblem: false, text: "The settings are complete.")]
        findings.append(await theme(configuration))
        findings.append(folder(configuration))
        findings.append(await port(configuration))
        findings += certificate(configuration)
        findings.append(limits(configuration))
        findings += await database(configuration)
        return findings
    }

    private func theme(_ configuration: Configuration) async -> Finding {
        do {
            let theme = try await Theme(folder: configuration.themeFolder).manifest
            return Finding(isProblem: false, text: "The theme \(theme.name) \(theme.version) is in order.")
        } catch ThemeError.missing(let what) {
            return Finding(isProblem: true, text: "The theme has no \(what).")
        } catch {
            return Finding(isProblem: true, text: "\(error)")
        }
    }

    private func folder(_ configuration: Configuration) -> Finding {
        let path = configuration.dataFolder.path
        let manager = FileManager.default
        if !manager.fileExists(atPath: path) {
            return Finding(isProblem: false, text: "The data folder \(path) will be made at the first start.")
        }
        guard manager.isWritableFile(atPath: path) else {
            return Finding(
                isProblem: true,
                text: "The data folder \(path) cannot be written: change its owner or give another --data.")
        }
        return Finding(isProblem: false, text: "The data folder \(path) can be written.")
    }

    private func port(_ configuration: Configuration) async -> Finding {
        do {
            let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .bind(host: configuration.host, port: configuration.port).get()
            try await channel.close()
            return Finding(isProblem: false, text: "The port \(configuration.port) on \(configuration.host) is free.")
        } catch {
            return Finding(
                isProblem: true,
                text:
                    "The port \(configuration.port) on \(configuration.host) cannot be opened (\(error)): stop what uses it or give another --http-port."
            )
        }
    }

    private func database(_ configuration: Configuration) async -> [Finding] {
        if case .sqlite(let path) = configuration.database, !FileManager.default.fileExists(atPath: path) {
            return [Finding(isProblem: false, text: "The database \(path) will be made at the first start.")]
        }
        do {
            var findings: [Finding] = []
            try await Server(configuration).withDatabase { database in
                let pending = try await Migrator(Features.migrations).pending(database)
                findings.append(Finding(isProblem: false, text: "The database \(database.location) answers."))
                guard pending.isEmpty else {
                    findings.append(
                        Finding(
                            isProblem: true,
                            text: "The schema is \(pending.count) migrations behind: run “redaksi migrate”."))
                    return
                }
                let site = try await database.read { db in try Site.find(in: db) }
                findings.append(Finding(isProblem: false, text: "The newspaper is “\(site.name)” at \(site.address)."))
            }
            return findings
        } catch SiteError.notSetUp {
            return [
                Finding(
                    isProblem: true,
                    text:
                        "The database holds no newspaper yet: “redaksi new FILE” makes yours, “redaksi demo” a sample.")
            ]
        } catch {
            return [Finding(isProblem: true, text: "The database \(configuration.database): \(error)")]
        }
    }
}
