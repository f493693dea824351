import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Web

@Suite struct ConditionalGetTests {
    let tag = EntityTag(opaque: "abc")

    @Test(arguments: [
        "\"abc\"", "W/\"abc\"", "*", " *", "\"x\", \"abc\"", "\"x\",W/\"abc\"", "\"a,b\", \"abc\"", ",, \"abc\"",
        "\"abc\", nonsense",
    ])
    func `a list that names the tag matches, weakly`(header: String) {
        #expect(tag.isNamed(in: header))
        #expect(EntityTag(opaque: "abc", isWeak: true).isNamed(in: header))
    }

    @Test(arguments: [
        "", "abc", "\"abc", "\"ABC\"", "\"abcd\"", "\"x, \"abc\"", "nonsense, \"abc\"", "w/\"abc\"", "W/", "W/abc",
        "**",
        "\"*\"", "\u{0}", "\"ab\"\"c\"",
    ])
    func `any other does not`(header: String) {
        #expect(!tag.isNamed(in: header))
    }

    @Test func `the same bytes have the same tag on every machine`() {
        #expect(EntityTag(of: Array("halo".utf8)) == EntityTag(of: Array("halo".utf8)))
        #expect(EntityTag(of: []).description == "\"2825e27612eae6e5\"")
    }

    @Test func `one changed, added or moved byte changes the tag`() {
        var seen: Set<EntityTag> = [EntityTag(of: newsPage)]
        for index in stride(from: 0, to: newsPage.count, by: 97) {
            var changed = newsPage
            changed[index] ^= 1
            seen.insert(EntityTag(of: changed))
        }
        for count in 0..<200 { seen.insert(EntityTag(of: Array(repeating: 0, count: count))) }

        #expect(seen.count == 1 + (newsPage.count + 96) / 97 + 200)
    }

    private func reply(
        _ method: HTTPRequest.Method, knowing header: String?, status: HTTPResponse.Status = .ok
    ) async throws -> TestResponse {
        let router = Router()
        router.on("page", method: method) { request, _ in
            var response = Response(bytes: newsPage, type: "text/html; charset=utf-8", status: status)
            response.headers[.cacheControl] = "public, max-age=0"
            response.headers[.contentLanguage] = "id"
            return response.conditional(on: request, tag: EntityTag(opaque: "abc"))
        }
        var headers = HTTPFields()
        headers[.ifNoneMatch] = header
        return try await Application(router: router).test(.live) { [headers] client in
            try await client.execute(uri: "/page", method: method, headers: headers)
        }
    }

    @Test(arguments: [HTTPRequest.Method.get, .head])
    func `who has the page already gets 304 and the headers to keep it by`(method: HTTPRequest.Method) async throws {
        let reply = try await reply(method, knowing: "W/\"abc\"")

        #expect(reply.status == .notModified && reply.body.readableBytes == 0)
        #expect(reply.headers[.eTag] == "\"abc\"")
        #expect(reply.headers[.cacheControl] == "public, max-age=0")
        #expect(reply.headers[.vary] == "Accept-Encoding")
        #expect(reply.headers[.contentType] == nil && reply.headers[.contentLanguage] == nil)
        #expect(reply.headers[.contentLength] == nil)
    }

    @Test func `who has another gets the page`() async throws {
        let reply = try await reply(.get, knowing: "\"old\"")

        #expect(reply.status == .ok && Array(buffer: reply.body) == newsPage)
        #expect(reply.headers[.eTag] == "\"abc\"")
    }

    @Test func `HEAD has the length and no body`() async throws {
        let reply = try await reply(.head, knowing: nil)

        #expect(reply.headers[.contentLength] == String(newsPage.count) && reply.body.readableBytes == 0)
    }

    @Test func `an error or a POST is never a 304`() async throws {
        #expect(try await reply(.get, knowing: "*", status: .notFound).status == .notFound)
        #expect(try await reply(.post, knowing: "*").status == .ok)
    }
}
