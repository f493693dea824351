/// Streams that two readers may understand differently (V34–V36, V38), each with the poison in the second request.
enum SmugglingCorpus {
    static let streams: [String] =
        fields.map { "GET /held HTTP/1.1\r\nHost: a\r\n\($0)\r\n\r\n\(poison)" }
        + lines.map { "\($0)Host: a\r\n\r\n\(poison)" }
        + bodies.map { "POST /echo HTTP/1.1\r\nHost: a\r\n\($0)\(poison)" }
        + whole

    /// The same, a byte for each of the characters up to U+00FF.
    static let bytes = streams.map { $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

    /// If it is answered in one server and not in the other, bytes of a body have become a request, or the reverse.
    private static let poison = "GET /poison HTTP/1.1\r\nHost: a\r\n\r\n"

    private static let fields: [String] = [
        // Lengths and codings (V35).
        "Content-Length: 0", "Content-Length: 5", "Content-Length: +5", "Content-Length: 0x5", "Content-Length: 5, 5",
        "Content-Length: 5\r\nContent-Length: 6", "Content-Length: 5\r\nContent-Length: 5", "Content-Length:",
        "Content-Length: 99999999999999999999", "Content-Length: 9223372036854775808", "Content-Length: -1",
        "Content-Length : 5", " Content-Length: 5", "Content-Length\t: 5", "content-length: 5", "Content_Length: 5",
        "Transfer-Encoding: chunked", "Transfer-Encoding: xchunked", "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: identity", "Transfer-Encoding:\tchunked", "Transfer-Encoding : chunked",
        "Transfer-Encoding: \u{0B}chunked", "Transfer-Encoding:\r\n chunked", "Transfer-Encoding: CHUNKED",
        "Transfer-Encoding: chunked\r\nContent-Length: 5", "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "X: y\r\n\tTransfer-Encoding: chunked",
        // Line ends.
        "X: a\nContent-Length: 5", "X: a\rContent-Length: 5", "X: a\r\r\nY: b", "X: a\n\r\nY: b", "X: a\r\n folded",
        "X: a\n", "X: a\r", "\r\nX: a",
        // Names.
        ": nameless", "X", "X Y: a", "X\u{0}: a", "X(: a", "\u{FF}: a", "X\u{7F}: a", "Host: b", "Host : b", "hOsT: a",
        // Values.
        "X: \u{0}", "X: \u{1}", "X: \u{7F}", "X: \u{E9}", "X: a\tb", "X: \t a \t", "X:", "X:a",
        // What asks for something else.
        "Expect: 100-continue", "Expect: 100-continue\r\nContent-Length: 5", "Upgrade: h2c", "Upgrade: websocket",
        "Connection: Upgrade\r\nUpgrade: websocket", "Connection: close", "Connection: Close", "Connection: keep-alive",
        "Connection: Keep-Alive", "Connection: keep-alive, close", "Connection: close\r\nConnection: keep-alive",
        "Connection: host", "Proxy-Connection: close", "TE: trailers", "Trailer: Content-Length", "Keep-Alive: 5",
        "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\nUpgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings",
        // Ranges and conditions (V34).
        "Range: bytes=0-18446744073709551615", "Range: bytes=-1", "Range: bytes=0-0,1-1,2-2", "If-Match: *",
        "If-Modified-Since: Mon, 24 Nov 2025 07:00:00 GMT", "If-Unmodified-Since: x", "If-Range: \"a\"",
        "If-None-Match: *", "If-None-Match: \"", "If-None-Match: W/\"x\", \"y\"",
        "If-None-Match: \"a\"\r\nIf-None-Match: *",
        // What proxies add, and what unkeyed caches fall for (V21).
        "X-Forwarded-Host: evil", "X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-For: 5.6.7.8",
        "X-HTTP-Method-Override: POST",
        "X-Original-URL: /poison", "X-Rewrite-URL: /poison", "Forwarded: host=evil", "Cookie: a=b\r\nCookie: c=d",
        "Authorization: Basic YTpi", "Accept-Encoding: gzip\r\nAccept-Encoding: br", "Accept-Encoding: gzip;q=0, *;q=0",
        "Accept-Encoding: gzip;q=99999999999999999999", "Accept-Encoding: br;q=1;q=0", "Accept-Encoding: ,,,",
    ]

    private static let lines: [String] = [
        "GET /held HTTP/1.0\r\n", "GET /held HTTP/0.9\r\n", "GET /held HTTP/2.0\r\n", "GET /held HTTP/1.2\r\n",
        "GET /held HTTP/01.1\r\n", "GET /held HTTP/1.1 \r\n", "GET /held  HTTP/1.1\r\n", "GET  /held HTTP/1.1\r\n",
        "GET\t/held\tHTTP/1.1\r\n", " GET /held HTTP/1.1\r\n", "\r\nGET /held HTTP/1.1\r\n", "\nGET /held HTTP/1.1\r\n",
        "GET /held HTTP/1.1\n", "GET /held HTTP/1.1\r", "GET /held\r\n", "GET\r\n", "get /held HTTP/1.1\r\n",
        "Get /held HTTP/1.1\r\n", "GETT /held HTTP/1.1\r\n", "GE\u{0}T /held HTTP/1.1\r\n", "GET /held http/1.1\r\n",
        "GET http://a/held HTTP/1.1\r\n", "GET //held HTTP/1.1\r\n", "GET //a/held HTTP/1.1\r\n",
        "GET /held/ HTTP/1.1\r\n", "GET /./held HTTP/1.1\r\n", "GET /x/../held HTTP/1.1\r\n",
        "GET /held/.. HTTP/1.1\r\n",
        "GET /..held HTTP/1.1\r\n", "GET /held... HTTP/1.1\r\n", "GET /%68eld HTTP/1.1\r\n",
        "GET /held%00 HTTP/1.1\r\n",
        "GET /held%0d%0aX:%20y HTTP/1.1\r\n", "GET /held%2f..%2f HTTP/1.1\r\n", "GET /held;x=y HTTP/1.1\r\n",
        "GET /held#x HTTP/1.1\r\n", "GET /held? HTTP/1.1\r\n", "GET /held?? HTTP/1.1\r\n", "GET /held?a=b HTTP/1.1\r\n",
        "GET /held?utm_source=a HTTP/1.1\r\n", "GET /held?utm_source=a&b=c HTTP/1.1\r\n",
        "GET /held?utm_source HTTP/1.1\r\n", "GET /held?utm_source=%zz HTTP/1.1\r\n",
        "GET /held?&fbclid=a HTTP/1.1\r\n",
        "GET /held?fbclid=a#b HTTP/1.1\r\n", "GET /held\\ HTTP/1.1\r\n", "GET /h\u{E9}ld HTTP/1.1\r\n",
        "GET /held\u{0} HTTP/1.1\r\n", "GET /held\u{B} HTTP/1.1\r\n", "GET /held\u{7F} HTTP/1.1\r\n",
        "GET held HTTP/1.1\r\n", "GET * HTTP/1.1\r\n", "OPTIONS * HTTP/1.1\r\n", "CONNECT a:80 HTTP/1.1\r\n",
        "TRACE /held HTTP/1.1\r\n", "HEAD /held HTTP/1.1\r\n", "HEAD /missing HTTP/1.1\r\n", "PURGE /held HTTP/1.1\r\n",
        "PRI * HTTP/2.0\r\n", "GET /held HTTP/1.1\r\nHost: b\r\n", "GET /held HTTP/1.1\r\nX: y\r\n\r\n",
    ]

    private static let bodies: [String] = [
        "Content-Length: 5\r\n\r\nhello", "Content-Length: 6\r\n\r\nhello", "Content-Length: 4\r\n\r\nhello",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5;x=\ny\r\nhello\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5;\n\r\nhello\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5\nhello\n0\n\n",
        "Transfer-Encoding: chunked\r\n\r\n+5\r\nhello\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n0x5\r\nhello\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n05\r\nhello\r\n00\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-1\r\nhello\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nhelloX\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5 \r\nhello\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n0\r\nContent-Length: 50\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n0\r\nHost: b\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n0\r\n X: y\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n0\nX: y\r\n\r\n",
        "Expect: 100-continue\r\nContent-Length: 5\r\n\r\nhello", "Connection: close\r\nContent-Length: 5\r\n\r\nhello",
    ]

    private static let whole: [String] = [
        "", "\r\n", "\n", "\u{0}", "G", "GET", "GET ", "GET /held", "GET /held HTTP/1.1", "GET /held HTTP/1.1\r\n",
        "GET /held HTTP/1.1\r\nHost: a", "GET /held HTTP/1.1\r\nHost: a\r\n\r", "GET /held HTTP/1.1\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{FC}\u{3}\u{3}", "SSH-2.0-OpenSSH_9.9\r\n",
        "HTTP/1.1 200 OK\r\n\r\n",
        // Refused by the decoder before the line ends.
        "GET /held HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999",
        "GET /held HTTP/1.1\r\nHost: a\r\nX: \u{0}",
        // Many and long (V38).
        "GET /held HTTP/1.1\r\nHost: a\r\n" + repeated("A: b\r\n", 63) + "\r\n" + poison,
        "GET /held HTTP/1.1\r\nHost: a\r\n" + repeated("A: b\r\n", 64) + "\r\n" + poison,
        "GET /held HTTP/1.1\r\nHost: a\r\n" + repeated("A: b\r\n", 99) + "\r\n" + poison,
        "GET /held HTTP/1.1\r\nHost: a\r\n" + repeated("A: b\r\n", 100) + "\r\n" + poison,
        "GET /held HTTP/1.1\r\nHost: a\r\nX: " + repeated("x", 8_100) + "\r\n\r\n" + poison,
        "GET /held HTTP/1.1\r\nHost: a\r\nX: " + repeated("x", 8_200) + "\r\n\r\n" + poison,
        "GET /held HTTP/1.1\r\nHost: a\r\n" + repeated("X: \(repeated("x", 4_000))\r\n", 5) + "\r\n" + poison,
        "GET /\(repeated("x", 8_000)) HTTP/1.1\r\nHost: a\r\n\r\n" + poison,
        "GET /\(repeated("x", 9_000)) HTTP/1.1\r\nHost: a\r\n\r\n" + poison,
        "GET /held HTTP/1.1\r\n" + repeated("x", 20_000),
        "GET /\(repeated("a/", 2_000)) HTTP/1.1\r\nHost: a\r\n\r\n" + poison,
    ]

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
}
