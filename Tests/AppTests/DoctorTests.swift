import Edge
import Foundation
import TestSupport
import Testing

@testable import App

@Suite struct DoctorTests {
    private func configuration(_ options: [String: String]) async throws -> Configuration {
        let all = options.merging(["resources": SharedFolder.project.path]) { given, _ in given }
        return try Configuration(await ConfigurationSource(options: all, environment: [:], file: nil))
    }

    private func doctor() async -> Doctor {
        Doctor(await ConfigurationSource(options: [:], environment: [:], file: nil))
    }

    @Test func `without a certificate there is nothing to say of one`() async throws {
        #expect(try await doctor().certificate(configuration([:])) == [])
    }

    /// R40.
    @Test func `a certificate is told to fit, to expire soon, to be over, or to have another's key`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["a", "b"] { try Self.make(name, in: folder) }
        func path(_ name: String) -> String { folder.appending(path: name).path }
        let good = try await configuration(["tls.certificate": path("a.pem"), "tls.key": path("a.key")])
        let mixed = try await configuration(["tls.certificate": path("a.pem"), "tls.key": path("b.key")])
        func later(_ days: Double) -> Date { Date().addingTimeInterval(days * 86_400) }
        let doctor = await doctor()

        let findings = [
            doctor.certificate(good), doctor.certificate(good, now: later(25)),
            doctor.certificate(good, now: later(31)), doctor.certificate(mixed),
        ].flatMap { $0 }

        #expect(findings.map(\.isProblem) == [false, true, true, true])
        #expect(findings[1].text.contains("expires in 4 days") || findings[1].text.contains("expires in 5 days"))
        #expect(findings[2].text.contains("expired"))
        #expect(findings[3].text.contains("does not belong"))
    }

    /// R22.
    @Test func `limits that the file descriptors do not allow are told`() async throws {
        let doctor = await doctor()
        let plain = try await configuration([:])
        let many = try await configuration(["limits.connections": "1000"])

        #expect(!doctor.limits(plain, descriptors: 65_536).isProblem)
        #expect(doctor.limits(plain, descriptors: 65_536).text.contains("32720 connections"))
        #expect(doctor.limits(plain, descriptors: 256).text.contains("every one of 80"))
        #expect(doctor.limits(many, descriptors: 1_024).text.contains("enough for 464"))
        #expect(!doctor.limits(many, descriptors: 4_096).isProblem)
    }

    private static func make(_ name: String, in folder: URL) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
            folder.appending(path: "\(name).key").path, "-out", folder.appending(path: "\(name).pem").path, "-days",
            "30",
            "-subj", "/CN=localhost",
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }
}
