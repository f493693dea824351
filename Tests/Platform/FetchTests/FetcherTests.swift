import Fetch
import Testing

/// What a fetch gives, and where it ends: sizes, times, redirects, types.
@Suite struct FetcherTests {
    let here = AddressPolicy(ports: nil, loopback: true)

    @Test func `a page comes with its type, charset and address`() async throws {
        let document = try await withServer(Replies { _ in page("<p>halo</p>") }) { server in
            let document = try await Fetcher(policy: here, limits: .patient)
                .get("http://127.0.0.1:\(server.port)/berita?hal=2#komentar", accepting: ["text/html"])
            #expect(document.address == "http://127.0.0.1:\(server.port)/berita?hal=2")
            #expect(server.requests.count == 1)
            return document
        }

        #expect(document.bytes == Array("<p>halo</p>".utf8))
        #expect(document.mediaType == "text/html")
        #expect(document.charset == "utf-8")
    }

    @Test func `the request says what it wants and nothing about us`() async throws {
        try await withServer(Replies { _ in page("x") }) { server in
            _ = try await Fetcher(policy: here, limits: .patient, resolver: { _, _ in [.v4(0x7f00_0001)] })
                .get("http://Berita.Example:\(server.port)/a", accepting: ["text/html", "image/*"])

            let head = try #require(server.requests.first).lowercased()
            #expect(head.contains("get /a http/1.1\r\n"))
            #expect(head.contains("host: berita.example:\(server.port)\r\n"))
            #expect(head.contains("accept: text/html, image/*\r\n"))
            #expect(head.contains("accept-encoding: identity\r\n"))
            #expect(!head.contains("cookie") && !head.contains("authorization"))
        }
    }

    @Test func `redirects are followed, relative ones too`() async throws {
        let reply: @Sendable (String) -> LocalServer.Reply = { path in
            switch path {
            case "/a/first": redirect("second?x=1", status: 301)
            case "/a/second?x=1": redirect("/b/third", status: 308)
            case "/b/third": redirect("../last", status: 303)
            default: page("here")
            }
        }
        try await withServer(Replies(reply)) { server in
            let document = try await Fetcher(policy: here, limits: .patient)
                .get("http://127.0.0.1:\(server.port)/a/first", accepting: ["*/*"])

            #expect(document.address == "http://127.0.0.1:\(server.port)/last")
        }
    }

    @Test func `a fourth redirect is one too many`() async throws {
        try await withServer(Replies { redirect($0 + "x") }) { server in
            await #expect(throws: FetchError.tooManyRedirects(limit: 3)) {
                try await Fetcher(policy: here, limits: .patient).get(
                    "http://127.0.0.1:\(server.port)/", accepting: ["*/*"])
            }
            #expect(server.connections == 4)
        }
    }

    @Test(arguments: [
        ("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", FetchError.refused(status: 404)),
        ("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", .refused(status: 302)),
        ("HTTP/1.1 304 Not Modified\r\n\r\n", .refused(status: 304)),
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1\r\n\r\nx", .wrongType("text/html")),
        ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx", .wrongType("application/octet-stream")),
        (
            "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx",
            .encoded("gzip")
        ),
        (
            "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 999999999999999999999\r\n\r\nx",
            .unreachable(.connection)
        ),
        ("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 99\r\n\r\nx", .interrupted),
        ("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 1001\r\n\r\nx", .tooLarge(limit: 1_000)),
        ("not HTTP at all\r\n\r\n", .unreachable(.connection)),
    ])
    func `each bad reply has its own refusal`(raw: String, refusal: FetchError) async throws {
        try await withServer(Replies { _ in .raw(raw) }) { server in
            await #expect(throws: refusal) {
                try await Fetcher(
                    policy: here, limits: FetchLimits(connect: .seconds(120), whole: .seconds(240), bytes: 1_000)
                )
                .get("http://127.0.0.1:\(server.port)/", accepting: ["image/*"])
            }
        }
    }

    @Test(arguments: ["", "Transfer-Encoding: chunked\r\n"])
    func `a body without end is cut off at the limit`(framing: String) async throws {
        let chunk = framing.isEmpty ? "" : "FFFFFFF\r\n"
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\(framing)\r\n\(chunk)"
        try await withServer(Replies { _ in .endless(head) }) { server in
            await #expect(throws: FetchError.tooLarge(limit: 100_000)) {
                try await Fetcher(
                    policy: here, limits: FetchLimits(connect: .seconds(120), whole: .seconds(240), bytes: 100_000)
                )
                .get("http://127.0.0.1:\(server.port)/", accepting: ["*/*"])
            }
        }
    }

    @Test func `a head without end is cut off as well`() async throws {
        try await withServer(Replies { _ in .endless("HTTP/1.1 200 OK\r\nX: ") }) { server in
            await #expect(throws: FetchError.unreachable(.connection)) {
                try await Fetcher(policy: here, limits: .patient).get(
                    "http://127.0.0.1:\(server.port)/", accepting: ["*/*"])
            }
        }
    }

    /// Slowloris from the other side (CVE-2007-6750 class): neither silence nor a drip holds us.
    @Test(arguments: [
        LocalServer.Reply.silence, .drip("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"),
        .drip("HTTP/1.1 200 O"),
    ])
    func `a slow server is left when the time is over`(reply: LocalServer.Reply) async throws {
        try await withServer(Replies { _ in reply }) { server in
            await #expect(throws: FetchError.timedOut) {
                try await Fetcher(policy: here, limits: FetchLimits(whole: .milliseconds(300)))
                    .get("http://127.0.0.1:\(server.port)/", accepting: ["*/*"])
            }
        }
    }

    @Test func `nobody listening is unreachable at once`() async throws {
        let port = try await withServer(Replies { _ in .silence }, \.port)

        await #expect(throws: FetchError.unreachable(.connection)) {
            try await Fetcher(policy: here, limits: .patient).get("http://127.0.0.1:\(port)/", accepting: ["*/*"])
        }
    }

    @Test func `a task that is cancelled stops fetching`() async throws {
        try await withServer(Replies { _ in .silence }) { server in
            let fetch = Task {
                try await Fetcher(policy: here, limits: .patient).get(
                    "http://127.0.0.1:\(server.port)/", accepting: ["*/*"])
            }
            try await Task.sleep(for: .milliseconds(100))
            fetch.cancel()

            await #expect(throws: FetchError.cancelled) { try await fetch.value }
        }
    }
}
