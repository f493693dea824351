import Edge
import NIOCore
import NIOEmbedded
import Testing

@Suite struct ConnectionLimitTests {
    private let miss = "GET /missing HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test(arguments: ["G", "GET /held HTTP/1.1\r\nHost:", "POST /echo HTTP/1.1\r\nHost: a\r\n", "\r\n"])
    func `fields that do not end are 408 after ten seconds (V37)`(start: String) async throws {
        let server = try await EmbeddedServer(TestPages.store())
        server.advance(by: .seconds(50))
        server.receive(start)
        server.advance(by: .seconds(9))
        #expect(server.output.isEmpty)

        server.advance(by: .seconds(1))
        #expect(server.answers?.map(\.status) == [408])
        server.advance(by: .seconds(5))
        #expect(!server.isOpen)
    }

    @Test func `a byte now and then does not put the deadline off (V37)`() async throws {
        let server = try await EmbeddedServer(TestPages.store())
        for byte in "GET /held HTTP/1.1\r\nHost: a\r\n\r\n".utf8.prefix(12) {
            server.receive([byte])
            server.advance(by: .seconds(1))
        }
        #expect(server.answers?.map(\.status) == [408])
    }

    @Test func `a connection without a request is closed after a minute`() async throws {
        let server = try await EmbeddedServer(TestPages.store())
        server.receive("GET /held HTTP/1.1\r\nHost: a\r\n\r\n")
        server.advance(by: .seconds(59))
        #expect(server.isOpen)
        server.receive("GET /held HTTP/1.1\r\nHost: a\r\n\r\n")
        server.advance(by: .seconds(59))
        #expect(server.isOpen)

        server.advance(by: .seconds(1))
        #expect(!server.isOpen)
    }

    @Test func `an answer may take its time`() async throws {
        let server = try await EmbeddedServer(TestPages.store(), answersAtOnce: false)
        server.receive(miss + "GET /h")
        server.advance(by: .minutes(10))
        #expect(server.isOpen)
        server.answerNext()
        server.advance(by: .seconds(9))
        #expect(server.isOpen)

        server.advance(by: .seconds(1))
        #expect(server.answers?.map(\.status) == [404, 408])
    }

    @Test func `a body that drips is 408 (V37)`() async throws {
        let server = try await EmbeddedServer(TestPages.store())
        server.receive("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")
        for _ in 0..<10 {
            server.channel.read()
            server.advance(by: .seconds(1))
            server.receive("x")
        }
        #expect(server.answers?.map(\.status) == [408])
    }

    @Test func `a body that comes is waited for`() async throws {
        let server = try await EmbeddedServer(TestPages.store())
        server.receive("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 122880\r\n\r\n")
        for _ in 0..<60 {
            server.channel.read()
            server.advance(by: .seconds(1))
            server.receive(String(repeating: "x", count: 2_048))
        }
        #expect(server.answers?.map(\.status) == [200])
    }

    @Test func `a body we do not read is not held against the client`() async throws {
        let server = try await EmbeddedServer(TestPages.store())
        server.receive("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n")
        server.receive("a")
        server.advance(by: .minutes(5))
        #expect(server.isOpen)
    }

    @Test func `too many or too long fields are 431 (V38)`() async throws {
        for fields in [
            String(repeating: "A: b\r\n", count: 101), "A: \(String(repeating: "b", count: 8_200))\r\n",
            String(repeating: "A: \(String(repeating: "b", count: 4_000))\r\n", count: 5),
        ] {
            let server = try await EmbeddedServer(TestPages.store())
            server.receive("GET /held HTTP/1.1\r\nHost: a\r\n\(fields)\r\n")
            #expect(server.answers?.map(\.status) == [431])
            #expect(!server.isOpen)
        }
    }

    @Test func `one address gets so many connections, others get theirs`() async throws {
        var limits = ConnectionLimits()
        limits.connectionsPerAddress = 2
        let store = try await TestPages.store()
        let counter = ConnectionCounter()
        func connect(_ client: String) throws -> EmbeddedServer {
            let server = try EmbeddedServer(store, limits: limits, counter: counter, from: client)
            server.collect()
            return server
        }

        let first = try [connect("192.0.2.1"), connect("192.0.2.1"), connect("192.0.2.1"), connect("192.0.2.2")]
        #expect(first.map { $0.answers?.map(\.status) } == [[], [], [429], []])
        first[0].finish()
        #expect(try connect("192.0.2.1").answers == [])
        #expect(try connect("192.0.2.1").answers?.map(\.status) == [429])

        #expect(counter.limited.first { $0.0 == "address" }?.1 == 2)
        // IPv6 by network (V27); IPv4 on a socket for both by address.
        let second = try ["2001:db8::1", "2001:db8::2", "2001:db8::3", "2001:db8:0:1::1"].map(connect)
        #expect(second.map { $0.answers?.map(\.status) } == [[], [], [429], []])
        let third = try ["::ffff:10.0.0.1", "10.0.0.1", "::ffff:10.0.0.2", "::ffff:10.0.0.1"].map(connect)
        #expect(third.map { $0.answers?.map(\.status) } == [[], [], [], [429]])
        withExtendedLifetime((first, second, third)) {}
    }

    @Test func `addresses of our own proxies are not counted`() async throws {
        var limits = ConnectionLimits()
        limits.connectionsPerAddress = 1
        let store = try await TestPages.store()
        let counter = ConnectionCounter { $0.ipAddress == "192.0.2.1" }
        let servers = try (0..<3).map { _ in try EmbeddedServer(store, limits: limits, counter: counter) }

        #expect(servers.allSatisfy { $0.isOpen })
        #expect(counter.networks == 0)
    }
}
