import Edge
import HTTPTypes
import Hummingbird
import NIOCore
import Web

/// The pages of these tests, and how a route would answer with them.
enum TestPages {
    private static let bodies: [(path: String, body: String)] = [
        ("/", "front"), ("/held", "held"), ("/empty", ""), ("/held/large", text(40_000)),
    ]

    /// With every page in every coding.
    static func store() async throws -> PageStore {
        let store = try PageStore()
        for (path, body) in bodies {
            for coding in ContentCoding.allCases {
                _ = try await store.page(path, coding: coding) {
                    RenderedPage(mediaType: "text/html; charset=utf-8", body: Array(body.utf8), facts: [])
                }
            }
        }
        return store
    }

    /// Of `/held`.
    static let someTag = EntityTag(of: Array("held".utf8)).description

    /// For a request whose body is known.
    static func answer(_ head: HTTPRequest, body: Int, from store: PageStore) -> Answer {
        let target = (head.path ?? "").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = String(target.first ?? "")
        let isRead = head.method == .get || head.method == .head
        if isRead, target.count == 1 || isTracking(target[1]), let page = store.held(path),
            let bytes = held(page, head), let answer = Answer.all(in: Array(bytes.readableBytesView))?.first
        {
            return answer
        }
        let text = isRead ? "no \(path)" : "\(head.method) \(path) with \(body) bytes"
        return Answer(
            status: isRead ? 404 : 200, fields: ["content-length:\(text.utf8.count)"],
            body: head.method == .head ? [] : Array(text.utf8))
    }

    static func isTracking(_ query: Substring) -> Bool {
        query.split(separator: "&", omittingEmptySubsequences: false).allSatisfy { parameter in
            Array(parameter.utf8.prefix { $0 != UInt8(ascii: "=") }).withUnsafeBytes(TrackingParameter.isOne)
        }
    }

    private static func held(_ page: HeldPage, _ head: HTTPRequest) -> ByteBuffer? {
        let coding = ContentCoding.negotiate(head.headerFields[.acceptEncoding])
        let known = head.headerFields[.ifNoneMatch].map { Array($0.utf8) }
        guard let known else { return page.answer(coding, isHead: head.method == .head, ifNoneMatch: nil, second: 0) }
        return known.withUnsafeBytes {
            page.answer(coding, isHead: head.method == .head, ifNoneMatch: $0, second: 0)
        }
    }

    private static func text(_ count: Int) -> String {
        var random = Randomness(seed: 1)
        return String(decoding: (0..<count).map { _ in UInt8.random(in: 97...122, using: &random) }, as: UTF8.self)
    }
}

extension Answer {
    var head: HTTPResponse {
        var head = HTTPResponse(status: .init(code: status))
        for field in fields {
            let parts = field.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            if let name = HTTPField.Name(String(parts[0])) {
                head.headerFields.append(HTTPField(name: name, value: String(parts[1])))
            }
        }
        return head
    }
}
