import Edge
import NIOCore
import NIOEmbedded
import Testing

@Suite struct EdgeHandlerTests {
    private let hit = "GET /held HTTP/1.1\r\nHost: a\r\n\r\n"
    private let miss = "GET /missing HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func `hits are answered at once and in order`() async throws {
        let server = try await EmbeddedServer(TestPages.store(), answersAtOnce: false)
        server.receive(hit + "GET / HTTP/1.1\r\nHost: a\r\n\r\n" + hit)

        #expect(server.answers?.map(\.body) == ["held", "front", "held"].map { Array($0.utf8) })
        #expect(server.isOpen)
    }

    @Test func `HEAD has the fields of GET and no body`() async throws {
        let server = try await EmbeddedServer(TestPages.store())
        server.receive("GET /held HTTP/1.1\r\nHost: a\r\n\r\nHEAD /held HTTP/1.1\r\nHost: a\r\n\r\n")

        let answers = try #require(server.answers)
        #expect(answers.map(\.fields)[0] == answers.map(\.fields)[1])
        #expect(answers.map(\.body) == [Array("held".utf8), []])
    }

    @Test(arguments: ["*", "W/\"x\", TAG", "TAG", "W/TAG", "\"x,y\" , TAG"])
    func `a known tag is answered with 304`(known: String) async throws {
        let server = try await EmbeddedServer(TestPages.store())
        let list = known.split(separator: "TAG", omittingEmptySubsequences: false).joined(separator: TestPages.someTag)
        server.receive("GET /held HTTP/1.1\r\nHost: a\r\nIf-None-Match: \(list)\r\n\r\n")

        #expect(server.answers?.map(\.status) == [304])
    }

    /// RFC 9110 §13.1.2: a list, compared weakly; what is malformed names nothing.
    @Test(arguments: ["", "x", "\"x\"", "TAG*", "*, TAG", "\"TAG", "w/TAG", "\"a", "W/", "W/*"])
    func `another tag, or none, is answered with the page`(known: String) async throws {
        let server = try await EmbeddedServer(TestPages.store())
        let tag = known == "TAG*" ? "\"\(TestPages.someTag.filter { $0 != "\"" })*\"" : nil
        let list = known.split(separator: "TAG", omittingEmptySubsequences: false).joined(separator: TestPages.someTag)
        server.receive("GET /held HTTP/1.1\r\nHost: a\r\nIf-None-Match: \(tag ?? list)\r\n\r\n")

        #expect(server.answers?.map(\.status) == [200])
    }

    @Test func `a client may ask for another coding each time`() async throws {
        let server = try await EmbeddedServer(TestPages.store())
        let asked = ["gzip", "gzip", "br", "identity", "gzip"]
        for coding in asked {
            server.receive("GET /held/large HTTP/1.1\r\nHost: a\r\nAccept-Encoding: \(coding)\r\n\r\n")
        }
        let got = server.answers?.map { answer in
            answer.fields.first { $0.hasPrefix("content-encoding:") }?.dropFirst(17).description ?? "identity"
        }
        #expect(got == asked)
    }

    @Test func `what follows a page that is not held waits for its answer`() async throws {
        let server = try await EmbeddedServer(TestPages.store(), answersAtOnce: false)
        server.receive(hit + miss + hit)
        #expect(server.answers?.map(\.status) == [200])
        #expect(server.waiting == 1)

        server.answerNext()
        #expect(server.answers?.map(\.status) == [200, 404, 200])
    }

    @Test func `after one request that is not plain the decoder reads on for ever`() async throws {
        let server = try await EmbeddedServer(TestPages.store(), answersAtOnce: false)
        server.receive("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n")
        server.answerNext()
        server.receive(hit)

        #expect(server.answers?.count == 1)
        #expect(server.waiting == 1)
    }

    @Test func `a client that does not read is given no more (R32)`() async throws {
        let server = try await EmbeddedServer(TestPages.store())
        server.setWritable(false)
        server.receive(String(repeating: hit, count: 100))
        #expect(server.output.isEmpty)

        server.setWritable(true)
        #expect(server.answers?.count == 100)
    }

    @Test func `a client that does not read is not read from (R32)`() async throws {
        let reads = ReadCount()
        let server = try await EmbeddedServer(TestPages.store())
        try server.channel.pipeline.syncOperations.addHandler(reads, position: .first)
        server.setWritable(false)
        server.receive(String(repeating: hit, count: 1_000))
        server.channel.read()
        #expect(reads.count == 0)

        server.setWritable(true)
        #expect(reads.count == 1)
    }

    @Test func `stopping closes an idle connection at once (R37)`() async throws {
        let server = try await EmbeddedServer(TestPages.store())
        server.receive(hit)
        server.quiesce()

        #expect(!server.isOpen)
        #expect(server.answers?.count == 1)
    }

    @Test func `stopping lets an answer under way end, and then closes (R37)`() async throws {
        let server = try await EmbeddedServer(TestPages.store(), answersAtOnce: false)
        server.receive(miss + hit)
        server.quiesce()
        #expect(server.isOpen)
    }

    @Test func `stopping lets a request under way end (R37)`() async throws {
        let server = try await EmbeddedServer(TestPages.store())
        server.receive(String(hit.dropLast()))
        server.quiesce()
        #expect(server.isOpen)

        server.receive("\r\n")
        #expect(server.answers?.map(\.status) == [200])
        #expect(!server.isOpen)
    }

    @Test func `the last requests of a client that is done are answered`() async throws {
        let server = try await EmbeddedServer(TestPages.store(), answersAtOnce: false)
        server.receive(miss + hit + miss)
        server.receiveEnd()
        #expect(server.isOpen)
        server.answerNext()
        server.answerNext()

        #expect(server.answers?.map(\.status) == [404, 200, 404])
        #expect(!server.isOpen)
    }

    @Test func `a closed connection leaves nothing behind`() async throws {
        let store = try await TestPages.store()
        weak var handler: EdgeHandler?
        do {
            let server = try EmbeddedServer(store, answersAtOnce: false)
            handler = try server.channel.pipeline.syncOperations.handler(type: EdgeHandler.self)
            server.receive(hit + miss + String(hit.dropLast()))
            #expect(handler != nil)
            server.finish()
        }
        #expect(handler == nil)
    }
}

/// Counts how often the channel is asked to read.
private final class ReadCount: ChannelOutboundHandler {
    typealias OutboundIn = Any
    private(set) var count = 0

    func read(context: ChannelHandlerContext) {
        count += 1
        context.read()
    }
}
