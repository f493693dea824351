import Database
import Foundation
import Newsroom
import TestSupport
import Testing

@testable import App

/// Everything `redaksi doctor` looks at, but for the certificate and the limits (`DoctorTests`).
@Suite struct DoctorFindingsTests {
    @Test func `before the first start all is in order`() async throws {
        try await withResources { resources in
            let findings = await doctor(resources, ["data": resources.appending(path: "data").path]).findings()

            #expect(findings.filter(\.isProblem) == [])
            let text = findings.map(\.text).joined(separator: "\n")
            for word in ["settings", "theme Broadsheet", "desk", "data folder", "port", "open files", "first start"] {
                #expect(text.contains(word), "\(word)")
            }
        }
    }

    @Test func `what is wrong with theme, desk, data folder and ports is told together`() async throws {
        try await withResources { resources in
            let article = resources.appending(path: "Themes/broadsheet/templates/article.mustache")
            try Data(("{{sumary}}\n" + String(contentsOf: article, encoding: .utf8)).utf8).write(to: article)
            try FileManager.default.removeItem(at: resources.appending(path: "Desk/vendor"))
            let busy = try Listener()
            defer { busy.close() }

            let problems = await doctor(
                resources, ["http.port": "\(busy.port)", "metrics.port": "1", "http.host": "127.0.0.1"]
            )
            .findings().filter(\.isProblem).map(\.text)

            #expect(problems.contains { $0.contains("article.mustache:1") && $0.contains("summary") }, "\(problems)")
            #expect(problems.contains { $0.contains("desk-vendor") })
            #expect(problems.contains { $0.contains("\(busy.port)") && $0.contains("--http-port") })
        }
    }

    @Test func `a database that is not there is told, its password is not`() async throws {
        try await withResources { resources in
            let findings = await doctor(resources, ["database": "postgres://ada:geheim@127.0.0.1:1/paper"]).findings()

            let problems = findings.filter(\.isProblem).map(\.text)
            #expect(problems.count == 1 && problems[0].hasPrefix("The database"), "\(problems)")
            #expect(!problems.joined().contains("geheim"))
        }
    }

    @Test(arguments: Engine.available)
    func `a database is told to be behind, without a newspaper, or in order`(engine: Engine) async throws {
        let source = await ConfigurationSource(options: [:], environment: [:], file: nil)
        try await TestDatabase.with(engine) { database in
            let behind = try await Doctor(source).newspaper(in: database)
            _ = try await Migrator(Features.migrations).migrate(database)
            let empty = try await Doctor(source).newspaper(in: database)
            try await database.write { db in try Site.sample.save(now: .wednesday, in: db) }
            let complete = try await Doctor(source).newspaper(in: database)

            #expect(behind.map(\.isProblem) == [false, true] && behind[1].text.contains("redaksi migrate"))
            #expect(empty.map(\.isProblem) == [false, true] && empty[1].text.contains("redaksi new FILE"))
            #expect(complete.map(\.isProblem) == [false, false] && complete[1].text.contains(Site.sample.name))
        }
    }

    @Test func `a variable that is none of ours is named`() async throws {
        try await withResources { resources in
            let findings = await doctor(resources, [:], environment: ["REDAKSI_HTP_PORT": "1", "HOME": "/"]).findings()

            #expect(findings.contains { $0.text.contains("REDAKSI_HTP_PORT") })
            #expect(!findings.contains { $0.text.contains("HOME") })
        }
    }

    private func doctor(_ resources: URL, _ options: [String: String], environment: [String: String] = [:]) async
        -> Doctor
    {
        let fixed = ["resources": resources.path, "http.port": "0", "data": resources.appending(path: "data").path]
        return Doctor(
            await ConfigurationSource(
                options: fixed.merging(options) { _, given in given }, environment: environment, file: nil))
    }

    /// A folder with the project's theme and desk, and something in the place of the fetched editor.
    private func withResources(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["Themes", "Desk"] {
            try FileManager.default.copyItem(
                at: SharedFolder.project.appending(path: name), to: folder.appending(path: name))
        }
        let vendor = folder.appending(path: "Desk/vendor")
        try FileManager.default.createDirectory(at: vendor, withIntermediateDirectories: true)
        try Data("export {}".utf8).write(to: vendor.appending(path: "editor.js"))
        try await body(folder)
    }
}

/// A port of this machine that is taken.
private struct Listener {
    let port: Int
    private let descriptor: Int32

    init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let number = descriptor
        let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(number, address, size) == 0 && listen(number, 1) == 0 && getsockname(number, address, &size) == 0
            }
        }
        try #require(isOpen)
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    func close() { _ = Glibc.close(descriptor) }
}
