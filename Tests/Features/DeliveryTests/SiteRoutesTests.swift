import Database
import Delivery
import Edge
import Foundation
import Hummingbird
import HummingbirdTesting
import Newsroom
import Shell
import TestSupport
import Testing
import Web

/// The site through the router: headers, methods, validators, broken databases.
@Suite struct SiteRoutesTests {
    @Test(arguments: ["/", "/olahraga", "/indeks", "/about-us", "/tidak-ada", "/media/tidak-ada.jpg", "/assets/x.css"])
    func `every answer forbids scripts and sniffing`(path: String) async throws {
        try await withClient { client, _ in
            let response = try await client.execute(uri: path, method: .get)

            #expect(response.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
            #expect(response.headers[.contentSecurityPolicy]?.contains("script-src") == false)
            #expect(response.headers[.xContentTypeOptions] == "nosniff")
            #expect(response.headers[.server] == nil)
        }
    }

    @Test func `a page known to the reader is not sent again`() async throws {
        try await withClient { client, _ in
            let first = try await client.execute(uri: "/olahraga", method: .get)
            let tag = try #require(first.headers[.eTag])

            let second = try await client.execute(uri: "/olahraga", method: .get, headers: [.ifNoneMatch: tag])

            #expect(first.status == .ok)
            #expect(second.status == .notModified)
            #expect(second.body.readableBytes == 0)
        }
    }

    @Test func `HEAD tells what GET would`() async throws {
        try await withClient { client, _ in
            let get = try await client.execute(uri: "/", method: .get)
            let head = try await client.execute(uri: "/", method: .head)

            #expect(head.status == get.status)
            #expect(head.headers[.eTag] == get.headers[.eTag])
            #expect(head.body.readableBytes == 0)
        }
    }

    @Test func `no header and no query changes a page (V21)`() async throws {
        try await withClient { client, _ in
            let plain = try await client.execute(uri: "/", method: .get)
            let headers: HTTPFields = [
                .cookie: "a=b", .userAgent: "x", .accept: "application/json", .acceptLanguage: "en",
                .init("X-Forwarded-Host")!: "evil.example", .init("X-Original-URL")!: "/desk",
            ]

            let odd = try await client.execute(uri: "/?utm_source=x&page=2", method: .get, headers: headers)

            #expect(odd.body == plain.body)
        }
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .delete, .patch])
    func `a page can only be read`(method: HTTPRequest.Method) async throws {
        try await withClient { client, _ in
            let response = try await client.execute(uri: "/", method: method)

            #expect(response.status == .methodNotAllowed)
            #expect(response.headers[.allow] == "GET, HEAD")
        }
    }

    @Test(arguments: [
        "/media/..%2f..%2fetc%2fpasswd", "/media/%2e%2e/redaksi.sqlite", "/assets/..%2f..%2fPackage.swift", "/media/.",
        "/media/a%00.jpg",
        "//evil.example", "/%2f%2fevil.example", "/\\evil.example",
    ])
    func `no path leads outside (V09, V28)`(path: String) async throws {
        try await withClient { client, _ in
            let response = try await client.execute(uri: path, method: .get)

            #expect(response.status == .notFound, "\(path)")
            #expect(response.headers[.location] == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `what breaks on our side is a page that helps and tells nothing (V47)`(engine: Engine) async throws {
        try await withClient(engine) { client, database in
            try await database.write { db in try db.execute("DROP TABLE listings") }

            let response = try await client.execute(uri: "/olahraga", method: .get)

            let text = String(buffer: response.body)
            #expect(response.status == .internalServerError)
            #expect(response.headers[.cacheControl] == "no-store")
            #expect(text.contains("Ada yang salah di pihak kami") && text.contains("Harian Contoh"))
            #expect(text.contains("href=\"/\"") && text.contains("href=\"/indeks\"") && text.contains("noindex"))
            #expect(!text.contains("listings"))
        }
    }

    @Test(arguments: Engine.available)
    func `without a database readers get a page that says so (R12)`(engine: Engine) async throws {
        try await withClient(engine) { client, database in
            await database.close()

            let response = try await client.execute(uri: "/olahraga", method: .get)

            #expect(response.status == .serviceUnavailable)
            #expect(response.headers[.retryAfter] == "5")
            #expect(response.headers[.cacheControl] == "no-store")
            #expect(String(buffer: response.body).contains("Harian Contoh"))
            #expect(!String(buffer: response.body).contains("closed"))
        }
    }

    @Test func `pages are packed for those who can unpack them`() async throws {
        try await withClient { client, _ in
            let plain = try await client.execute(uri: "/", method: .get)

            for coding in ["br", "gzip"] {
                let packed = try await client.execute(uri: "/", method: .get, headers: [.acceptEncoding: coding])
                #expect(packed.headers[.contentEncoding] == coding)
                #expect(packed.headers[.vary]?.contains("Accept-Encoding") == true)
                #expect(packed.body.readableBytes < plain.body.readableBytes / 2)
            }
        }
    }

    private func withClient(
        _ engine: Engine = .sqlite, _ body: @escaping @Sendable (any TestClientProtocol, Database) async throws -> Void
    ) async throws {
        try await ServedSite.with(engine) { site in try await body(site.client, site.database) }
    }
}
