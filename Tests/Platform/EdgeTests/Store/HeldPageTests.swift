import Edge
import Facts
import Foundation
import HTTPTypes
import NIOCore
import Testing
import Web

@Suite struct HeldPageTests {
    let store: PageStore

    init() throws {
        store = try PageStore(
            fields: [(HTTPField.Name("X-Content-Type-Options")!, "nosniff")], now: { noon })
    }

    private func page(_ page: RenderedPage, coding: ContentCoding = .identity) async throws -> HeldPage {
        try await store.page("/read42/halo", coding: coding) { page }
    }

    @Test func `a response is complete, to the byte`() async throws {
        var rendered = RenderedPage.sample(reading: ["menu", "article:42/body"])
        rendered.facts.insert(ReadFact("list:latest", range: .lowest ... .highest))
        rendered.facts.insert(ReadFact("list:latest", range: .lowest ... .lowest))
        rendered.lastModified = Date(timeIntervalSince1970: 784_111_777)
        let page = try await page(rendered)
        let tag = EntityTag(of: Array("Halo".utf8))

        let shared = """
            Date: Sun, 27 Nov 2022 15:30:01 GMT\r
            Cache-Control: no-cache\r
            Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r
            Vary: Accept-Encoding\r
            Surrogate-Key: article:42/body list:latest menu\r
            X-Content-Type-Options: nosniff\r
            ETag: \(tag)\r\n
            """
        let head =
            "HTTP/1.1 200 OK\r\n" + shared
            + "Content-Type: text/html; charset=utf-8\r\nContent-Length: 4\r\n\r\n"
        let second: Int64 = 1_669_563_001
        #expect(page.response(.identity, isHead: false, second: second)?.text == head + "Halo")
        #expect(page.response(.identity, isHead: true, second: second)?.text == head)
        #expect(page.notModified(.identity, second: second)?.text == "HTTP/1.1 304 Not Modified\r\n" + shared + "\r\n")
        #expect(page.etag(.identity) == tag.description)
        #expect(page.body.text == "Halo")
    }

