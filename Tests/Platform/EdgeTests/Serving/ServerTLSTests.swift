import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import NIOSSL
import Testing

@testable import Edge

@Suite(.timeLimit(.minutes(2))) struct ServerTLSTests {
    private let log = LogLines()

    /// Runs a server that answers with the version it was asked in, and the watch beside it.
    private func withServer(
        _ tls: ServerTLS, _ body: @Sendable (Int) async throws -> Void
    ) async throws {
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        let responder = CallbackResponder<BasicRequestContext> { request, context in
            Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "read at \(request.uri.path)\n")))
        }
        let application = Application(
            responder: responder, server: tls.server { HTTP1Channel(responder: $0) },
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            services: [CertificateWatch(tls.certificate, every: .milliseconds(50))],
            onServerRunning: { channel in found.yield(channel.localAddress?.port ?? 0) }, logger: log.logger)
        try await withThrowingTaskGroup { group in
            group.addTask { try await application.run() }
            var iterator = ports.makeAsyncIterator()
            try await body(try #require(await iterator.next()))
            group.cancelAll()
            // Cancelled, it may end with an error of that.
            while let result = await group.nextResult() { _ = result }
        }
    }

    private static let get = Array("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)

    private func ask(_ client: SecureClient) async throws -> Bool {
        client.forget()
        try await client.send(Self.get)
        let answer = try await client.wait { String(decoding: $0, as: UTF8.self).hasSuffix("read at /\n") }
        return answer.starts(with: "HTTP/1.1 200 OK\r\n".utf8)
    }

    @Test func `curl gets an answer by HTTP 1 and by HTTP 2, verified`() async throws {
        let made = try TestCertificate()
        let chain = made.chain.path

        try await withServer(ServerTLS(made.files, logger: log.logger)) { port in
            for (option, version) in [("--http1.1", "1.1"), ("--http2", "2")] {
                let answer = try await Shell.run(
                    "curl", "--silent", "--show-error", "--max-time", "20", "--cacert", chain, option, "--write-out",
                    "%{http_version} %{http_code}", "https://localhost:\(port)/warta")
                #expect(answer == "read at /warta\n\(version) 200")
            }
        }
    }

    @Test func `below TLS 1․2 nobody is answered`() async throws {
        let made = try TestCertificate()
        let chain = made.chain

        try await withServer(ServerTLS(made.files, logger: log.logger)) { port in
            for version in [TLSVersion.tlsv1, .tlsv11] {
                let client = try await SecureClient.connect(
                    port: port, trusting: chain, protocols: [], version: version)
                #expect(client.agreed == nil && client.isClosed)
            }
            for version in [TLSVersion.tlsv12, .tlsv13] {
                let client = try await SecureClient.connect(
                    port: port, trusting: chain, protocols: [], version: version)
                #expect(try await ask(client))
            }
        }
    }

    @Test func `a new certificate reaches new connections, and old ones live on`() async throws {
        let made = try TestCertificate(serial: 0x0a)
        let roots = made.folder.appending(path: "roots.pem")
        try Data(contentsOf: made.chain).write(to: roots)
        let tls = try ServerTLS(made.files, logger: log.logger)
        let files = made.files
        let folder = made.folder

        try await withServer(tls) { port in
            let old = try await SecureClient.connect(port: port, trusting: roots, protocols: ["http/1.1"])
            #expect(try await old.serial() == [0x0a])
            #expect(try await ask(old))

            let next = try TestCertificate(serial: 0x0b)
            let newRoots = folder.appending(path: "new-roots.pem")
            try Data(contentsOf: next.chain).write(to: newRoots)
            try Data(contentsOf: next.key).write(to: URL(filePath: files.key))
            try Data(contentsOf: next.chain).write(to: URL(filePath: files.chain))
            for _ in 0..<200 where tls.certificate.current.serial != "0b" {
                try await Task.sleep(for: .milliseconds(20))
            }

            let new = try await SecureClient.connect(port: port, trusting: newRoots, protocols: ["http/1.1"])
            #expect(try await new.serial() == [0x0b])
            #expect(try await ask(new))
            #expect(try await ask(old))
            #expect(try await old.serial() == [0x0a])

            // Broken files change nothing.
            try Data("broken".utf8).write(to: URL(filePath: files.chain))
            for _ in 0..<200 where !log.all.contains(where: { $0.contains("refused") }) {
                try await Task.sleep(for: .milliseconds(20))
            }
            let third = try await SecureClient.connect(port: port, trusting: newRoots, protocols: ["http/1.1"])
            #expect(try await third.serial() == [0x0b])
        }
    }

    @Test func `SIGHUP loads at once`() async throws {
        signal(SIGHUP) { _ in }  // Should it come before the watch listens, it must not end the tests.
        let made = try TestCertificate(serial: 3)
        let tls = try ServerTLS(made.files, logger: log.logger)

        try await withThrowingTaskGroup { group in
            // So rarely that only the signal can have been it.
            group.addTask { try await CertificateWatch(tls.certificate, every: .seconds(3_600)).run() }
            try await Task.sleep(for: .milliseconds(300))
            try made.make(serial: 4)
            for _ in 0..<50 where tls.certificate.current.serial != "04" {
                // Ignored by everything else in this process as long as the watch traps it.
                kill(getpid(), SIGHUP)
                try await Task.sleep(for: .milliseconds(100))
            }
            #expect(tls.certificate.current.serial == "04")
            group.cancelAll()
        }
    }

    @Test func `a hundred streams at once are offered, and 16 KiB of fields`() async throws {
        let made = try TestCertificate()
        let chain = made.chain

        try await withServer(ServerTLS(made.files, logger: log.logger)) { port in
            let client = try await SecureClient.connect(port: port, trusting: chain, protocols: ["h2"])
            #expect(client.agreed == "h2")
            try await client.send(HTTP2Frame.preface + HTTP2Frame.get(stream: 1).bytes)
            let received = try await client.wait { bytes in
                HTTP2Frame.read(bytes).contains { $0.kind == .data && $0.flags & 1 == 1 || $0.kind == .goAway }
            }
            let frames = HTTP2Frame.read(received)
            let settings = try #require(frames.first { $0.kind == .settings && $0.flags == 0 })
            // SETTINGS_MAX_CONCURRENT_STREAMS (3) = 100; SETTINGS_MAX_HEADER_LIST_SIZE (6) = 16,384.
            #expect(settings.payload == [0, 3, 0, 0, 0, 100, 0, 6, 0, 0, 64, 0])
            #expect(frames.contains { $0.kind == .data && $0.payload == Array("read at /\n".utf8) })
        }
    }

    @Test func `rapid resets end the connection`() async throws {
        try await expectEnd { client in
            for stream in 0..<300 {
                let number = UInt32(stream * 2 + 1)
                let reset = HTTP2Frame(kind: .reset, stream: number, payload: [0, 0, 0, 8])
                try await client.send(HTTP2Frame.get(stream: number).bytes + reset.bytes)
            }
        }
    }

    @Test func `a field block that never ends ends the connection`() async throws {
        try await expectEnd { client in
            try await client.send(
                HTTP2Frame(kind: .headers, flags: 0x01, stream: 1, payload: HTTP2Frame.getFields).bytes)
            for _ in 0..<20 {
                try await client.send(HTTP2Frame(kind: .continuation, stream: 1, payload: [0x82]).bytes)
            }
        }
    }

    @Test func `a flood of pings ends the connection`() async throws {
        // Hummingbird counts pings too, more strictly, and closes without a farewell.
        try await expectEnd(says: nil) { client in
            let ping = HTTP2Frame(kind: .ping, payload: [UInt8](repeating: 0, count: 8)).bytes
            try await client.send((0..<250).flatMap { _ in ping })
        }
    }

    /// The hostile connection is closed, and the next client is served.
    ///
    /// - Parameter code: what the farewell says: ENHANCE_YOUR_CALM (11), so for this reason and on purpose.
    private func expectEnd(
        says code: UInt8? = 11, _ attack: @escaping @Sendable (SecureClient) async throws -> Void
    ) async throws {
        let made = try TestCertificate()
        let chain = made.chain

        try await withServer(ServerTLS(made.files, logger: log.logger)) { port in
            let client = try await SecureClient.connect(port: port, trusting: chain, protocols: ["h2"])
            try await client.send(HTTP2Frame.preface)
            // Writing fails as soon as the other side has closed, which is what is wanted.
            try? await attack(client)
            let received = try await client.wait { _ in client.isClosed }
            let farewell = HTTP2Frame.read(received).first { $0.kind == .goAway }
            #expect(farewell.map { Array($0.payload.dropFirst(4).prefix(4)) } == code.map { [0, 0, 0, $0] })
            let next = try await SecureClient.connect(port: port, trusting: chain, protocols: ["http/1.1"])
            #expect(try await ask(next))
        }
    }

    @Test func `a client that does not shake hands is closed`() async throws {
        let made = try TestCertificate()
        let limits = SecureLimits(handshake: .milliseconds(300))

        try await withServer(ServerTLS(made.files, limits: limits, logger: log.logger)) { port in
            let start = ContinuousClock.now
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connect(host: "127.0.0.1", port: port).get()
            // The beginning of a hello, and no more.
            try await channel.writeAndFlush(ByteBuffer(bytes: [0x16, 0x03, 0x01, 0x02])).get()
            try await channel.closeFuture.get()
            #expect(ContinuousClock.now - start < .seconds(5))
        }
    }

    @Test func `an address holds so many connections, whatever they speak, and no more`() async throws {
        let made = try TestCertificate()
        let chain = made.chain
        var connection = ConnectionLimits()
        connection.connectionsPerAddress = 2
        let limits = SecureLimits(connection: connection)

        try await withServer(ServerTLS(made.files, limits: limits, logger: log.logger)) { port in
            let first = try await SecureClient.connect(port: port, trusting: chain, protocols: ["h2"])
            let second = try await SecureClient.connect(port: port, trusting: chain, protocols: ["http/1.1"])
            let third = try await SecureClient.connect(port: port, trusting: chain, protocols: ["h2"])
            #expect(third.agreed == nil && third.isClosed)
            #expect(try await ask(second))
            try await first.channel.close().get()
            // The server hears of it a moment later.
            for _ in 0..<100 {
                let next = try await SecureClient.connect(port: port, trusting: chain, protocols: ["http/1.1"])
                if next.agreed != nil {
                    #expect(try await ask(next))
                    return
                }
                try await Task.sleep(for: .milliseconds(20))
            }
            Issue.record("the place of a closed connection was not given to another")
        }
    }
}
