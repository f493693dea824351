import Foundation
import Testing

@testable import Edge

@Suite struct MetricsServerTests {
    private let log = LogLines()

    @Test(arguments: ["0.0.0.0", "::", "192.0.2.1", "localhost", "", "127.0.0.1.example.com"])
    func `it opens on this machine only`(host: String) {
        #expect(throws: MetricsServerError.notLoopback(host)) {
            try MetricsServer(host: host, port: 0, logger: log.logger) { [] }
        }
    }

    @Test func `it serves figures, and nothing else`() async throws {
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        let server = try MetricsServer(port: 0, logger: log.logger, started: { found.yield($0) }) {
            [.gauge("answer", help: "All.", 42)]
        }

        try await withThrowingTaskGroup { group in
            group.addTask { try await server.run() }
            var iterator = ports.makeAsyncIterator()
            let port = try #require(await iterator.next())
            let page = try await Shell.run("curl", "-si", "http://127.0.0.1:\(port)/metrics")
            #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(page.contains("text/plain; version=0.0.4; charset=utf-8\r\n"))
            #expect(page.hasSuffix("\r\n\r\n# HELP answer All.\n# TYPE answer gauge\nanswer 42\n"))
            #expect(try await Shell.run("curl", "-si", "http://127.0.0.1:\(port)/").hasPrefix("HTTP/1.1 404 "))
            group.cancelAll()
            while let result = await group.nextResult() { _ = result }
        }
    }
}
