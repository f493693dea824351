import Fetch
import Testing

/// V07, server-side request forgery (Ghost CVE-2026-22597, WordPress CVE-2022-3590, Discourse CVE-2024-37157),
/// and V08, DNS rebinding (Ghost CVE-2026-53945, Mastodon CVE-2026-46348): a sink on every address of this
/// machine must see no connection at all.
@Suite struct ForbiddenAddressTests {
    @Test(arguments: [
        "127.0.0.1", "127.1", "0", "0.0.0.0", "2130706433", "0x7f000001", "0177.0.0.1", "127.255.255.254",
        "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]",
        "[64:ff9b::127.0.0.1]", "[2002:7f00:1::]", "[2001:0:7f00:1::1]", "[::ffff:169.254.169.254]",
        "[::ffff:0:127.0.0.1]", "[fe80::1]", "[fec0::1]", "[fc00::1]", "[ff02::1]",
        "localhost", "LOCALHOST", "localhost.", "169.254.169.254", "10.0.0.1", "192.168.1.1", "172.16.0.1",
        "100.64.0.1", "255.255.255.255",
    ])
    func `no form of an inner address is ever connected to`(host: String) async throws {
        try await withServer(on: "::", Replies { _ in page("secret") }) { sink in
            let fetcher = Fetcher(policy: AddressPolicy(ports: nil), limits: .patient)

            let error = await #expect(throws: FetchError.self) {
                try await fetcher.get("http://\(host):\(sink.port)/latest/meta-data", accepting: ["*/*"])
            }
            #expect(sink.connections == 0)
            // Numeric oddities are the resolver's to read: an address to forbid, or no address.
            #expect(error == .unreachable(.forbidden) || error == .unreachable(.unresolved))
        }
    }

    @Test(arguments: [
        "10.0.0.1", "0", "0.0.0.0", "169.254.169.254", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::]", "[fc00::1]",
        "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
    ])
    func `a redirect leads to no inner address either`(host: String) async throws {
        try await withServer(on: "::", Replies { _ in page("secret") }) { sink in
            let target = "http://\(host):\(sink.port)/"
            try await withServer(Replies { _ in redirect(target) }) { server in
                // Loopback itself is allowed for the first hop; none of the forms above counts as loopback.
                let fetcher = Fetcher(policy: AddressPolicy(ports: nil, loopback: true), limits: .patient)

                await #expect(throws: FetchError.unreachable(.forbidden)) {
                    try await fetcher.get("http://127.0.0.1:\(server.port)/", accepting: ["*/*"])
                }
                #expect(server.connections == 1)
            }
            #expect(sink.connections == 0)
        }
    }

    @Test(arguments: [
        "file:///etc/passwd", "//inner/", "https:/10.0.0.1/", "gopher://10.0.0.1/", "ftp://10.0.0.1/",
    ])
    func `a redirect to another scheme is refused`(location: String) async throws {
        let fetcher = Fetcher(policy: AddressPolicy(ports: nil, loopback: true), limits: .patient) { name, _ in
            name == "public.example" ? [.v4(0x7f00_0001)] : []
        }
        try await withServer(Replies { _ in redirect(location) }) { server in
            await #expect(throws: FetchError.self) {
                try await fetcher.get("http://public.example:\(server.port)/", accepting: ["*/*"])
            }
            #expect(server.connections == 1)
        }
    }

    @Test(arguments: [22, 5_432, 8_080])
    func `ports other than 80 and 443 are refused before a look-up`(port: Int) async throws {
        let lookUps = Counter()
        let fetcher = Fetcher(policy: .publicOnly, limits: .patient) { _, _ in
            lookUps.next()
            return [.v4(0x0808_0808)]
        }

        await #expect(throws: FetchError.badAddress(.port)) {
            try await fetcher.get("http://news.example:\(port)/", accepting: ["*/*"])
        }
        #expect(lookUps.value == 0)
    }

    @Test func `one private address spoils the whole answer`() async throws {
        let fetcher = Fetcher(policy: .publicOnly, limits: .patient) { _, _ in [.v4(0x0808_0808), .v4(0x0a00_0001)] }

        await #expect(throws: FetchError.unreachable(.forbidden)) {
            try await fetcher.get("http://mixed.example/", accepting: ["*/*"])
        }
    }

    @Test func `a name is looked up once, and the first answer is pinned`() async throws {
        try await withServer(on: "127.0.0.2", Replies { _ in page("inner") }) { inner in
            try await withServer(Replies { _ in page("outer") }) { outer in
                let lookUps = Counter()
                let fetcher = Fetcher(policy: AddressPolicy(ports: nil, loopback: true), limits: .patient) { _, _ in
                    [.v4(lookUps.next() == 1 ? 0x7f00_0001 : 0x7f00_0002)]
                }

                let document = try await fetcher.get("http://rebind.example:\(outer.port)/", accepting: ["*/*"])

                #expect(document.bytes == Array("outer".utf8))
                #expect(lookUps.value == 1)
                #expect(inner.connections == 0)
            }
        }
    }

    @Test func `the name stays in the TLS greeting though the number is called`() async throws {
        try await withServer(Replies { _ in .silence }) { server in
            let fetcher = Fetcher(policy: AddressPolicy(ports: nil, loopback: true), limits: .patient) { _, _ in
                [.v4(0x7f00_0001)]
            }

            await #expect(throws: FetchError.unreachable(.connection)) {
                try await fetcher.get("https://berita.example:\(server.port)/", accepting: ["*/*"])
            }
            #expect(server.greetings.count == 1)
            #expect(server.greetings.first?.contains("berita.example") == true)
        }
    }

    @Test func `each hop is looked up again`() async throws {
        let lookUps = Counter()
        let fetcher = Fetcher(policy: AddressPolicy(ports: nil, loopback: true), limits: .patient) { _, _ in
            [.v4(lookUps.next() == 1 ? 0x7f00_0001 : 0x0a00_0001)]
        }
        try await withServer(Replies { _ in redirect("/again") }) { server in
            await #expect(throws: FetchError.unreachable(.forbidden)) {
                try await fetcher.get("http://rebind.example:\(server.port)/", accepting: ["*/*"])
            }
            #expect(server.connections == 1)
            #expect(lookUps.value == 2)
        }
    }

    @Test func `what exists inside cannot be told from what does not`() {
        let reasons: [FetchError.Reason] = [.unresolved, .forbidden, .connection, .wrongPeer]

        #expect(Set(reasons.map { FetchError.unreachable($0).help }).count == 1)
    }
}
