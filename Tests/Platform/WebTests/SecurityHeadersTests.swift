import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Web

/// V01 (a policy that runs no script), V04 (sandboxed files), V35 (a body after HEAD).
@Suite struct SecurityHeadersTests {
    struct Surprise: Error {}

    private func app(_ policy: ContentPolicy = .site, isSecure: Bool = false) -> some ApplicationProtocol {
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders(policy, isSecure: isSecure))
        router.get("page") { _, _ in Response(bytes: Array("halo".utf8), type: "text/plain") }
        router.get("own") { _, _ in
            var response = Response(status: .ok)
            response.headers[.contentSecurityPolicy] = "sandbox"
            return response
        }
        router.get("http-error") { _, _ -> Response in throw HTTPError(.forbidden, message: "no") }
        router.get("problem") { _, _ -> Response in throw Problem(.gone, code: "x", title: "y") }
        router.get("surprise") { _, _ -> Response in throw Surprise() }
        return Application(router: router)
    }

    @Test(arguments: [
        ("/page", 200), ("/http-error", 403), ("/problem", 410), ("/surprise", 500), ("/nowhere", 404),
    ])
    func `every response has them, errors too`(path: String, status: Int) async throws {
        let reply = try await app().test(.live) { try await $0.execute(uri: path, method: .get) }

        #expect(reply.status.code == status)
        #expect(reply.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'; img-src 'self';") == true)
        #expect(reply.headers[.contentSecurityPolicy]?.contains("unsafe") == false)
        #expect(reply.headers[.xContentTypeOptions] == "nosniff")
        for (name, value) in [
            ("Referrer-Policy", "strict-origin-when-cross-origin"), ("X-Frame-Options", "DENY"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
        ] {
            #expect(reply.headers[try #require(HTTPField.Name(name))] == value)
        }
        #expect(reply.headers[try #require(HTTPField.Name("Permissions-Policy"))]?.contains("camera=()") == true)
        #expect(reply.headers[.server] == nil)
        #expect(reply.headers[.strictTransportSecurity] == nil)
    }

    @Test func `an error without a problem tells nothing about itself`() async throws {
        let reply = try await app().test(.router) { try await $0.execute(uri: "/surprise", method: .get) }

        #expect(!String(buffer: reply.body).contains("Surprise"))
        #expect(reply.headers[.cacheControl] == "no-store")
    }

    @Test func `https is promised only when the site is https`() async throws {
        let reply = try await app(isSecure: true).test(.router) { try await $0.execute(uri: "/page", method: .get) }

        #expect(reply.headers[.strictTransportSecurity] == "max-age=63072000; includeSubDomains")
    }

    @Test func `a header the handler set stays`() async throws {
        let reply = try await app().test(.router) { try await $0.execute(uri: "/own", method: .get) }

        #expect(reply.headers[values: .contentSecurityPolicy] == ["sandbox"])
    }

    @Test(arguments: ["/page", "/problem", "/http-error", "/surprise", "/nowhere"])
    func `a reply to HEAD has no body, and the next reply is read right`(path: String) async throws {
        try await app().test(.live) { client in
            let head = try await client.execute(uri: path, method: .head)
            let next = try await client.execute(uri: "/page", method: .get)

            #expect(head.body.readableBytes == 0)
            #expect(next.status == .ok && String(buffer: next.body) == "halo")
        }
    }

    @Test func `the policies are those of the design`() {
        #expect(ContentPolicy.media.value == "sandbox; default-src 'none'")
        #expect(ContentPolicy.custom("script-src 'self'").value == "script-src 'self'")
        #expect(ContentPolicy.site.value.contains("frame-ancestors 'none'"))
    }
}
