import Edge
import Foundation
import Testing

@Suite struct PlainRequestTests {
    @Test func `what a browser sends is plain`() {
        let text =
            "GET /politik/read42/judul-berita?utm_source=x&fbclid=y HTTP/1.1\r\nHost: example.com:8080\r\n"
            + "User-Agent: Mozilla/5.0\r\nAccept: text/html;q=0.9, */*\r\nAccept-Encoding: gzip, br \r\n"
            + "Connection: keep-alive\r\nUpgrade-Insecure-Requests: 1\r\nIf-None-Match: \"a\"\r\nCookie: a=b\r\n\r\n"
        guard case .plain(let request) = read(text) else {
            Issue.record("not plain")
            return
        }
        let bytes = Array(text.utf8)
        #expect(!request.isHead)
        #expect(bytes[request.path].elementsEqual("/politik/read42/judul-berita".utf8))
        #expect(request.acceptEncoding.map { bytes[$0].elementsEqual("gzip, br".utf8) } == true)
        #expect(request.ifNoneMatch.map { bytes[$0].elementsEqual("\"a\"".utf8) } == true)
        #expect(request.length == bytes.count)
    }

    @Test(arguments: [
        "GET /a HTTP/1.0", "get /a HTTP/1.1", "POST /a HTTP/1.1", "GET //a HTTP/1.1", "GET /./a HTTP/1.1",
        "GET /.. HTTP/1.1",
        "GET /%61 HTTP/1.1", "GET http://a/ HTTP/1.1", "GET  /a HTTP/1.1", "GET /a  HTTP/1.1", "GET /a? HTTP/1.1",
        "GET /a?b=c HTTP/1.1", "GET /a?utm_ HTTP/1.1", "GET /a?fbclid=a&&gclid=b HTTP/1.1", "GET * HTTP/1.1",
        "\r\nGET /a HTTP/1.1",
    ])
    func `another first line is not plain (V35)`(line: String) {
        #expect(read("\(line)\r\nHost: a\r\n\r\n") == .other)
    }

    @Test(arguments: [
        "Host: b", "Host : a", " Host: a", "X: a\u{0}", "X: a\nY: b", "X: a\rY: b", "X: a\r\n b", "X: \u{E9}", ": a",
        "X",
        "Content-Length: 0", "Transfer-Encoding: identity", "Expect: x", "Upgrade: x", "TE: x", "Trailer: x",
        "Range: x",
        "Connection: close", "Connection: keep-alive, te", "Proxy-Connection: close", "If-Match: *", "If-Range: \"a\"",
        "If-Modified-Since: x", "Accept-Encoding: br\r\nAccept-Encoding: gzip", "If-None-Match: *\r\nIf-None-Match: *",
    ])
    func `a field that could mean something else is not plain (V35)`(field: String) {
        #expect(read("GET /a HTTP/1.1\r\nHost: a\r\n\(field)\r\n\r\n") == .other)
    }

    @Test func `without exactly one host nothing is plain`() {
        #expect(read("GET /a HTTP/1.1\r\n\r\n") == .other)
        #expect(read("GET /a HTTP/1.1\r\nHost:\r\n\r\n") == .other)
        #expect(read("GET /a HTTP/1.1\r\nHost: a, b\r\n\r\n") == .other)
    }

    @Test func `the limits are exact (V38)`() {
        func request(fields: Int) -> String {
            "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "A: b\r\n", count: fields - 1) + "\r\n"
        }
        guard case .plain = read(request(fields: 64)) else {
            Issue.record("64 fields are too many")
            return
        }
        #expect(read(request(fields: 65)) == .other)

        let start = "GET / HTTP/1.1\r\nHost: a\r\nX: "
        let filler = String(repeating: "x", count: 8_192 - start.utf8.count - 4)
        guard case .plain = read("\(start)\(filler)\r\n\r\n") else {
            Issue.record("8,192 bytes are too many")
            return
        }
        #expect(read("\(start)\(filler)x\r\n\r\n") == .other)
        #expect(read("\(start)\(filler)xxxx") == .other)
        #expect(read("\(start)\(filler)xxx") == .incomplete)
    }

    @Test func `both readers agree about hostile bytes (V35)`() {
        for bytes in SmugglingCorpus.bytes {
            // Every prefix of a long one that is plain is read anyway.
            for cut in stride(from: 0, to: bytes.count < 600 ? max(bytes.count, 1) : 1, by: 9) {
                #expect(PlainRequestLaws.broken(by: bytes, cut: cut) == nil)
            }
        }
    }

    @Test func `no input the fuzzer has found interesting breaks a law`() throws {
        let root = (0..<5).reduce(URL(filePath: #filePath).resolvingSymlinksInPath()) { url, _ in
            url.deletingLastPathComponent()
        }
        let inputs = try FileManager.default.contentsOfDirectory(
            at: root.appending(path: "Fuzz/corpus"), includingPropertiesForKeys: nil)
        #expect(!inputs.isEmpty)
        for input in inputs {
            let bytes = try Array(Data(contentsOf: input))
            #expect(PlainRequestLaws.broken(byInput: bytes) == nil, "\(input.lastPathComponent)")
        }
    }

    private func read(_ text: String) -> PlainRequest.Reading {
        Array(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }).withUnsafeBytes { PlainRequest.read($0) }
    }
}
