import Edge
import Foundation
import NIOPosix

/// A folder with a certificate for localhost and its key, made by OpenSSL.
struct TestCertificate: ~Copyable {
    let folder: URL

    init(serial: Int = 1, days: Int = 30) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "redaksi-tls-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try make(serial: serial, days: days)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)  // The system clears what is left.
    }

    var files: CertificateFiles { CertificateFiles(chain: chain.path, key: key.path) }
    var chain: URL { folder.appending(path: "fullchain.pem") }
    var key: URL { folder.appending(path: "privkey.pem") }

    /// Another pair in the place of the first, as an ACME client leaves it: written beside, then renamed.
    func make(serial: Int, days: Int = 30) throws {
        let made = folder.appending(path: "new")
        try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
        try Shell.wait(
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
            made.appending(path: "privkey.pem").path, "-out", made.appending(path: "fullchain.pem").path, "-days",
            "\(days)", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-set_serial",
            "\(serial)")
        for name in ["privkey.pem", "fullchain.pem"] {
            guard rename(made.appending(path: name).path, folder.appending(path: name).path) == 0 else {
                throw CocoaError(.fileWriteUnknown)
            }
        }
    }
}

/// Programs of the system.
enum Shell {
    struct Failed: Error { let output: String }

    /// For what asks a server in this process, which must not lose a thread to it meanwhile.
    static func run(_ arguments: String...) async throws -> String {
        try await NIOThreadPool.singleton.runIfActive { try execute(arguments) }
    }

    /// For what is over at once.
    static func wait(_ arguments: String...) throws { _ = try execute(arguments) }

    private static func execute(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(output: text) }
        return text
    }
}
