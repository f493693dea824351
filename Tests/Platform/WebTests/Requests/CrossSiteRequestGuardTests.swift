import HTTPTypes
import Testing
import Web

/// V11: every way a page of another site could make a browser change something here.
@Suite struct CrossSiteRequestGuardTests {
    let guardian = CrossSiteRequestGuard(address: "https://paper.example/")

    @Test(arguments: [HTTPRequest.Method.post, .put, .delete, .patch, .init("PURGE")!])
    func `our own pages may change things`(method: HTTPRequest.Method) throws {
        try guardian.check(method, [.fetchSite: "same-origin"])
        try guardian.check(method, [.origin: "https://paper.example"])
        try guardian.check(method, [.origin: "HTTPS://Paper.Example"])
    }

    @Test(arguments: ["cross-site", "same-site", "none", "", "SAME-ORIGIN", "same-origin, cross-site"])
    func `pages of other sites may not`(site: String) {
        #expect(throws: Problem.self) { try guardian.check(.post, [.fetchSite: site]) }
        // What the browser says of itself counts more than an Origin.
        #expect(throws: Problem.self) {
            try guardian.check(.post, [.fetchSite: site, .origin: "https://paper.example"])
        }
    }

    @Test(arguments: [
        "https://evil.example", "null", "", "http://paper.example", "https://paper.example.evil.example",
        "https://paper.example:8443", "https://paper.example/",
    ])
    func `without Fetch Metadata only our own Origin counts`(origin: String) {
        #expect(throws: Problem.self) { try guardian.check(.post, [.origin: origin]) }
    }

    @Test func `a request that says neither is refused, and one that says it twice`() {
        #expect(throws: Problem.self) { try guardian.check(.post, [:]) }
        var twice = HTTPFields()
        twice.append(HTTPField(name: .fetchSite, value: "same-origin"))
        twice.append(HTTPField(name: .fetchSite, value: "cross-site"))
        #expect(throws: Problem.self) { try guardian.check(.post, twice) }
    }

    @Test(arguments: [HTTPRequest.Method.get, .head, .options])
    func `reading is free`(method: HTTPRequest.Method) throws {
        try guardian.check(method, [.fetchSite: "cross-site"])
    }
}

extension HTTPField.Name {
    fileprivate static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
}
