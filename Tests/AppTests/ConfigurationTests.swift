import App
import Database
import Foundation
import TestSupport
import Testing

@Suite struct ConfigurationTests {
    private var resources: [String: String] { ["resources": SharedFolder.project.path] }

    private func load(
        _ options: [String: String] = [:], environment: [String: String] = [:], file: String? = nil
    ) async throws(ConfigurationProblems) -> Configuration {
        let all = options.merging(resources) { given, _ in given }
        return try Configuration(await ConfigurationSource(options: all, environment: environment, file: file))
    }

    @Test func `without settings the defaults hold`() async throws {
        let configuration = try await load()

        #expect(configuration.port == 8080)
        #expect(configuration.host == "127.0.0.1")
        #expect(
            configuration.database == .sqlite(path: configuration.dataFolder.appending(path: "redaksi.sqlite").path))
        #expect(configuration.address == nil)
    }

    @Test func `the command line beats the environment, the environment beats the file`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
        try Data(#"{"http": {"port": 1001, "host": "127.0.0.3"}, "data": "from-file"}"#.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }

        let configuration = try await load(
            ["http.port": "1003"], environment: ["REDAKSI_HTTP_PORT": "1002", "REDAKSI_DATA": "from-environment"],
            file: file.path)

        #expect(configuration.port == 1003)
        #expect(configuration.dataFolder.lastPathComponent == "from-environment")
        #expect(configuration.host == "127.0.0.3")
    }

    @Test func `everything that is wrong is reported together, with its source`() async {
        do {
            _ = try await load(
                ["http.port": "99999", "theme": "none", "log.level": "loud"],
                environment: ["REDAKSI_DATABASE_READERS": "x", "REDAKSI_SITE_ADDRESS": "ftp://x"])
            Issue.record("wrong settings were taken")
        } catch {
            #expect(error.problems.count == 5)
            let text = error.description
            for word in [
                "--http-port", "99999", "the command line", "REDAKSI_DATABASE_READERS", "the environment", "theme",
                "loud", "ftp://x",
            ] {
                #expect(text.contains(word), "\(word)")
            }
        }
    }

    @Test(arguments: ["https://warta.example", "http://127.0.0.1:8080", "https://warta.example/"])
    func `the site's address is scheme and host`(address: String) async throws {
        let configuration = try await load(["site.address": address])

        #expect(configuration.address?.hasSuffix("/") == false)
    }

    @Test(arguments: [
        "https://warta.example/path", "https://user@warta.example", "warta.example", "javascript:alert(1)",
        "https://x?y",
    ])
    func `anything else is no address`(address: String) async {
        await #expect(throws: ConfigurationProblems.self) { try await load(["site.address": address]) }
    }

    @Test func `the password of a database is shown to nobody`() async throws {
        let source = await ConfigurationSource(
            options: ["database": "postgres://ada:geheim@db.example/paper"], environment: [:], file: nil)

        #expect(!source.shown(.database).contains("geheim"))
    }

    @Test func `what a file says and no setting takes is told, all of it together`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
        try Data(
            #"{"http": {"prot": 1001, "port": 80.5, "host": "::1"}, "thema": "x", "development": true, "theme": ["a"]}"#
                .utf8
        ).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }

        do {
            _ = try await load(["log.level": "loud"], file: file.path)
            Issue.record("a mistyped key was taken")
        } catch {
            #expect(error.problems.count == 5, "\(error)")
            for word in ["http.prot", "http.port", "thema", "theme:", "loud"] {
                #expect(error.description.contains(word), "\(word)")
            }
        }
    }

    @Test func `a broken file is a problem, not a crash`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
        try Data("{".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }

        await #expect(throws: ConfigurationProblems.self) { try await load(file: file.path) }
        await #expect(throws: ConfigurationProblems.self) { try await load(file: "/nowhere/redaksi.json") }
    }
}