    @Test func `each coding has its own bytes and its own strong tag`() async throws {
        let rendered = RenderedPage.long()
        let page = try await page(rendered, coding: .brotli)
        #expect(page.response(.gzip, isHead: false, second: 0) == nil, "nobody asked for it yet")
        #expect(page.etag(.gzip) == nil)
        page.prepare(.gzip)

        var tags: Set<String> = []
        for coding in ContentCoding.allCases {
            let response = try #require(page.response(coding, isHead: false, second: 0))
            let packed = try #require(coding.compress(rendered.body))
            #expect(response.text.hasSuffix(String(decoding: packed, as: UTF8.self)))
            #expect(response.text.contains("\r\nContent-Length: \(packed.count)\r\n"))
            #expect(response.text.contains("\r\nContent-Encoding: \(coding.rawValue)\r\n") == (coding != .identity))
            tags.insert(try #require(page.etag(coding)))
        }
        #expect(tags.count == 3)
        #expect(store.counts.brotliHits == 1)
        #expect(store.counts.gzipHits == 1)
        #expect(store.counts.plainHits == 1)
    }

    @Test func `what packing does not help is given plain`() async throws {
        let short = try await page(.sample())
        #expect(short.response(.brotli, isHead: false, second: 0)?.text.hasSuffix("\r\n\r\nHalo") == true)

        var noise = RenderedPage.sample()
        noise.body = (0..<4_000).map { _ in UInt8.random(in: .min ... .max) }
        let page = try await store.page("/noise", coding: .gzip) { [noise] in noise }
        let response = try #require(page.response(.gzip, isHead: true, second: 0))
        #expect(response.text.contains("\r\nContent-Length: 4000\r\n"))
        #expect(!response.text.contains("Content-Encoding"))
    }

    @Test func `the date follows the clock, back too, and bytes on their way stay as they are`() async throws {
        let page = try await page(.sample())
        let first = try #require(page.response(.identity, isHead: false, second: 1_000_000_000))
        let next = try #require(page.response(.identity, isHead: false, second: 1_000_000_001))
        let late = try #require(page.response(.identity, isHead: false, second: 1_000_000_000))
        let back = try #require(page.response(.identity, isHead: false, second: 5))
        #expect(first.text.contains("Date: Sun, 09 Sep 2001 01:46:40 GMT\r\n"))
        #expect(next.text.contains("Date: Sun, 09 Sep 2001 01:46:41 GMT\r\n"))
        #expect(late.text == next.text, "a loop that is a moment behind does not make it copy")
        #expect(back.text.contains("Date: Thu, 01 Jan 1970 00:00:05 GMT\r\n"))
    }

    @Test(arguments: [
        ("*", true), ("\"x\", TAG", true), ("W/TAG", true), ("TAG,\"y", true), ("", false), ("\"x\"", false),
        ("\"x", false), ("x, TAG", false),
    ])
    func `If-None-Match is compared as the RFC says`(list: String, isKnown: Bool) async throws {
        let page = try await page(.sample())
        let value = list.replacing("TAG", with: page.etag(.identity)!)
        let response = Array(value.utf8).withUnsafeBytes {
            page.answer(.identity, isHead: false, ifNoneMatch: $0, second: 0)
        }
        #expect(response?.text.hasPrefix(isKnown ? "HTTP/1.1 304 " : "HTTP/1.1 200 ") == true)
        #expect(store.counts.notModified == (isKnown ? 1 : 0))
    }

    @Test(arguments: [(301, "Moved Permanently"), (303, "See Other"), (404, "Not Found"), (410, "Gone")])
    func `redirects and missing pages are pages, without a tag`(status: Int, reason: String) async throws {
        var rendered = RenderedPage.sample("", status: status)
        rendered.location = status < 400 ? "/read42/halo" : nil
        let page = try await page(rendered)
        let text = try #require(page.response(.gzip, isHead: false, second: 0)).text
        #expect(text.hasPrefix("HTTP/1.1 \(status) \(reason)\r\nDate: "))
        #expect(text.contains("\r\nLocation: /read42/halo\r\n") == (status < 400))
        #expect(text.hasSuffix("Content-Length: 0\r\n\r\n"))
        #expect(!text.contains("ETag"))
        #expect(page.notModified(.identity, second: 0) == nil)
        let known = Array("*".utf8).withUnsafeBytes {
            page.answer(.identity, isHead: false, ifNoneMatch: $0, second: 0)
        }
        #expect(known?.text == text)
    }

    // V36. `\u{10A}` and `\u{560A}` end in a line feed's byte when somebody keeps only the lowest eight bits.
    @Test(arguments: [
        "/a\r\nX: y", "/a\nX: y", "/a\rX", "/a\0", "//evil.example", "/\\evil", "/\u{10A}X: y", "/\u{560A}X",
        "https://evil.example", "",
    ])
    func `a Location that could end a line or leave the site is refused`(location: String) async throws {
        var rendered = RenderedPage.sample(status: 301)
        rendered.location = location
        await #expect(throws: PageRefusal.field("Location", value: location)) { try await page(rendered) }
        #expect(store.held("/read42/halo") == nil)
    }

    @Test(arguments: ["text/html\r\nX: y", "text/html\n", "\0"])
    func `so is any other value`(value: String) async throws {
        var typed = RenderedPage.sample()
        typed.mediaType = value
        await #expect(throws: PageRefusal.field("Content-Type", value: value)) { try await page(typed) }
        var kept = RenderedPage.sample()
        kept.cacheControl = value
        await #expect(throws: PageRefusal.field("Cache-Control", value: value)) { try await page(kept) }
        #expect(throws: PageRefusal.self) { try PageStore(fields: [(.server, value)]) }
    }

    @Test func `facts cannot end the line of the CDN's keys, and a cut list says so`() async throws {
        let odd = try await page(.sample(reading: ["path:/\r\nX: y, ü", "a"]))
        let head = try #require(odd.response(.identity, isHead: true, second: 0)).text
        #expect(head.contains("\r\nSurrogate-Key: a path:/__X:_y____\r\n"))

        let many = try await store.page("/many") { .sample(reading: (0..<1_000).map { "article:\($0)/card" }) }
        let line = try #require(many.response(.identity, isHead: true, second: 0)).text
            .split(separator: "\r\n").first { $0.hasPrefix("Surrogate-Key: ") }
        #expect(try #require(line).utf8.count <= 4_096 + 15)
        #expect(try #require(line).hasSuffix(" \(SurrogateKeys.incomplete)"))
    }

    @Test(arguments: [
        (SurrogateKeys.surrogateKey, "\r\nSurrogate-Key: article:42/body menu\r\n"),
        (.cacheTag, "\r\nCache-Tag: article:42/body,menu\r\n"),
    ])
    func `a CDN is told of the facts in the header it reads, or of none`(keys: SurrogateKeys, line: String) async throws
    {
        func head(_ keys: SurrogateKeys) async throws -> String {
            let page = try await PageStore(keys: keys).page("/") { .sample(reading: ["menu", "article:42/body"]) }
            return try #require(page.response(.identity, isHead: true, second: 0)).text
        }

        #expect(try await head(keys).contains(line))
        let bare = try await head(.none)
        #expect(!bare.contains("Surrogate-Key") && !bare.contains("Cache-Tag"))
    }

    @Test(
        arguments: [
            (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
            (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT"), (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
            (-5, "Thu, 01 Jan 1970 00:00:00 GMT"), (.max, "Fri, 31 Dec 9999 23:59:59 GMT"),
        ] as [(Int64, String)])
    func `a date is written as HTTP wants it`(second: Int64, text: String) {
        #expect(HTTPDate(second: second).text == text)
    }

    @Test func `dates agree with Foundation on every day of 400 years`() {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for day in stride(from: 0, to: 146_097 as Int64, by: 1) {
            let second = day * 86_400 + day % 86_400
            let parts = calendar.dateComponents([.day, .year], from: Date(timeIntervalSince1970: Double(second)))
            let text = HTTPDate(second: second).text.split(separator: " ")
            guard Int(text[1]) == parts.day, Int(text[3]) == parts.year else {
                Issue.record("\(second)")
                return
            }
        }
    }
}
