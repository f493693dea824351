import Edge
import Facts
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import Web

/// The slow way gives what the hit path gives.
@Suite struct ResponseTests {
    let store: PageStore

    init() throws { store = try PageStore(fields: ContentPolicy.site.securityFields(isSecure: true), now: { noon }) }

    private func reply(
        _ rendered: RenderedPage, _ method: HTTPRequest.Method = .get, _ headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        let router = Router()
        router.add(middleware: SecurityHeaders(isSecure: true))
        router.add(middleware: CompressionMiddleware())
        for method in [HTTPRequest.Method.get, .head] {
            router.on("page", method: method) { [store] request, _ in
                try await store.page("/page") { rendered }.response(to: request)
            }
        }
        return try await Application(router: router).test(.live) { client in
            try await client.execute(uri: "/page", method: method, headers: headers)
        }
    }

    /// Lines in the order of their names, without `Date`.
    private func lines(_ head: Substring) -> [String] {
        head.split(separator: "\r\n").dropFirst().map { $0.lowercased() }.filter { !$0.hasPrefix("date: ") }.sorted()
    }

    @Test(arguments: [HTTPRequest.Method.get, .head], ["gzip", "br", "identity", "gzip;q=0.5, br"])
    func `the same bytes and the same fields`(method: HTTPRequest.Method, accepts: String) async throws {
        let reply = try await reply(.long(), method, [.acceptEncoding: accepts])
        let coding = ContentCoding.negotiate(accepts)
        let direct = try #require(store.held("/page")?.response(coding, isHead: method == .head, second: 0))
        let end = try #require(Array(direct.readableBytesView).firstRange(of: Array("\r\n\r\n".utf8)))

        #expect(Array(reply.body.readableBytesView) == Array(direct.readableBytesView[end.upperBound...]))
        let head = String(decoding: direct.readableBytesView[..<end.lowerBound], as: UTF8.self)
        let fields = reply.headers.filter { ![.date, .connection].contains($0.name) }
            .map { "\($0.name.rawName): \($0.value)".lowercased() }.sorted()
        #expect(fields == lines(head[...]))
    }

    @Test func `who has it gets a 304, but only of the coding asked for`() async throws {
        _ = try await reply(.long(), .get, [.acceptEncoding: "br"])
        let tag = try #require(store.held("/page")?.etag(.brotli))
        let known = try await reply(.long(), .get, [.acceptEncoding: "br", .ifNoneMatch: "\"x\", \(tag)"])
        #expect(known.status == .notModified)
        #expect(known.body.readableBytes == 0)
        #expect(known.headers[.eTag] == tag)
        #expect(known.headers[.vary] == "Accept-Encoding")
        #expect(known.headers[.contentLength] == nil)
        #expect(try await reply(.long(), .get, [.acceptEncoding: "gzip", .ifNoneMatch: tag]).status == .ok)
    }

    @Test func `a date is no reason for a 304`() async throws {
        let first = try await reply(.long())
        let modified = try #require(first.headers[.lastModified])
        #expect(try await reply(.long(), .get, [.ifModifiedSince: modified]).status == .ok)
    }

    @Test func `a redirect and a missing page come as they are`() async throws {
        var moved = RenderedPage.sample("", status: 301)
        moved.location = "/read42/halo"
        let reply = try await reply(moved, .get, [.ifNoneMatch: "*"])
        #expect(reply.status == .movedPermanently)
        #expect(reply.headers[.location] == "/read42/halo")
        #expect(reply.headers[.contentLength] == "0")

        store.dropAll()
        let missing = try await self.reply(.long().with(status: 404), .get, [.ifNoneMatch: "*", .acceptEncoding: "br"])
        #expect(missing.status == .notFound)
        #expect(missing.headers[.contentEncoding] == "br")
        #expect(missing.headers[.eTag] == nil)
    }

    @Test(arguments: [
        HTTPField.Name.cookie.rawName, "X-Forwarded-Host", "X-Original-URL", "Accept", "Accept-Language", "Range",
        "Origin", "X-HTTP-Method-Override", "If-Modified-Since", "If-Match", "If-Range", "User-Agent", "Authorization",
    ])
    func `no other field of a request has a say (V21)`(name: String) async throws {
        let plain = try await reply(.long())
        let tried = try await reply(.long(), .get, [HTTPField.Name(name)!: "evil.example/\"><script>"])
        #expect(tried.body == plain.body)
        #expect(tried.status == plain.status)
        #expect(tried.headers[.eTag] == plain.headers[.eTag])
        #expect(store.counts.renders == 1)
    }
}

extension RenderedPage {
    fileprivate func with(status: Int) -> RenderedPage {
        var copy = self
        copy.status = status
        return copy
    }
}
