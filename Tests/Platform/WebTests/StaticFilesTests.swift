import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Web

/// V09, path traversal: every path that is no address of ours is 404, and no disk is touched, for there is none.
@Suite struct StaticFilesTests {
    private func files() throws -> StaticFiles {
        try StaticFiles([
            StaticAsset(name: "site.css", mediaType: "text/css; charset=utf-8", bytes: newsPage),
            StaticAsset(name: "fonts/serif.woff2", mediaType: "font/woff2", bytes: newsPage),
        ])
    }

    private func reply(
        _ path: (StaticFiles) -> String?, _ method: HTTPRequest.Method = .get, headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        let files = try files()
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.add(middleware: CompressionMiddleware())
        router.get("assets/**") { request, _ in try files.response(to: request) }
        let uri = try #require(path(files))
        return try await Application(router: router).test(.live) { client in
            try await client.execute(uri: uri, method: method, headers: headers)
        }
    }

    @Test func `an address holds the name and the hash`() async throws {
        let address = try #require(try files().address(of: "fonts/serif.woff2"))

        #expect(address.hasPrefix("/assets/fonts/serif.") && address.hasSuffix(".woff2"))
        #expect(address.count == "/assets/fonts/serif.12345678.woff2".count)
        #expect(try files().address(of: "nothing.css") == nil)
    }

    @Test func `a file may be kept for ever`() async throws {
        let reply = try await reply({ $0.address(of: "site.css") }, headers: [.acceptEncoding: "gzip"])

        #expect(reply.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(reply.headers[.contentEncoding] == "gzip" && reply.headers[.vary] == "Accept-Encoding")
        #expect(try unpackGzip(Array(buffer: reply.body), size: newsPage.count) == newsPage)
    }

    @Test func `each coding has a strong tag of its own, and 304 on it`() async throws {
        var tags: Set<String> = []
        for coding in ["br", "gzip", "identity"] {
            let first = try await reply({ $0.address(of: "site.css") }, headers: [.acceptEncoding: coding])
            let tag = try #require(first.headers[.eTag])
            tags.insert(tag)
            let again = try await reply(
                { $0.address(of: "site.css") }, headers: [.acceptEncoding: coding, .ifNoneMatch: tag])

            #expect(again.status == .notModified && again.headers[.eTag] == tag)
            #expect(again.headers[.vary] == "Accept-Encoding")
        }
        #expect(tags.count == 3 && tags.allSatisfy { $0.hasPrefix("\"") })
    }

    @Test func `what somebody asked for is packed once more, smaller and with another tag`() async throws {
        let files = try files()
        let router = Router()
        router.get("assets/**") { request, _ in try files.response(to: request) }
        let uri = try #require(files.address(of: "site.css"))
        try await Application(router: router).test(.router) { client in
            let first = try await client.execute(uri: uri, method: .get, headers: [.acceptEncoding: "br"])
            var later = first
            for _ in 0..<500 where later.headers[.eTag] == first.headers[.eTag] {
                try await Task.sleep(for: .milliseconds(10))
                later = try await client.execute(uri: uri, method: .get, headers: [.acceptEncoding: "br"])
            }

            #expect(later.headers[.eTag] != first.headers[.eTag])
            #expect(later.body.readableBytes < first.body.readableBytes)
            #expect(later.headers[.contentEncoding] == "br")
        }
    }

    @Test func `a font is sent as it is`() async throws {
        let reply = try await reply({ $0.address(of: "fonts/serif.woff2") }, headers: [.acceptEncoding: "br"])

        #expect(reply.headers[.contentEncoding] == nil && reply.headers[.vary] == nil)
        #expect(reply.headers[.contentType] == "font/woff2" && Array(buffer: reply.body) == newsPage)
    }

    @Test func `HEAD has the headers only`() async throws {
        let reply = try await reply({ $0.address(of: "site.css") }, .head)

        #expect(reply.headers[.contentLength] == String(newsPage.count) && reply.body.readableBytes == 0)
    }

    @Test(arguments: [
        "/assets/site.css", "/assets/site.00000000.css", "/assets/", "/assets/..%2f..%2fetc/passwd",
        "/assets/%252e%252e/etc/passwd", "/assets/../../etc/passwd", "/assets/..;/etc/passwd", "/assets/a%00.css",
        "/assets/%c0%ae%c0%ae/x", "/assets//etc/passwd", "/assets/" + String(repeating: "../", count: 1_000),
    ])
    func `every other path is unknown`(path: String) async throws {
        #expect(try await reply({ _ in path }).status == .notFound)
    }

    @Test(arguments: [
        "", "site", ".css", "a/.hidden", "../a.css", "a//b.css", "a b.css", "a.", "a\\b.css", "a\"b.css", "é.css",
        "/a.css",
    ])
    func `a name that is none is refused at the start`(name: String) {
        #expect(throws: StaticFilesError.name(name)) {
            try StaticFiles([StaticAsset(name: name, mediaType: "text/css", bytes: [])])
        }
    }

    @Test func `two files of one name are refused`() {
        let asset = StaticAsset(name: "a.css", mediaType: "text/css", bytes: [])
        #expect(throws: StaticFilesError.twice("a.css")) { try StaticFiles([asset, asset]) }
    }
}
