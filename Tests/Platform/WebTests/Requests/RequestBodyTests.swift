import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import Web

/// V38: how much of a body is read, whatever its length is said to be.
@Suite struct RequestBodyTests {
    @Test(arguments: [
        (1_000, nil, true), (1_001, nil, false), (1_000_000, nil, false), (1, "1001", false),
        (1, "99999999999999999999", false), (1, "x", false), (1, "-1", true),
    ])
    func `a body is read up to its limit and no further`(size: Int, announced: String?, isTaken: Bool) async throws {
        var head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/")
        head.headerFields[.contentLength] = announced
        let bytes = ByteBuffer(repeating: UInt8(ascii: "a"), count: size)
        let request = Request(head: head, body: RequestBody(buffer: bytes))

        if isTaken {
            #expect(try await request.bytes(upTo: 1_000) == Array(buffer: bytes))
        } else {
            let refusal = await #expect(throws: Problem.self) { try await request.bytes(upTo: 1_000) }
            #expect(refusal?.code == "body-too-large")
        }
    }

    @Test func `a form of another type, or too large, is refused before it is read`() async throws {
        let router = Router()
        router.post("form") { request, _ in
            _ = try await request.form()
            return HTTPResponse.Status.ok
        }
        let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

        try await Application(router: router).test(.router) { client in
            func post(_ headers: HTTPFields, _ count: Int) async throws -> HTTPResponse.Status {
                let body = ByteBuffer(string: "a=" + String(repeating: "b", count: count))
                return try await client.execute(uri: "/form", method: .post, headers: headers, body: body).status
            }
            let statuses = [
                try await post(form, 65_534), try await post(form, 65_535),
                try await post([.contentType: "application/json"], 1), try await post([:], 1),
            ]
            #expect(statuses == [.ok, .contentTooLarge, .unsupportedMediaType, .unsupportedMediaType])
        }
    }
}
