import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Web

/// V04 and V05 (types that are ours, nothing runs), V09 and V10 (no path, no link leads out), V34 (ranges that
/// overflow: Vapor GHSA-vj2m-9f5j-mpr5).
@Suite struct MediaFilesTests {
    static let size = 300_000
    static let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 / 251 ^ $0) }

    private func reply(
        _ name: String = "banjir-jakarta-2.jpg", _ method: HTTPRequest.Method = .get, headers: HTTPFields = [:],
        prepare: (URL) throws -> Void = { _ in }
    ) async throws -> TestResponse {
        let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "media-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in ["banjir-jakarta-2.jpg", "laporan.pdf"] {
            try Data(Self.bytes).write(to: folder.appending(path: file))
        }
        try Data().write(to: folder.appending(path: "kosong.png"))
        try prepare(folder)

        let files = MediaFiles(folder: folder.path())
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders(isSecure: false))
        router.add(middleware: CompressionMiddleware())
        router.get("media/**") { request, _ in
            try await files.response(named: String(request.uri.path.dropFirst("/media/".count)), to: request)
        }
        return try await Application(router: router).test(.live) { client in
            try await client.execute(uri: "/media/\(name)", method: method, headers: headers)
        }
    }

    @Test func `a picture comes whole, with a policy that runs nothing`() async throws {
        let reply = try await reply(headers: [.acceptEncoding: "br"])

        #expect(reply.status == .ok && Array(buffer: reply.body) == Self.bytes)
        #expect(reply.headers[.contentType] == "image/jpeg")
        #expect(reply.headers[.contentLength] == String(Self.size))
        #expect(reply.headers[.contentSecurityPolicy] == "sandbox; default-src 'none'")
        #expect(reply.headers[.xContentTypeOptions] == "nosniff")
        #expect(reply.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(reply.headers[.acceptRanges] == "bytes")
        #expect(reply.headers[.contentDisposition] == nil && reply.headers[.contentEncoding] == nil)
    }

    @Test func `what is no picture, video or sound is saved, not shown`() async throws {
        #expect(
            try await reply("laporan.pdf").headers[.contentDisposition] == "attachment; filename=\"laporan.pdf\"")
    }

    @Test func `an empty file is empty`() async throws {
        let reply = try await reply("kosong.png")

        #expect(reply.status == .ok && reply.body.readableBytes == 0)
        #expect(try await self.reply("kosong.png", headers: [.range: "bytes=0-"]).status == .rangeNotSatisfiable)
    }

    @Test(arguments: [
        ("bytes=0-0", 0..<1), ("bytes=0-99", 0..<100), ("bytes=299999-", 299_999..<300_000),
        ("bytes=100-", 100..<300_000), ("bytes=-1", 299_999..<300_000), ("bytes=-400000", 0..<300_000),
        ("bytes=131000-132000", 131_000..<132_001), ("bytes=5-99999999", 5..<300_000), ("BYTES=1-1", 1..<2),
        ("bytes=0-18446744073709551615", 0..<300_000), ("bytes=0-9223372036854775807", 0..<300_000),
        ("bytes=-99999999999999999999999999", 0..<300_000), ("bytes=007-0008", 7..<9),
    ])
    func `a range is sent`(header: String, range: Range<Int>) async throws {
        let reply = try await reply(headers: [.range: header])

        #expect(reply.status == .partialContent)
        #expect(Array(buffer: reply.body) == Array(Self.bytes[range]))
        #expect(
            reply.headers[.contentRange] == "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(Self.size)")
        #expect(reply.headers[.contentLength] == String(range.count))
    }

    @Test(arguments: [
        "bytes=300000-", "bytes=300000-300001", "bytes=-0", "bytes=18446744073709551615-",
        "bytes=9223372036854775807-9223372036854775807",
    ])
    func `a range past the end is 416`(header: String) async throws {
        let reply = try await reply(headers: [.range: header])

        #expect(reply.status == .rangeNotSatisfiable && reply.body.readableBytes == 0)
        #expect(reply.headers[.contentRange] == "bytes */300000")
        #expect(reply.headers[.cacheControl] == "no-store")
    }

    @Test(arguments: [
        "bytes=", "bytes=-", "bytes=5-4", "bytes=a-b", "bytes=0-1,3-4", "bytes=0--1", "bytes=+1-2", "items=0-1",
        "bytes",
        "bytes=0x0-0x1", "bytes= 0-1", "bytes=1", "",
    ])
    func `nonsense, and several ranges, are the whole`(header: String) async throws {
        let reply = try await reply(headers: [.range: header])

        #expect(reply.status == .ok && reply.body.readableBytes == Self.size)
    }

    @Test func `a million ranges are the whole, at once`() async throws {
        let header = "bytes=" + String(repeating: "0-0,", count: 5_000)

        #expect(try await reply(headers: [.range: header]).status == .ok)
    }

    @Test func `a range holds only for the version it was asked of`() async throws {
        let stale = try await reply(headers: [.range: "bytes=0-9", .ifRange: "\"old\""])
        let dated = try await reply(headers: [.range: "bytes=0-9", .ifRange: "Wed, 04 Mar 2026 09:00:00 GMT"])

        #expect(stale.status == .ok && dated.status == .ok)
    }

    @Test func `the tag is kept, and answers 304 and parts`() async throws {
        let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "media-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Self.bytes).write(to: folder.appending(path: "a.jpg"))
        let files = MediaFiles(folder: folder.path())
        let router = Router()
        router.get("a") { request, _ in try await files.response(named: "a.jpg", to: request) }

        try await Application(router: router).test(.live) { client in
            let tag = try #require(try await client.execute(uri: "/a", method: .get).headers[.eTag])
            let known = try await client.execute(uri: "/a", method: .get, headers: [.ifNoneMatch: tag])
            let part = try await client.execute(
                uri: "/a", method: .get, headers: [.range: "bytes=0-9", .ifRange: tag])

            #expect(known.status == .notModified && known.headers[.vary] == nil)
            #expect(part.status == .partialContent && part.body.readableBytes == 10)
        }
    }

    @Test func `HEAD has the length, and knows no ranges`() async throws {
        let reply = try await reply("banjir-jakarta-2.jpg", .head, headers: [.range: "bytes=0-9"])

        #expect(reply.status == .ok && reply.headers[.contentLength] == String(Self.size))
        #expect(reply.body.readableBytes == 0)
    }

    @Test(arguments: [
        "tidak-ada.jpg", "..%2f..%2fetc%2fpasswd", "%2e%2e/passwd", "../etc/passwd", "a/banjir-jakarta-2.jpg",
        "banjir-jakarta-2.jpg%00.png", "BANJIR-JAKARTA-2.JPG", ".jpg", "-a.jpg", "a-.jpg", "a--b.jpg", "a.jpg.html",
        "a.html", "a.svg", "a", "", "laporan.pdf/", "%c0%ae.jpg", String(repeating: "a", count: 300) + ".jpg",
    ])
    func `a name of another form is unknown`(name: String) async throws {
        #expect(try await reply(name).status == .notFound)
    }

    @Test func `a link, a folder and a pipe are no files`() async throws {
        let link = try await reply("tautan.jpg") { folder in
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: "tautan.jpg").path(), withDestinationPath: "/etc/passwd")
        }
        let inner = try await reply("folder.jpg") { folder in
            try FileManager.default.createDirectory(
                at: folder.appending(path: "folder.jpg"), withIntermediateDirectories: true)
        }
        let pipe = try await reply("pipa.jpg") { mkfifo($0.appending(path: "pipa.jpg").path(), 0o600) }

        #expect(link.status == .notFound && inner.status == .notFound && pipe.status == .notFound)
    }
}
