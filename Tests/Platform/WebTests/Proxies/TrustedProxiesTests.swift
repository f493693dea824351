import Testing

@testable import Web

@Suite struct TrustedProxiesTests {
    private let proxies = TrustedProxies(["10.0.0.0/8", "2001:db8:ffff::/48"].compactMap { AddressRange($0) })
    private let forwarded = TrustedProxies([AddressRange("10.0.0.0/8")].compactMap { $0 }, header: .forwarded)

    private func client(_ peer: String, _ lines: String...) throws -> String {
        proxies.clientAddress(peer: try #require(HostAddress(peer)), forwardedFor: lines).description
    }

    @Test func `who is not trusted speaks for nobody`() throws {
        #expect(try client("203.0.113.5", "192.0.2.1") == "203.0.113.5")
        let none = TrustedProxies.none
        let peer = try #require(HostAddress("127.0.0.1"))
        #expect(none.clientAddress(peer: peer, forwardedFor: ["192.0.2.1"]) == peer)
    }

    @Test func `the right-most address that is not ours is the client`() throws {
        #expect(try client("10.0.0.1", "192.0.2.1") == "192.0.2.1")
        #expect(try client("10.0.0.1", "8.8.8.8, 192.0.2.1") == "192.0.2.1")
        #expect(try client("10.0.0.1", "8.8.8.8, 192.0.2.1, 10.0.0.2,10.3.4.5") == "192.0.2.1")
        #expect(try client("10.0.0.1", "8.8.8.8", "192.0.2.1 ,\t10.0.0.2") == "192.0.2.1")
        #expect(try client("::ffff:10.0.0.1", "2001:db8::1, 2001:db8:ffff::9") == "2001:db8:0:0:0:0:0:1")
        #expect(try client("10.0.0.1", "192.0.2.1:4711") == "192.0.2.1")
        #expect(try client("10.0.0.1", "[2001:db8::1]:443") == "2001:db8:0:0:0:0:0:1")
    }

    @Test func `when all are ours, the farthest is the client`() throws {
        #expect(try client("10.0.0.1", "10.0.0.9, 10.0.0.2") == "10.0.0.9")
    }

    @Test(arguments: [
        "", " ", ",", "unknown", "192.0.2.1 8.8.8.8", "192.0.2", "192.0.2.1:", "192.0.2.1:port", "192.0.2.1:1234567",
        "[192.0.2.1]", "[2001:db8::1", "2001:db8::1]", "\"192.0.2.1\"", "192.0.2.1\u{0}", "192.0.2.1%eth0", "1.2.3.04x",
        "192.0.2.1,", "for=192.0.2.1", "0xc0.0.2.1", "3221225985",
    ])
    func `what cannot be read leaves the peer`(line: String) throws {
        #expect(try client("10.0.0.1", line) == "10.0.0.1")
    }

    @Test func `an open quote swallows nothing that a proxy adds`() throws {
        #expect(try client("10.0.0.1", "\"8.8.8.8, 192.0.2.1") == "192.0.2.1")
        let peer = try #require(HostAddress("10.0.0.1"))
        let address = forwarded.clientAddress(
            peer: peer, forwardedFor: [], forwarded: ["for=\"8.8.8.8, for=192.0.2.1, for=10.0.0.7"])
        #expect(address.description == "192.0.2.1")
    }

    @Test func `only the header that was named is read`() throws {
        let peer = try #require(HostAddress("10.0.0.1"))

        #expect(
            proxies.clientAddress(peer: peer, forwardedFor: ["192.0.2.1"], forwarded: ["for=8.8.8.8"]).description
                == "192.0.2.1")
        #expect(
            forwarded.clientAddress(peer: peer, forwardedFor: ["192.0.2.1"], forwarded: ["for=8.8.8.8"]).description
                == "8.8.8.8")
        #expect(forwarded.clientAddress(peer: peer, forwardedFor: ["192.0.2.1"]) == peer)
    }

    @Test(arguments: [
        ("for=192.0.2.1", "192.0.2.1"), ("For=192.0.2.1;Proto=https;by=10.0.0.1", "192.0.2.1"),
        ("for=\"[2001:db8::1]:80\"", "2001:db8:0:0:0:0:0:1"), ("host=\"a;b\";for=192.0.2.1", "192.0.2.1"),
        ("for=_hidden", "10.0.0.1"), ("for=unknown", "10.0.0.1"), ("for=1.1.1.1;for=192.0.2.1", "10.0.0.1"),
        ("for", "10.0.0.1"), ("for=\"192.0.2.1", "10.0.0.1"), ("for=192.0.2.1;", "10.0.0.1"),
        ("proto=https", "10.0.0.1"), ("for=\"1\\92.0.2.1\"", "10.0.0.1"),
    ])
    func `Forwarded is read by its rules`(line: String, expected: String) throws {
        let peer = try #require(HostAddress("10.0.0.1"))

        #expect(forwarded.clientAddress(peer: peer, forwardedFor: [], forwarded: [line]).description == expected)
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `nothing a client writes changes who it is`(seed: UInt64) throws {
        var random = SeededNumbers(seed)
        let words = [
            "10.0.0.1", "10.0.0.9", "8.8.8.8", "127.0.0.1", "::1", "unknown", "\"", ",", ";", " ", "\t", "for=", "[",
            "]",
            ":", "=", "\\", "for=10.0.0.3", "\u{e9}", "2001:db8:ffff::1", "for=\"[::1]\"", "proto=https",
        ]
        for _ in 0..<5_000 {
            let client = HostAddress(bits: UInt128(0xffff_cb00_7100) + UInt128(random.next() % 256))  // 203.0.113.x
            var lines = (0..<random.next() % 3).map { _ in
                (0..<random.next() % 8).map { _ in words[Int(random.next() % UInt64(words.count))] }.joined()
            }
            let hops = (0..<random.next() % 4).map { _ in "10.0.\(random.next() % 256).\(random.next() % 256)" }
            let peer = try #require(HostAddress(hops.last ?? "10.0.0.1"))
            // Every proxy adds who it was reached from, to the last line or in one of its own.
            for header in TrustedProxies.Header.allCases {
                let proxies = TrustedProxies([AddressRange("10.0.0.0/8")].compactMap { $0 }, header: header)
                var written = lines
                for hop in [client.description] + hops.dropLast() {
                    let element = header == .forwarded ? "for=\(hop);proto=https" : hop
                    if written.isEmpty || random.next() % 2 == 0 {
                        written.append(element)
                    } else {
                        written[written.count - 1] += ", " + element
                    }
                }
                let found = proxies.clientAddress(
                    peer: peer, forwardedFor: header == .xForwardedFor ? written : lines,
                    forwarded: header == .forwarded ? written : lines)
                #expect(found == client, "seed \(seed), \(header), \(written)")
            }
            lines.append(client.description)
            #expect(proxies.clientAddress(peer: client, forwardedFor: lines, forwarded: lines) == client)
        }
    }
}

/// SplitMix64.
private struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
