import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import Web

@Suite struct CompressionMiddlewareTests {
    private func reply(
        _ method: HTTPRequest.Method = .get, accepting: String? = "gzip, br",
        _ handler: @escaping @Sendable (Request) -> Response
    ) async throws -> TestResponse {
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders(isSecure: false))
        router.add(middleware: CompressionMiddleware())
        router.get("page") { request, _ in handler(request) }
        var headers = HTTPFields()
        headers[.acceptEncoding] = accepting
        return try await Application(router: router).test(.live) { [headers] client in
            try await client.execute(uri: "/page", method: method, headers: headers)
        }
    }

    private static func page(_ type: String = "text/html; charset=utf-8", bytes: [UInt8] = newsPage) -> Response {
        Response(bytes: bytes, type: type)
    }

    @Test func `a page leaves as brotli`() async throws {
        let reply = try await reply { _ in Self.page() }

        #expect(reply.headers[.contentEncoding] == "br")
        #expect(reply.headers[.vary] == "Accept-Encoding")
        #expect(reply.headers[.contentLength] == String(reply.body.readableBytes))
        #expect(reply.body.readableBytes < newsPage.count / 4)
        #expect(try unpackBrotli(Array(buffer: reply.body), size: newsPage.count) == newsPage)
    }

    @Test func `or as gzip`() async throws {
        let reply = try await reply(accepting: "gzip") { _ in Self.page() }

        #expect(reply.headers[.contentEncoding] == "gzip")
        #expect(try unpackGzip(Array(buffer: reply.body), size: newsPage.count) == newsPage)
    }

    @Test(arguments: [nil, "identity", "br;q=0, gzip;q=0"])
    func `or as it is, with the reason in Vary`(accepting: String?) async throws {
        let reply = try await reply(accepting: accepting) { _ in Self.page() }

        #expect(reply.headers[.contentEncoding] == nil)
        #expect(reply.headers[.vary] == "Accept-Encoding")
        #expect(Array(buffer: reply.body) == newsPage)
    }

    @Test(arguments: [
        "text/plain", "text/css", "application/json", "application/problem+json", "application/atom+xml",
        "image/svg+xml", "TEXT/HTML",
    ])
    func `text of every kind is packed`(type: String) async throws {
        #expect(try await reply { _ in Self.page(type) }.headers[.contentEncoding] == "br")
    }

    @Test(arguments: ["image/jpeg", "video/mp4", "font/woff2", "application/zip", "text/event-stream"])
    func `what is packed by nature, or must flow, is not`(type: String) async throws {
        let reply = try await reply { _ in Self.page(type) }

        #expect(reply.headers[.contentEncoding] == nil && reply.headers[.vary] == nil)
        #expect(Array(buffer: reply.body) == newsPage)
    }

    @Test func `a small body is not worth it`() async throws {
        let small = Array(newsPage.prefix(859))
        let reply = try await reply { _ in Self.page(bytes: small) }

        #expect(reply.headers[.contentEncoding] == nil && reply.headers[.vary] == nil)
        let large = Array(newsPage.prefix(860))
        #expect(try await self.reply { _ in Self.page(bytes: large) }.headers[.contentEncoding] == "br")
    }

    @Test func `a large body is packed as well`() async throws {
        let large = Array(repeating: newsPage, count: 20).flatMap(\.self)
        let reply = try await reply { _ in Self.page(bytes: large) }

        #expect(try unpackBrotli(Array(buffer: reply.body), size: large.count) == large)
    }

    @Test(arguments: [204, 206, 304])
    func `statuses without a whole body are untouched`(status: Int) async throws {
        let reply = try await reply { _ in
            Response(status: .init(code: status), headers: [.contentType: "text/html", .eTag: "\"x\""])
        }

        #expect(reply.headers[.contentEncoding] == nil && reply.headers[.vary] == nil)
        #expect(reply.headers[.eTag] == "\"x\"")
    }

    @Test func `what is packed already stays`() async throws {
        let reply = try await reply { _ in
            var response = Self.page()
            response.headers[.contentEncoding] = "zstd"
            return response
        }

        #expect(reply.headers[.contentEncoding] == "zstd" && Array(buffer: reply.body) == newsPage)
    }

    @Test func `a stream passes as it flows`() async throws {
        let reply = try await reply { _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain"],
                body: ResponseBody { writer in
                    for _ in 0..<3 { try await writer.write(ByteBuffer(bytes: newsPage)) }
                    try await writer.finish(nil)
                })
        }

        #expect(reply.headers[.contentEncoding] == nil && reply.body.readableBytes == 3 * newsPage.count)
    }

    @Test func `HEAD says what GET would`() async throws {
        let get = try await reply { _ in Self.page() }
        let head = try await reply(.head) { _ in Self.page() }

        #expect(head.body.readableBytes == 0)
        for name in [HTTPField.Name.contentEncoding, .contentLength, .vary, .contentType] {
            #expect(head.headers[name] == get.headers[name])
        }
    }

    @Test func `a strong tag becomes weak, a weak one stays`() async throws {
        let strong = try await reply { Self.page().conditional(on: $0, tag: EntityTag(opaque: "a")) }
        let weak = try await reply { Self.page().conditional(on: $0, tag: EntityTag(opaque: "a", isWeak: true)) }
        let plain = try await reply(accepting: nil) { Self.page().conditional(on: $0, tag: EntityTag(opaque: "a")) }

        #expect(strong.headers[.eTag] == "W/\"a\"")
        #expect(weak.headers[.eTag] == "W/\"a\"")
        #expect(plain.headers[.eTag] == "\"a\"")
    }

    @Test(arguments: [("Cookie", "Cookie, Accept-Encoding"), ("accept-encoding", "accept-encoding"), ("*", "*")])
    func `Vary grows and never repeats itself`(present: String, wanted: String) async throws {
        let reply = try await reply { _ in
            var response = Self.page()
            response.headers[.vary] = present
            return response
        }

        #expect(reply.headers[.vary] == wanted)
    }
}
