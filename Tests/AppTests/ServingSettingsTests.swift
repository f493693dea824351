import App
import Edge
import Foundation
import TestSupport
import Testing
import Web

@Suite struct ServingSettingsTests {
    private func load(
        _ options: [String: String] = [:], environment: [String: String] = [:], file: String? = nil
    ) async throws(ConfigurationProblems) -> ServingSettings {
        let all = options.merging(["resources": SharedFolder.project.path]) { given, _ in given }
        return try Configuration(await ConfigurationSource(options: all, environment: environment, file: file)).serving
    }

    @Test func `without settings there is http, no trusted proxy and no port for figures`() async throws {
        let serving = try await load()

        #expect(serving.certificate == nil)
        #expect(serving.metricsPort == nil)
        #expect(!serving.isDevelopment)
        #expect(serving.storeBytes == 268_435_456)
        #expect(serving.staleness == .seconds(86_400))
        #expect(serving.limits.header == .seconds(10))
        #expect(serving.limits.headerBytes == 16_384)
        #expect(serving.limits.headerFields == 100)
        #expect(serving.limits.idle == .seconds(60))
        #expect(serving.limits.connectionsPerAddress == 512)
        #expect(serving.limits.leastRate == 1_024)
        #expect(serving.connections == nil && serving.renders == nil)
        #expect(serving.waitingRenders == 1_000)
        let proxy = try #require(HostAddress("127.0.0.1"))
        #expect(serving.proxies.clientAddress(peer: proxy, forwardedFor: ["192.0.2.1"]) == proxy)
    }

    @Test func `everything can be set, in the file by level`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let chain = folder.appending(path: "chain.pem").path
        try Data().write(to: URL(filePath: chain))
        let file = folder.appending(path: "redaksi.json").path
        try Data(
            #"{"development": true, "store": {"bytes": "1GB"}, "limits": {"header": {"bytes": "8KB", "seconds": 5}}}"#
                .utf8
        ).write(to: URL(filePath: file))

        let serving = try await load(
            [
                "tls.certificate": chain, "tls.key": chain, "proxies.trusted": "10.0.0.0/8, ::1",
                "metrics.port": "9464",
            ],
            environment: ["REDAKSI_LIMITS_ADDRESS_CONNECTIONS": "7", "REDAKSI_STALE_HOURS": "0"], file: file)

        #expect(serving.certificate == CertificateFiles(chain: chain, key: chain))
        #expect(serving.metricsPort == 9464)
        #expect(serving.isDevelopment)
        #expect(serving.storeBytes == 1 << 30)
        #expect(serving.staleness == .zero)
        #expect(serving.limits.header == .seconds(5))
        #expect(serving.limits.headerBytes == 8_192)
        #expect(serving.limits.connectionsPerAddress == 7)
        let proxy = try #require(HostAddress("10.9.8.7"))
        #expect(serving.proxies.clientAddress(peer: proxy, forwardedFor: ["192.0.2.1"]).description == "192.0.2.1")
    }

    @Test func `everything that is wrong is told together`() async {
        do {
            _ = try await load([
                "tls.certificate": "/nowhere.pem", "proxies.trusted": "10.0.0.1/8, localhost",
                "proxies.header": "x-real-ip",
                "metrics.port": "8080", "development": "yes", "store.bytes": "12XB", "stale.hours": "-1",
                "limits.header.seconds": "0", "limits.header.bytes": "2GB", "limits.header.fields": "9",
                "limits.idle.seconds": "x", "limits.address.connections": "0",
                "limits.connections": "-1", "limits.rate.bytes": "2MB", "limits.renders.running": "1001",
                "limits.renders.waiting": "x",
            ])
            Issue.record("wrong settings were taken")
        } catch {
            // The key is missing and the certificate is not there; two networks are none.
            #expect(error.problems.count == 18)
            for word in [
                "/nowhere.pem", "--tls-key", "localhost", "10.0.0.1/8", "http.port already", "12XB", "1KB to 1MB",
            ] {
                #expect(error.description.contains(word), "\(word)")
            }
        }
    }

    @Test(arguments: ["", "MB", "1 MB", "1mb", "-1MB", "1.5GB", "99999999999999999999", "9999999999GB", "１MB"])
    func `anything else is no size`(text: String) async {
        await #expect(throws: ConfigurationProblems.self) { try await load(["store.bytes": text]) }
    }
}
