import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Web

@Suite struct ProblemTests {
    let stale = Problem(
        .conflict, code: "article-stale", title: "Someone saved this article.", help: "Compare.",
        fields: ["title", "body"])

    @Test func `a problem is written as RFC 9457 has it`() {
        #expect(
            String(decoding: stale.json, as: UTF8.self)
                == #"{"status":409,"code":"article-stale","title":"Someone saved this article.","detail":"Compare.","fields":["title","body"]}"#
        )
        #expect(
            String(decoding: Problem(.gone, code: "x", title: "y").json, as: UTF8.self)
                == #"{"status":410,"code":"x","title":"y"}"#)
    }

    /// V02: a combining mark hides the quote before it from code that thinks in characters.
    @Test(arguments: ["a\"b\\c\u{0}\n\r\t\u{1f}", "x\"\u{301},\"code\":\"y", "\r\n", "é\u{2028}😀"])
    func `no text breaks out of its string`(text: String) throws {
        let json = Problem(.notFound, code: "x", title: text, fields: [text]).json

        let read = try #require(JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
        #expect((read["title"] as? String)?.utf8.elementsEqual(text.utf8) == true)
        #expect(read["code"] as? String == "x")
    }

    @Test func `a problem that is thrown is answered with its status, and stored by nobody`() async throws {
        let router = Router()
        router.get("stale") { [stale] _, _ -> Response in throw stale }

        try await Application(router: router).test(.router) { client in
            try await client.execute(uri: "/stale", method: .get) { reply in
                #expect(reply.status == .conflict)
                #expect(reply.headers[.contentType] == "application/problem+json")
                #expect(reply.headers[.cacheControl] == "no-store")
                #expect(Array(buffer: reply.body) == stale.json)
            }
        }
    }
}
